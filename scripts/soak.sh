# ./dev soak [ROUNDS]: the tests that draw their cases at random, again and again, each round with seeds of its own,
# which the tests print. Ends with a table: rounds tried, rounds failed. Sourced by ./dev.

main() {
  local rounds=${1:-20} name failed=0
  local programs=(oracle_tests match_tests platform_tests)
  install_packages build test
  compile dev muster "${programs[@]}" || exit 1
  export MUSTER_SOURCE=$PWD MUSTER_BINARY=$PWD/build/dev/cli/muster
  MUSTER_TEST_POSTGRES=$(MUSTER_POSTGRES_OWNER=$$ scripts/postgres start) || fail "PostgreSQL did not start."
  export MUSTER_TEST_POSTGRES
  trap 'scripts/postgres stop' EXIT
  mkdir -p build/soak
  for name in "${programs[@]}"; do soak_program "$name" "$rounds" || failed=1; done
  [ "$failed" = 0 ] || fail "The outputs of the failed rounds are in build/soak/."
}

soak_program() {  # PROGRAM ROUNDS
  local name=$1 rounds=$2 bad=0 round log path
  path=$(sed -n "s/^$name //p" build/dev/tests.txt)
  for round in $(seq "$rounds"); do
    log=build/soak/$name.$round
    if "$path" --rng-seed "$RANDOM" >"$log" 2>&1 </dev/null; then rm "$log"; else bad=$((bad + 1)); fi
  done
  printf '%-24s %6d tried %4d failed\n' "$name" "$rounds" "$bad"
  [ "$bad" = 0 ]
}
