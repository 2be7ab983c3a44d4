#!/usr/bin/env bash
# How long a page of the directory takes, with all counts beside all choices, beside a plain pass over the same people.
# bench/browse.sh [PEOPLE…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cmake --preset release >/dev/null
cmake --build build/release --target browse_bench >/dev/null
build/release/bench/browse_bench "$@"
