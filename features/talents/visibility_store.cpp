// SQL of visibilities. The choice is kept whole as JSON; `listed` beside it is for whoever looks at the table.
#include "features/talents/visibility_store.h"

#include <fmt/format.h>

namespace muster::talents::store {
namespace {

Visibility read_choice(std::string_view choice) {
  auto read = json::read_text<Visibility>(choice);
  claim(read.has_value(), "what was stored as JSON can be read");
  return *read;
}

std::map<std::string, Visibility> by_talent(const db::Rows& rows) {
  std::map<std::string, Visibility> made;
  for (const auto& row : rows) made.emplace(row.get<std::string>(0), read_choice(row.get<std::string_view>(1)));
  return made;
}

}  // namespace

std::optional<Visibility> visibility_of(Read& read, const TalentId& talent) {
  const auto rows = read.query("SELECT choice FROM visibilities WHERE talent = $1", talent);
  return rows.empty() ? std::nullopt : std::optional(read_choice(rows.front().get<std::string_view>(0)));
}

std::map<std::string, Visibility> all_visibilities(Read& read) {
  return by_talent(read.query("SELECT talent, choice FROM visibilities"));
}

std::map<std::string, Visibility> visibilities_of(Read& read, std::span<const TalentId> talents) {
  if (talents.empty()) return {};
  std::vector<db::Param> params;
  std::vector<std::string> places;
  for (const auto& talent : talents) {
    params.push_back(db::param(talent));
    places.push_back(fmt::format("${}", params.size()));
  }
  return by_talent(read.query_with(
      fmt::format("SELECT talent, choice FROM visibilities WHERE talent IN ({})", fmt::join(places, ", ")), params));
}

void save_visibility(Tx& tx, const TalentId& talent, const Visibility& visibility) {
  const auto choice = json::text_of(visibility);
  tx.exec(
      "INSERT INTO visibilities (talent, listed, choice) VALUES ($1, $2, $3) "
      "ON CONFLICT (talent) DO UPDATE SET listed = excluded.listed, choice = excluded.choice",
      talent, visibility.listed, choice);
}

}  // namespace muster::talents::store
