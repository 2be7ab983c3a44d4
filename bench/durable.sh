#!/usr/bin/env bash
# Durable writes on SQLite one by one beside grouped, on this disk (docs/quality.md has the promise).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
./dev build release >/dev/null
cmake --build build/release --target durable_bench >/dev/null
mkdir -p build/bench
build/release/bench/durable_bench build/bench "${1:-2}"
