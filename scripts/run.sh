# ./dev run [muster serve flags]: from nothing to a served demo network on this machine. Sourced by ./dev.

demo=data/demo/muster.db

main() {
  steps 4
  step "Packages"
  install_packages build
  step "Build (the first takes some minutes)"
  build_web
  compile release muster || fail "The build failed; its words are above."
  step "Demo network"
  make_demo
  step "Serve; Ctrl-C ends it"
  serve "$@"
}

binary() { echo "$(build_folder release)/cli/muster"; }

# Made in a folder of its own and then moved, so that an interrupted run leaves no half network behind.
make_demo() {
  [ ! -f "$demo" ] || return 0
  rm -rf data/demo.part && mkdir -p data/demo.part
  "$(binary)" demo --db "sqlite:data/demo.part/muster.db" >/dev/null ||
    fail "The demo network could not be made."
  rm -rf data/demo && mv data/demo.part data/demo
}

serve() {
  export MUSTER_DEMO_LOGINS=true
  local address=127.0.0.1:8080
  if [[ " $* " == *" --listen "* ]]; then address=$(sed 's/.*--listen \([^ ]*\).*/\1/' <<<"$*"); fi
  if (exec 3<>"/dev/tcp/${address%:*}/${address##*:}") 2>/dev/null; then
    fail "Something listens on $address already." "End it, or choose another: ./dev run --listen 127.0.0.1:8081"
  fi
  exec "$(binary)" serve --db "sqlite:$demo" "$@"
}
