# How ./dev speaks: numbered steps, and errors in plain words with what to do next. Sourced, never run.

step_number=0
step_count=1

steps() { step_count=$1; }

step() {  # step "Packages" "what is being done"
  step_number=$((step_number + 1))
  echo "$step_number/$step_count $*" >&2
}

fail() {  # each argument is a line
  printf '%s\n' "$@" >&2
  exit 1
}

# quietly LOG COMMAND…: the output goes to the file; when the command fails, the end of it is shown.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null && return 0
  local status=$?
  tail -n "${QUIETLY_LINES:-30}" "$log" >&2
  echo "(the whole of it: $log)" >&2
  return $status
}
