#!/usr/bin/env bash
# How long a keystroke in the brief builder takes until count, curve and faces that belong to it are painted, in a real
# browser on the demo network; the promise is under 50 ms. bench/typing.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/browser.sh
prepare_release_for_browser
node web/tests/typing.mjs
