// The tables talents and talent_skills. Rules and journal entries are talent_service's business.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "features/talents/talent.h"
#include "platform/db/tx.h"

namespace muster::talents::store {

std::optional<Talent> find(Read& read, const TalentId& id);
std::vector<Talent> find_all(Read& read, std::span<const TalentId> ids);
std::vector<Talent> find_imported(Read& read, std::string_view source, std::span<const std::string> external_ids);

void insert(Tx& tx, std::span<const Talent> talents);
void update(Tx& tx, std::span<const Talent> talents);  // their skills' rows, too
void remove(Tx& tx, const TalentId& id);

// All talents in the order of their ids, one at a time.
void for_each(Read& read, const std::function<void(const Talent&)>& each);

struct Order {
  enum class By : std::uint8_t { name, updated, rate } by = By::name;
};
struct After {  // the last item of the page before
  std::string key;
  std::string id;
};
struct Filter {
  const WhichTalents& which;
  std::vector<std::string> skill_keys;  // of which.skill: any of them will do
  std::optional<TalentId> only;         // nobody else, whatever the filters say
};
// One more than the limit where there are more.
std::vector<Talent> list(Read& read, const Filter& filter, Order order, const std::optional<After>& after);
std::int64_t count(Read& read, const Filter& filter);
std::string key_of(const Talent& talent, Order order);  // what After::key is

}  // namespace muster::talents::store
