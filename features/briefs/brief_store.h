// The table briefs. The names of clients are not its business: records come without them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/briefs/brief_record.h"
#include "platform/db/tx.h"

namespace muster::briefs::store {

std::optional<BriefRecord> find(Read& read, const BriefId& id);
std::vector<BriefRecord> find_some(Read& read, const std::vector<BriefId>& ids);  // in the order of the ids
void insert(Tx& tx, const BriefRecord& record);
void update(Tx& tx, const BriefRecord& record);

struct Filter {
  std::optional<BriefState> state;
  std::optional<ClientId> client;
  std::string words = {};  // folded; empty: all
};
enum class Order : std::uint8_t { newest, oldest, title };
struct After {  // the last item of the page before
  std::string key;
  std::string id;
};
// At most `most`.
std::vector<BriefRecord> list(Read& read, const Filter& filter, Order order, const std::optional<After>& after,
                              int most);
std::string key_of(const BriefRecord& record, Order order);  // what After::key is
std::int64_t count(Read& read, const Filter& filter);

}  // namespace muster::briefs::store
