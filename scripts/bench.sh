# ./dev bench [NAME…]: runs bench/NAME.sh, or all of them. Each prints figures side by side with a peer, from one run.
# Sourced by ./dev.

main() {
  install_packages build test bench
  local file
  if [ $# = 0 ]; then set -- $(for file in bench/*.sh; do basename "$file" .sh; done); fi
  for name in "$@"; do
    [ -x "bench/$name.sh" ] || fail "There is no bench/$name.sh. These are there: $(echo bench/*.sh)"
  done
  for name in "$@"; do
    echo "== $name"
    "bench/$name.sh" || fail "bench/$name.sh failed."
  done
}
