// The table visibilities.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "features/talents/visibility.h"
#include "platform/db/tx.h"

namespace muster::talents::store {

std::optional<Visibility> visibility_of(Read& read, const TalentId& talent);
std::map<std::string, Visibility> all_visibilities(
    Read& read);  // by the talent's id; who has chosen nothing is not there
std::map<std::string, Visibility> visibilities_of(Read& read, std::span<const TalentId> talents);
void save_visibility(Tx& tx, const TalentId& talent, const Visibility& visibility);

}  // namespace muster::talents::store
