// What the database says of itself: damaged pages, indexes that don't fit their tables, references to nothing.
#pragma once

#include <string>
#include <vector>

#include "platform/db/tx.h"

namespace muster::db {

// In words; empty: nothing found. PostgreSQL keeps its own checksums and constraints: nothing is asked there.
std::vector<std::string> integrity_faults(Read& read);

}  // namespace muster::db
