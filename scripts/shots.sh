# ./dev shots [WORD]: a picture of each screen of the web app at three widths, light and dark, into build/shots/; with a
# word, only of screens whose name contains it. Sourced by ./dev.

main() {
  install_packages build browser
  build_web
  compile dev muster || fail "The build failed; its words are above."
  (cd web && MUSTER_BINARY=$PWD/../build/dev/cli/muster node tests/shots.mjs "$@")
  echo "The pictures are in build/shots/."
}
