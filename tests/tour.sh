#!/usr/bin/env bash
# The tour of README.md, run as a test: makes the demo network in a temporary folder, serves it on a free port, and
# takes the same steps, which say 127.0.0.1:8080, where ./dev run serves. Prints "ok NAME" or "not ok NAME" for each.
set -uo pipefail
muster=${MUSTER_BINARY:-$(dirname "$(readlink -f "$0")")/../build/dev/cli/muster}
folder=$(mktemp -d)
cd "$folder" || exit 1
trap '[ -z "${server:-}" ] || kill "$server"; wait; rm -rf "$folder"' EXIT
failed=0

curl() { command curl --silent --show-error "${@/127.0.0.1:8080/$address}"; }

expect() {  # NAME STEP PATTERN…: the step's answer has all of the patterns
  local name=$1 answer
  $2 >"$folder/answer" 2>&1
  answer=$(cat "$folder/answer")
  shift 2
  for pattern in "$@"; do
    if ! grep -q -- "$pattern" <<<"$answer"; then
      printf 'not ok %s\n  no %s in: %s\n' "$name" "$pattern" "${answer:0:800}"
      failed=1
      return
    fi
  done
  echo "ok $name"
}

serve() {
  "$muster" demo --db sqlite:muster.db >demo.log 2>&1 || { cat demo.log; exit 1; }
  "$muster" serve --db sqlite:muster.db --listen 127.0.0.1:0 >serve.log 2>&1 &
  server=$!
  for _ in $(seq 300); do
    address=$(sed -n 's|.*http://\(127.0.0.1:[0-9]*\).*|\1|p' serve.log | head -n 1)
    [ -z "$address" ] || return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  cat serve.log
  echo "not ok the demo network is served"
  exit 1
}

intake() {
  # [intake]
  curl http://127.0.0.1:8080/api/v1/intake -H 'Content-Type: application/json' -d '
    {"text": "Two senior Go engineers, 4+ years of Go, Kafka a plus. Up to $95 an hour, 2 h overlap with Berlin."}'
  # [/intake]
}

preview() {
  # [preview]
  curl http://127.0.0.1:8080/api/v1/matching/preview -H 'Content-Type: application/json' -d '
    {"top": 3, "brief": {"must": [{"skill": "golang", "min_level": 3}], "nice": [{"skill": "k8s"}],
     "rate_max": {"amount": 9500, "currency": "USD"}, "weekly_hours": 20}}'
  # [/preview]
}

faults() {
  # [faults]
  curl http://127.0.0.1:8080/api/v1/matching/preview -H 'Content-Type: application/json' -d '
    {"brief": {"must": [{"skill": "golang", "min_level": 9}], "weekly_hours": 300, "start": "soon"}}'
  # [/faults]
}

sign_in() {
  # [sign-in]
  curl http://127.0.0.1:8080/api/v1/session -c cookies.txt -H 'Content-Type: application/json' -d '
    {"email": "client@demo.muster.example", "password": "pass-muster-2026"}' | tee session.json
  csrf=$(sed 's/.*"csrf":"\([^"]*\)".*/\1/' session.json)
  # [/sign-in]
}

api_key() {
  # [api-key]
  curl http://127.0.0.1:8080/api/v1/api-keys -b cookies.txt -H "X-Muster-CSRF: $csrf" \
    -H 'Content-Type: application/json' -d '{"name": "the tour", "scopes": ["*"]}' | tee key.json
  key=$(sed 's/.*"secret":"\([^"]*\)".*/\1/' key.json)
  # [/api-key]
}

brief() {
  # [brief]
  curl http://127.0.0.1:8080/api/v1/briefs -H "Authorization: Bearer $key" -H 'Content-Type: application/json' -d '
    {"brief": {"title": "Back-end engineer", "must": [{"skill": "go"}], "weekly_hours": 20}}' | tee brief.json
  brief=$(sed 's/.*"id":"\(bri_[^"]*\)".*/\1/' brief.json)
  curl http://127.0.0.1:8080/api/v1/briefs/$brief/open -X POST -H "Authorization: Bearer $key"
  # [/brief]
}

shortlist() {
  # [shortlist]
  curl http://127.0.0.1:8080/api/v1/briefs/$brief/shortlists -H "Authorization: Bearer $key" \
    -H 'Content-Type: application/json' -d '{"top": 5}'
  # [/shortlist]
}

not_allowed() {
  # [not-allowed]
  curl http://127.0.0.1:8080/api/v1/briefs/$brief/resume -X POST -H "Authorization: Bearer $key"
  # [/not-allowed]
}

openapi() {
  # [openapi]
  curl http://127.0.0.1:8080/api/openapi.json
  # [/openapi]
}

intake_for_people() {
  printf 'We need a Go developer, 5+ years of Go, up to $95/h. Degree required.' | "$muster" intake --as-of 2026-11-23 -
}

intake_of_no_text() {
  printf '\377\376' >bytes
  "$muster" intake bytes missing.txt
  echo "exit $?"
}

lint_for_people() {
  printf 'We want a rockstar.\nNo ninjas, at $50 an hour.' | "$muster" lint -
}

expect "tour: muster lint tells people what to change, and where" lint_for_people \
  '-:1:11: "rockstar"' 'There is no objective' 'Nothing is said about the hours'
expect "tour: muster intake tells people which words became what" intake_for_people \
  '/must/0/min_years  *5+ years' '/rate_max  *$95/h' 'not understood  *Degree required' '"seats":1'
expect "tour: muster intake says what is no text, and what is not there" intake_of_no_text \
  'bytes: is not UTF-8 text: save it as UTF-8' "missing.txt: can't be opened" 'exit [34]'
serve
expect "tour: words become a brief" intake '"path":"/must/0/min_years"' '"seats":2' '"amount":9500' '"min":120'
expect "tour: a visitor asks who fits a brief" preview '"qualified":' '"near_misses":' '"price_curve":'
expect "tour: every fault of a body is told at once" faults \
  '/brief/must/0/min_level' '/brief/weekly_hours' '/brief/start'
expect "tour: a demo client signs in" sign_in '"csrf":"'
expect "tour: a key for a program" api_key '"secret":"'
expect "tour: a brief is made and opened" brief '"state":"draft"' '"state":"open"'
expect "tour: a shortlist with reasons" shortlist '"components":' '"sentence":'
expect "tour: what is not possible now says what is" not_allowed '"status":409' '"allowed":'
expect "tour: the API describes itself" openapi '"openapi":"3.1'
exit "$failed"
