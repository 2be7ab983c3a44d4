// The table briefs. The names of clients are not its business: records come without them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/briefs/brief_record.h"
#include "platform/db/tx.h"

namespace muster::briefs::store {

std::optional<BriefRecord> find(Read& read, const BriefId& id);
void insert(Tx& tx, const BriefRecord& record);
void update(Tx& tx, const BriefRecord& record);

struct Filter {
  std::optional<BriefState> state;
  std::optional<ClientId> client;
};
struct After {  // the last item of the page before
  std::int64_t updated;
  std::string id;
};
// The last changed first; at most `most`.
std::vector<BriefRecord> list(Read& read, const Filter& filter, const After& after, int most);
std::int64_t count(Read& read, const Filter& filter);

}  // namespace muster::briefs::store
