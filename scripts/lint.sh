# ./dev lint [--all]: the house rules, the format of every file, and clang-tidy over the .cpp files that differ from
# main (--all: over every one, which takes minutes). Sourced by ./dev.

main() {
  local bad=0
  steps 4
  step "Packages"
  install_packages build lint
  step "House rules"
  compile dev tidy_tests || exit 1
  MUSTER_SOURCE=$PWD build/dev/tests/tidy/tidy_tests "tidy: the tree keeps the house rules" || bad=1
  step "Format (./dev format puts it right)"
  git ls-files -co --exclude-standard '*.cpp' '*.h' | xargs clang-format-19 --dry-run --Werror || bad=1
  step "clang-tidy"
  commands_for_clang
  chosen_files "$@" | xargs -r -P "$(nproc)" -n 1 clang-tidy-19 -p build/lint --quiet 2>/dev/null || bad=1
  [ "$bad" = 0 ] || fail "Lint found something; it is above."
  echo "Nothing found."
}

# Each source's own command (a build compiles several at a time) without GCC's flag that clang refuses.
commands_for_clang() {
  quietly build/lint.log cmake --preset lint || exit 1
  sed -i 's/ -fno-ipa-modref / /g' build/lint/compile_commands.json
}

# clang-tidy reads our own code, not the tests: Catch2's expressions set off its checks.
chosen_files() {
  if [ "${1:-}" = --all ]; then git ls-files '*.cpp'
  else
    git diff --name-only --diff-filter=d "$(git merge-base HEAD main)" -- '*.cpp'
    git ls-files -o --exclude-standard '*.cpp'
  fi | sed -e '/_test\.cpp$/d' -e '/^testing\//d' -e '/^tests\//d' -e '/^bench\//d' | sort -u
}
