#!/usr/bin/env bash
# 1 KB of JSON from memory, beside nginx's `return` of the same bytes: requests a second and CPU per request, as ratios
# of one run, the two taking turns. Loopback only. Usage: bench/http.sh [SECONDS PER TURN] [THREADS]
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. scripts/say.sh
. scripts/packages.sh
. scripts/build.sh
seconds=${1:-2} threads=${2:-1}
turns=4 connections=50
program=$(build_folder release)/bench/http_bench
compile release http_bench
for tool in nginx wrk; do
  command -v "$tool" >/dev/null || PATH=$PATH:/usr/sbin
  command -v "$tool" >/dev/null || { echo "bench/http.sh needs $tool: ./dev setup bench"; exit 1; }
done

work=$(mktemp -d)
ours=
cleanup() {
  exec 3>&- || true
  [ ! -s "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
  [ -z "$ours" ] || wait "$ours" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

body=$(printf '{"people":"%s"}' "$(head -c 1010 /dev/zero | tr '\0' x)")

mkfifo "$work/stdin"
"$program" "$body" "$threads" <"$work/stdin" >"$work/port" &
ours=$!
exec 3>"$work/stdin"
until [ -s "$work/port" ]; do kill -0 "$ours"; done
our_port=$(cat "$work/port")

write_nginx_conf() {
  cat >"$work/nginx.conf" <<END
worker_processes $threads; daemon on; pid $work/nginx.pid; error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off; keepalive_requests 1000000000; keepalive_timeout 75s; default_type application/json;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u;
  scgi_temp_path $work/s;
  server { listen 127.0.0.1:$1 reuseport; location / { return 200 '$body'; } }
}
END
}
nginx_port=
for _ in 1 2 3 4 5; do
  nginx_port=$((20000 + RANDOM % 20000))
  write_nginx_conf "$nginx_port"
  ! nginx -p "$work" -c "$work/nginx.conf" 2>/dev/null || break
done
until [ -s "$work/nginx.pid" ]; do kill -0 $$; done

# Ticks of CPU (1/100 s) that a process and its children have used.
ticks() {
  local pid sum=0
  for pid in "$1" $(cat "/proc/$1/task/$1/children"); do
    sum=$((sum + $(awk '{print $14 + $15}' "/proc/$pid/stat")))
  done
  echo "$sum"
}

# turn PORT PID: "requests ticks"
turn() {
  local before after requests
  before=$(ticks "$2")
  requests=$(wrk -t1 -c"$connections" -d"${seconds}s" "http://127.0.0.1:$1/" | awk '/requests in/ {print $1}')
  after=$(ticks "$2")
  echo "$requests $((after - before))"
}

: >"$work/ours" >"$work/nginx"
for _ in $(seq "$turns"); do
  turn "$our_port" "$ours" >>"$work/ours"
  turn "$nginx_port" "$(cat "$work/nginx.pid")" >>"$work/nginx"
done

awk -v seconds="$((seconds * turns))" '
  FNR == 1 { n++ }
  { requests[n] += $1; ticks[n] += $2 }
  END {
    for (i = 1; i <= 2; i++) micros[i] = ticks[i] * 10000 / requests[i]
    printf "muster %9.0f requests/s  %5.1f us CPU per request\n", requests[1] / seconds, micros[1]
    printf "nginx  %9.0f requests/s  %5.1f us CPU per request\n", requests[2] / seconds, micros[2]
    printf "requests %.2fx of nginx (bar 0.95), CPU per request %.2fx (bar 1.20)\n",
      requests[1] / requests[2], micros[1] / micros[2]
  }' "$work/ours" "$work/nginx"
