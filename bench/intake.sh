#!/usr/bin/env bash
# How long intake takes for a text: median, slowest and per 1,000 characters, over its whole corpus; beside it the time
# that grep takes to look for every skill's name in the same texts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
muster=$(./dev build release | tail -n 1)
texts=(tests/intake/corpus/*/*.txt)
"$muster" intake --json --timing "${texts[@]}" | sed 's/.*"micros":\([0-9]*\)}$/\1/' | sort -n |
  awk -v letters="$(cat "${texts[@]}" | wc -m)" '{ all[NR] = $1; sum += $1 } END {
    printf "intake: %d texts, median %.2f ms, slowest %.2f ms, %.2f ms per 1,000 characters\n",
      NR, all[int((NR + 1) / 2)] / 1000, all[NR] / 1000, sum / letters
  }'
names=$(mktemp)
trap 'rm -f "$names"' EXIT
cut -f2 reference/skills.tsv | grep -v '^#' >"$names"
started=$EPOCHREALTIME
grep -owFf "$names" "${texts[@]}" >/dev/null
awk -v n="${#texts[@]}" -v a="$started" -v b="$EPOCHREALTIME" 'BEGIN {
  printf "grep for %s: %.2f ms a text\n", "the names alone", 1000 * (b - a) / n
}'
