#!/usr/bin/env bash
# Lighthouse on the brief builder; the promise is 95 or more on its four counts. Lighthouse is big and only for this, so
# it is kept in .cache/ and not among the app's packages. bench/lighthouse.sh [ADDRESS…]
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
kept=.cache/lighthouse
if [ ! -d "$kept/node_modules/lighthouse" ]; then
  mkdir -p "$kept"
  echo '{"private": true}' >"$kept/package.json"
  quietly .cache/lighthouse.log npm install --prefix "$kept" --no-audit --no-fund lighthouse@13.5.0 ||
    fail "npm could not bring Lighthouse; its words are above. Is this machine online?"
fi
MUSTER_BINARY=$(build_folder release)/cli/muster node web/tests/lighthouse.mjs \
  "$PWD/$kept/node_modules/lighthouse/cli/index.js" "$@"
