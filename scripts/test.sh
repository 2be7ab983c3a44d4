# ./dev test [NAME…]: builds and runs every test, and adds up their counts: a line for each program, what failed in
# full, and "N passed, N failed" last. With names, only the programs so called, or else the test cases whose name
# contains one of them. Sourced by ./dev.

results=build/test
passed=0
failed=0

main() {
  rm -rf "$results" && mkdir -p "$results"
  trap 'finish $?' EXIT
  steps 3
  step "Packages"
  install_packages build test
  if wants_web "$@"; then install_packages browser web; fi
  step "Build"
  if wants_web "$@" && ! (build_web); then count web 0 1; fi
  if ! compile dev $(targets "$@"); then
    count build 0 1
    exit 1
  fi
  step "Tests"
  cpp_tests "$@"
  if [ $# = 0 ] || [[ " $* " == *" tour "* ]]; then script_suite tour tests/tour.sh; fi
  if wants_web "$@"; then web_tests; fi
}

wants_web() { [ $# = 0 ] || [[ " $* " == *" web "* ]]; }

# Names of programs build only these; anything else builds everything.
targets() {
  local name
  for name in "$@"; do grep -qs "^$name " build/dev/tests.txt || { echo all; return; }; done
  echo "${@:-all}"
}

# As many lanes as cores; each takes the next program, and has a PostgreSQL of its own: a long transaction of one
# program would keep the journal's readers of another waiting, whatever database they are in.
cpp_tests() {
  export MUSTER_SOURCE=$PWD MUSTER_BINARY=$PWD/build/dev/cli/muster
  local name p f lane lanes
  lanes=${MUSTER_TEST_JOBS:-$(nproc)}
  if [ -n "${MUSTER_TEST_POSTGRES:-}" ]; then lanes=1; fi
  chosen_programs "$@" >"$results/queue"
  for lane in $(seq "$lanes"); do run_lane "$@" & done
  wait
  for file in "$results"/*.count; do
    [ -f "$file" ] || continue
    read -r name p f <"$file"
    passed=$((passed + p)) failed=$((failed + f))
  done
}

run_lane() {
  trap - EXIT
  local program ours=
  if [ -z "${MUSTER_TEST_POSTGRES:-}" ]; then
    MUSTER_TEST_POSTGRES=$(MUSTER_POSTGRES_OWNER=$$ scripts/postgres start) ||
      fail "The throw-away PostgreSQL did not start."
    export MUSTER_TEST_POSTGRES
    ours=yes
  fi
  while program=$(next_program) && [ -n "$program" ]; do
    # shellcheck disable=SC2086  # a name and a path
    cpp_program $program "$@"
  done
  if [ -n "$ours" ]; then scripts/postgres stop || true; fi
}

next_program() {
  (
    flock 9
    head -n 1 "$results/queue"
    sed -i 1d "$results/queue"
  ) 9>"$results/queue.lock"
}

chosen_programs() {
  local name
  for name in "$@"; do grep "^$name " build/dev/tests.txt || true; done >"$results/chosen"
  if [ -s "$results/chosen" ]; then cat "$results/chosen"; else cat build/dev/tests.txt; fi
}

# Runs one Catch2 program. testing/main.cpp keeps the list of its test cases, so that one that crashes counts as well.
cpp_program() {
  local name=$1 program=$2 status=0 p f filter started=$EPOCHREALTIME
  local out=$results/$1.out
  shift 2
  filter=$(test_filter "$name" "$@")
  MUSTER_TEST_CASES=$results/$name.cases timeout --kill-after=10 "${MUSTER_TEST_LIMIT:-300}" \
    "$program" ${filter:+"$filter"} >"$out" 2>&1 </dev/null || status=$?
  p=$(grep -c '^passed ' "$results/$name.cases" 2>/dev/null) || true
  f=$(grep -c '^failed ' "$results/$name.cases" 2>/dev/null) || true
  p=${p:-0} f=${f:-0}
  if [ "$status" != 0 ] && [ "$f" = 0 ]; then
    f=1
    { echo; echo "$name ended with status $status$(crashed_in "$results/$name.cases")"; } >>"$out"
  fi
  [ "$p$f" != 00 ] || return 0
  if [ "$f" != 0 ]; then cat "$out"; fi
  echo "$name $p $f" >"$results/$name.count"
  printf '    %-28s %6d passed %4d failed  %7.1f s\n' "$name" "$p" "$f" "$(seconds_since "$started")"
}

# A script that prints "ok NAME" or "not ok NAME" for each of its tests.
script_suite() {  # NAME FILE
  local out=$results/$1.out p f
  timeout 300 "$2" >"$out" 2>&1 </dev/null || true
  p=$(grep -c '^ok ' "$out") || true
  f=$(grep -c '^not ok ' "$out") || true
  [ "$p$f" != 00 ] || f=1
  if [ "$f" != 0 ]; then cat "$out"; fi
  count "$1" "$p" "$f"
}

# The web app's types, then its own tests: each npm script prints node's or its own totals.
web_tests() {
  use_web_packages
  web_check types run check
  if [ -f web/tests/run.mjs ]; then web_suite web test; fi
}

web_check() {  # NAME npm-arguments…: one that either passes or fails
  local name=$1
  shift
  if (cd web && quietly "../$results/$name.out" npm "$@"); then count "$name" 1 0; else count "$name" 0 1; fi
}

web_suite() {  # NAME npm-script: node's test runner, whose totals are "# pass N" (tap) or "ℹ pass N" (spec)
  local name=$1 out=$results/$1.out status=0 p f
  (cd web && MUSTER_BINARY=$PWD/../build/dev/cli/muster timeout 1500 npm run --silent "$2") >"$out" 2>&1 </dev/null ||
    status=$?
  p=$(sed -n 's/^[#ℹ] pass //p' "$out" | awk '{ n += $1 } END { print n + 0 }')
  f=$(sed -n 's/^[#ℹ] fail //p' "$out" | awk '{ n += $1 } END { print n + 0 }')
  if [ "$status" != 0 ] && [ "$f" = 0 ]; then f=1; fi
  if [ "$f" != 0 ]; then cat "$out"; fi
  count "$name" "$p" "$f"
}

test_filter() {  # PROGRAM NAME…: Catch2's pattern, or nothing when the program itself was named
  local program=$1 name pattern=
  shift
  for name in "$@"; do
    [ "$name" != "$program" ] || return 0
    pattern+="${pattern:+,}*$name*"
  done
  echo "$pattern"
}

crashed_in() { tail -n 1 "$1" 2>/dev/null | sed -n 's/^started /, in the test: /p'; }

seconds_since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }'; }

count() {  # NAME PASSED FAILED
  passed=$((passed + $2)) failed=$((failed + $3))
  printf '    %-28s %6d passed %4d failed\n' "$1" "$2" "$3"
}

finish() {
  local status=$1
  trap - EXIT
  if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  if [ "$passed" = 0 ] && [ "$failed" = 0 ]; then echo "No test was run."; status=1; fi
  printf '    in %d min %02d s\n' $((SECONDS / 60)) $((SECONDS % 60))
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ] || status=1
  exit "$status"
}
