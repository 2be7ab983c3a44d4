#!/usr/bin/env bash
# How long `muster match` takes per brief, beside the brute-force reference in the same run; a changed person; bytes a
# person. bench/match.sh [PEOPLE…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cmake --preset release >/dev/null
cmake --build build/release --target match_bench >/dev/null
build/release/bench/match_bench "$@"
