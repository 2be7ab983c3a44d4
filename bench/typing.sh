#!/usr/bin/env bash
# How long a keystroke in the brief builder takes until count, curve and faces that belong to it are painted, in a real
# browser on the demo network; the promise is under 50 ms. bench/typing.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/say.sh
. scripts/packages.sh
. scripts/web.sh
. scripts/build.sh
install_packages browser web
build_web
use_web_packages
compile release muster
MUSTER_BINARY=$(build_folder release)/cli/muster node web/tests/typing.mjs
