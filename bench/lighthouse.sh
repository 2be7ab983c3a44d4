#!/usr/bin/env bash
# Lighthouse on the brief builder; the promise is 95 or more on its four counts. Lighthouse is big and only for this, so
# it is kept in .cache/ and not among the app's packages. bench/lighthouse.sh [ADDRESS…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/browser.sh
prepare_release_for_browser
kept=.cache/lighthouse
if [ ! -d "$kept/node_modules/lighthouse" ]; then
  mkdir -p "$kept"
  echo '{"private": true}' >"$kept/package.json"
  quietly .cache/lighthouse.log npm install --prefix "$kept" --no-audit --no-fund lighthouse@13.5.0 ||
    fail "npm could not bring Lighthouse; its words are above. Is this machine online?"
fi
node web/tests/lighthouse.mjs "$PWD/$kept/node_modules/lighthouse/cli/index.js" "$@"
