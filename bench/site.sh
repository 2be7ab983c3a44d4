#!/usr/bin/env bash
# A role's page from the page cache, beside nginx serving the same compressed bytes from a file that it keeps open:
# requests a second as a ratio of one run, the two taking turns. Loopback only.
# Usage: bench/site.sh [SECONDS PER TURN] [THREADS]; MUSTER_BENCH_PRESET=dev takes another build than release.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. scripts/say.sh
. scripts/packages.sh
. scripts/build.sh
seconds=${1:-2} threads=${2:-1}
turns=4 connections=50 path=/developers/back-end
preset=${MUSTER_BENCH_PRESET:-release}
compile "$preset" muster
muster=$(build_folder "$preset")/cli/muster
PATH=$PATH:/usr/sbin
for tool in nginx wrk curl; do
  command -v "$tool" >/dev/null || { echo "bench/site.sh needs $tool: ./dev setup bench test"; exit 1; }
done

work=$(mktemp -d)
ours=
cleanup() {
  [ ! -s "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
  [ -z "$ours" ] || { kill "$ours" && wait "$ours"; } 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

"$muster" demo --db "sqlite:$work/muster.db" >/dev/null 2>&1
MUSTER_DRAIN_SECONDS=1 MUSTER_THREADS=$threads \
  "$muster" serve --db "sqlite:$work/muster.db" --listen 127.0.0.1:0 --log-level error >"$work/said" 2>/dev/null &
ours=$!
until grep -q serves "$work/said"; do kill -0 "$ours"; done
our_port=$(sed -n 's/.*:\([0-9]*\)$/\1/p' "$work/said" | head -1)

mkdir "$work/root"
curl -s -H 'Accept-Encoding: br' "http://127.0.0.1:$our_port$path" >"$work/root/page"
as=$([ "$(id -u)" != 0 ] || echo "user root;")
write_nginx_conf() {
  cat >"$work/nginx.conf" <<END
worker_processes $threads; daemon on; $as pid $work/nginx.pid; error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off; keepalive_requests 1000000000; keepalive_timeout 75s; default_type text/html;
  sendfile on; tcp_nopush on; open_file_cache max=10 inactive=1h; open_file_cache_valid 1h;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u;
  scgi_temp_path $work/s;
  server { listen 127.0.0.1:$1 reuseport; root $work/root;
    location / { add_header Content-Encoding br; try_files /page =404; } }
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

curl -s "http://127.0.0.1:$nginx_port$path" | cmp - "$work/root/page"

turn() {  # PORT: requests
  wrk -t1 -c"$connections" -d"${seconds}s" -H 'Accept-Encoding: br' "http://127.0.0.1:$1$path" |
    awk '/requests in/ {print $1}'
}
: >"$work/ours" >"$work/nginx"
for _ in $(seq "$turns"); do
  turn "$our_port" >>"$work/ours"
  turn "$nginx_port" >>"$work/nginx"
done
awk -v seconds="$((seconds * turns))" -v bytes="$(stat -c %s "$work/root/page")" '
  FNR == 1 { n++ }
  { requests[n] += $1 }
  END {
    printf "muster %9.0f pages/s of %d bytes\n", requests[1] / seconds, bytes
    printf "nginx  %9.0f pages/s\n", requests[2] / seconds
    printf "pages %.2fx of nginx (bar 0.5)\n", requests[1] / requests[2]
  }' "$work/ours" "$work/nginx"
