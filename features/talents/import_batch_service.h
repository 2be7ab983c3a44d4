// What becomes of a batch of rows: who is new, who changed, who stayed, and what is wrong.
#pragma once

#include <string>
#include <vector>

#include "features/talents/people_file_service.h"
#include "platform/db/tx.h"

namespace muster::talents {

struct BatchFault {
  std::int64_t row;
  std::string pointer;
  std::string message;
};

struct Decided {
  std::vector<Talent> created, changed;
  std::vector<std::pair<TalentId, Visibility>> chosen;  // anew: of those above, or of others
  std::int64_t updated = 0, unchanged = 0, failed = 0;
  std::vector<BatchFault> faults;
};

// Reads what is known, writes nothing. The rows' ids are different from each other.
Decided decide(Read& read, const std::vector<Told>& rows, std::string_view source, const Names& names);
void carry_out(Tx& tx, const Actor& by, const Decided& decided);

}  // namespace muster::talents
