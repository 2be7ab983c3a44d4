// The table visibilities.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "features/site/visibility.h"
#include "platform/db/tx.h"

namespace muster::site::store {

std::optional<Visibility> find(Read& read, const TalentId& talent);
std::map<std::string, Visibility> all(Read& read);  // by the talent's id; who has chosen nothing is not there
std::map<std::string, Visibility> of(Read& read, std::span<const TalentId> talents);
void save(Tx& tx, const TalentId& talent, const Visibility& visibility);

}  // namespace muster::site::store
