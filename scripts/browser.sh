# What a measurement in a browser stands on: the app, its packages, and the binary as it is released, in MUSTER_BINARY.
# Sourced, never run.
. scripts/say.sh
. scripts/packages.sh
. scripts/web.sh
. scripts/build.sh

prepare_release_for_browser() {
  install_packages browser web
  build_web
  use_web_packages
  compile release muster
  MUSTER_BINARY=$(build_folder release)/cli/muster
  export MUSTER_BINARY
}
