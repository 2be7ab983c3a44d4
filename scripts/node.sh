# Node for the web app: the system's where it is new enough, otherwise Node 22 from npm's own package, kept in
# .cache/node. Debian 12 has 18; Vite wants 20.19 or later. Sourced, never run.

node_is_new_enough() {
  command -v node >/dev/null &&
    node -e 'const [major, minor] = process.versions.node.split(".").map(Number)
      process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'
}
