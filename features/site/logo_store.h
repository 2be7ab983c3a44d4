// The table logos.
#pragma once

#include <optional>
#include <vector>

#include "features/site/logo.h"
#include "platform/db/tx.h"

namespace muster::site::store {

struct KeptLogo {
  std::string png;
  Instant uploaded;
};

void save_logo(Tx& tx, const DrawnLogo& drawn);  // one that is there counts as uploaded now
std::vector<Logo> all_logos(Read& read);         // without their pictures
bool has_logo(Read& read, std::string_view logo);
std::optional<KeptLogo> find_logo(Read& read, std::string_view logo);
std::vector<std::string> logos_before(Read& read, Instant moment);  // that were uploaded before it
void remove_logo(Tx& tx, std::string_view logo);

}  // namespace muster::site::store
