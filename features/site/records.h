// What figures are computed from: the records of some roles, gathered in one pass over the public people. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/index.h"

namespace muster::site {

// So many of so many.
struct Share {
  std::int64_t part = 0, whole = 0;
};

struct Records {
  std::int64_t people = 0;
  Share ratings;                                           // stars of reviews
  Share trials;                                            // passed of taken
  std::map<std::string, std::vector<std::int64_t>> rates;  // by country, minor units, in no order; "": not known
  std::map<std::string, Share> skills;                     // verified of people who have it, by skill
  // Screening, introductions and clients keep no records yet. They come here, and nothing else of a page changes.
  std::optional<Share> admissions = {};      // admitted of decided
  std::map<std::string, Share> stages = {};  // passed of decided, by stage
  std::vector<std::int64_t> hours_to_match = {};
  std::optional<std::int64_t> clients = {};
};

Records records_of(const engine::Snapshot& people, std::span<const std::string> roles);
// How many people each role has.
std::map<std::string, std::int64_t> people_by_role(const engine::Snapshot& people);

}  // namespace muster::site
