// The directory's address and what it means: filters out of a query, and a query out of filters, so that every state of
// the directory has one address that can be shared. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/browse.h"
#include "features/site/frame.h"

namespace muster::site {

struct Search {
  engine::Filters filters;  // `group` is a role's key, without its prefix
  engine::Sorting sorting = engine::Sorting::rating;
  std::optional<engine::Place> after = {};
  std::vector<std::string> ignored = {};  // values that mean nothing here
  bool is_cursor_old = false;
  std::string zone = {};            // the visitor's; empty: not said
  std::optional<int> overlap = {};  // hours a day
};

// Whatever is sent, a search comes out: what has no meaning is left out and named.
Search search_of(std::string_view query, const taxonomy::SkillBook& skills, Currency currency);
std::string query_of(const Search& search, Currency currency);  // "?role=back-end&skill=go"; "" for all
std::vector<std::pair<std::string, std::string>> parameters_of(const Search& search, Currency currency);

engine::Browsing browsing_of(const Search& search, const Setting& setting, std::size_t limit);

struct DirectoryPeople {
  engine::Browsed browsed;
  std::vector<Shown> shown;
};
json::Value directory_page(const Setting& setting, const Search& search, const DirectoryPeople& people);

}  // namespace muster::site
