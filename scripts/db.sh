# ./dev db psql|sqlite: a database shell, for looking. Sourced by ./dev.

main() {
  case ${1:-} in
    psql)
      install_packages build test
      url=$(scripts/postgres start) || fail "The throw-away PostgreSQL did not start."
      trap 'scripts/postgres stop "$url"' EXIT
      compile dev muster && build/dev/cli/muster migrate --db "$url" || fail "The schema could not be laid out."
      echo "A throw-away database with the schema; it is gone when you leave." >&2
      psql "$url" ;;
    sqlite)
      install_packages db
      [ -f data/demo/muster.db ] || fail "There is no demo network yet: ./dev run makes it."
      exec sqlite3 data/demo/muster.db ;;
    *) fail "Which one? ./dev db psql, or ./dev db sqlite" ;;
  esac
}
