# ./dev shots [WORD] [de]: a picture of each screen (whose name contains WORD) at three widths, light and dark, into
# build/shots/; with de in German. Sourced by ./dev.

main() {
  install_packages build browser web
  build_web
  use_web_packages
  compile dev muster || exit 1
  local binary
  binary=$(build_folder dev)/cli/muster
  (cd web && MUSTER_BINARY=$binary node tests/shots.mjs "$@") || fail "The pictures failed."
  echo "build/shots/"
}
