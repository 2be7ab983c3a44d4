# The web app: Node (the system's where it is new enough, otherwise Node 22 from npm's own package, kept in .cache/node:
# Debian 12 has 18, and Vite wants 20.19 or later), the packages of web/package-lock.json, and web/dist, which CMake
# puts into the binary. Sourced, never run.

node_is_new_enough() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e 'const [major, minor] = process.versions.node.split(".").map(Number)
      process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'
}

use_node() {
  install_packages web
  [ -d .cache/node/node_modules/.bin ] && PATH=$PWD/.cache/node/node_modules/.bin:$PATH
  if node_is_new_enough; then return 0; fi
  mkdir -p .cache/node
  echo '{"private": true}' >.cache/node/package.json
  quietly .cache/node.log npm install --prefix .cache/node --no-audit --no-fund node@22 npm@11 ||
    fail "npm could not bring Node 22 (this one is $(node --version); the web app needs 20.19 or later)." \
      "Is this machine online? Then run ./dev again."
  PATH=$PWD/.cache/node/node_modules/.bin:$PATH
  node_is_new_enough || fail "Node is still $(node --version)."
}

# The packages that web/package-lock.json lists, when they are not there yet.
use_web_packages() {
  use_node
  local stamp=web/node_modules/.installed
  [ "$stamp" -nt web/package-lock.json ] && return 0
  (cd web && quietly ../.cache/npm.log npm ci --no-audit --no-fund) ||
    fail "npm could not install the web app's packages; its words are above. Is this machine online?"
  touch "$stamp"
}

build_web() {
  local built=web/dist/index.html
  if [ -f "$built" ] && [ -z "$(find web -path web/node_modules -prune -o -path web/dist -prune -o -type f \
    -newer "$built" -print -quit)" ]; then return 0; fi
  use_web_packages
  (cd web && QUIETLY_LINES=60 quietly ../.cache/web.log npm run build) || fail "The web app does not build; see above."
}
