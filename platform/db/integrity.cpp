// SQLite's own checks.
#include "platform/db/integrity.h"

namespace muster::db {

std::vector<std::string> integrity_faults(Read& read) {
  std::vector<std::string> faults;
  if (read.backend() != Backend::sqlite) return faults;
  for (const auto& row : read.query("PRAGMA integrity_check(20)")) {
    if (row.get<std::string>(0) != "ok") faults.push_back(row.get<std::string>(0));
  }
  for (const auto& row : read.query("PRAGMA foreign_key_check")) {
    faults.push_back("table " + row.get<std::string>(0) + ", row " +
                     row.get<std::optional<std::string>>(1).value_or("?") + " refers to what is not in " +
                     row.get<std::string>(2));
    if (faults.size() >= 20) break;
  }
  return faults;
}

}  // namespace muster::db
