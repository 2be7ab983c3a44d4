#!/usr/bin/env bash
# How long a change takes: touches one feature's .cpp, then builds and runs that feature's tests, as ./dev test FEATURE
# does. Prints seconds; the promise is under 15 on two cores (docs/quality.md). bench/edit.sh [FEATURE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
feature=${1:-talents}
file=$(find "features/$feature" -name '*_service.cpp' | sort | head -1)
./dev test "${feature}_tests" >/dev/null
before=$(mktemp)
cp "$file" "$before"
trap 'cp "$before" "$file"; rm -f "$before"' EXIT
printf '\nnamespace { [[maybe_unused]] constexpr int edited = %d; }\n' "$RANDOM" >>"$file"
started=$EPOCHREALTIME
./dev test "${feature}_tests" >/dev/null
awk -v f="$file" -v a="$started" -v b="$EPOCHREALTIME" 'BEGIN {
  printf "edit %s and run its tests: %.1f s\n", f, b - a
}'
