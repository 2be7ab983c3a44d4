# Installs the Debian packages of scripts/packages.txt: asks dpkg once what is there already, which takes no time when
# nothing is missing; becomes root through sudo where it must. Sourced, never run.

# Names of the group's packages. A third column "command:NAME" means: not needed where that command exists.
packages_of() {
  local group name unless rest
  while read -r group name unless rest; do
    [ "$group" = "$1" ] || continue
    case $unless in command:*) if command -v "${unless#command:}" >/dev/null; then continue; fi ;; esac
    echo "$name"
  done < scripts/packages.txt
}

missing_packages() {
  local wanted
  wanted=$(for group in "$@"; do packages_of "$group"; done | sort -u)
  [ -n "$wanted" ] || return 0
  # shellcheck disable=SC2086  # a list of names
  comm -23 <(echo "$wanted") \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

free_megabytes() { df --output=avail -m "$1" | tail -1 | tr -d ' '; }

# How this person becomes root: nothing for root itself, sudo where it answers; empty and false where neither.
root_through() {
  if [ "$(id -u)" = 0 ]; then echo env
  elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then echo "sudo env"
  else return 1; fi
}

install_packages() {  # GROUP…
  local group missing root log=.cache/packages.log
  for group in "$@"; do
    grep -q "^$group " scripts/packages.txt || fail "There is no package group '$group' in scripts/packages.txt."
  done
  command -v dpkg-query >/dev/null || fail "./dev installs Debian packages, and this is not Debian (nor Ubuntu)." \
    "Install the counterparts of scripts/packages.txt by hand; then cmake --preset release builds Muster."
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  root=$(root_through) || fail "These Debian packages are missing: $missing" \
    "Only root can install them, and there is no sudo that would let $(id -un). As root, run" "" \
    "  apt-get update && apt-get install --no-install-recommends $missing" "" "and then ./dev again."
  [ "$(free_megabytes /usr)" -ge 2000 ] || fail "Too little disk: the packages need about 2 GB in /usr," \
    "and $(free_megabytes /usr) MB are free. Make room and run ./dev again."
  echo "    installing: $missing" >&2
  apt_get() { quietly "$log" $root DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 "$@"; }
  apt_get update || fail "apt-get can't reach Debian's packages (its words are above)." \
    "Is this machine online? Then run ./dev again."
  if [[ " $missing " == *" postgresql-15 "* ]]; then no_cluster_of_its_own; fi
  # shellcheck disable=SC2086
  apt_get install --no-install-recommends -y $missing ||
    fail "apt-get could not install: $missing" "Its words are above; put it right and run ./dev again."
}

# Debian's PostgreSQL would make a cluster and start it at once; the tests start their own (scripts/postgres).
no_cluster_of_its_own() {
  apt_get install --no-install-recommends -y postgresql-common || fail "apt-get could not install postgresql-common."
  $root sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
}
