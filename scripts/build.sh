# Configures a CMake preset and builds targets of it. Sourced, never run.

build_folder() { echo "$PWD/build/$1"; }

compile() {  # PRESET TARGET…
  local preset=$1 folder log
  shift
  folder=$(build_folder "$preset")
  log=$folder/compile.log
  if [ ! -d "$folder" ] && [ "$(free_megabytes .)" -lt 1500 ]; then
    fail "Too little disk: a build needs about 1.5 GB here, and $(free_megabytes .) MB are free."
  fi
  # Ninja runs CMake again by itself; the configuring step is for the first time and for changed presets.
  if [ ! -f "$folder/build.ninja" ] || [ CMakePresets.json -nt "$folder/build.ninja" ]; then
    QUIETLY_LINES=40 quietly "$folder/configure.log" cmake --preset "$preset" || return 1
  fi
  if [ -t 2 ]; then cmake --build "$folder" --target "$@" >&2
  else QUIETLY_LINES=80 quietly "$log" cmake --build "$folder" --target "$@"; fi
}
