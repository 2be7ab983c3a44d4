// The only file that names the table shortlists. Rows are written once and never changed.
#include "features/shortlists/shortlist_store.h"

namespace muster::shortlists::store {
namespace {

template <class T>
T stored(const std::string& text) {
  auto value = json::read_text<T>(text);
  claim(value.has_value(), "a stored shortlist reads back");
  return *std::move(value);
}

}  // namespace

void insert(Tx& tx, const Shortlist& made) {
  tx.exec(
      "INSERT INTO shortlists (id, brief_id, made, made_by, as_of, position, weights, asked, offsets, answer, "
      "brief_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      made.id, made.brief, made.made, made.by, made.as_of, made.position, made.weights, json::text_of(made.asked),
      json::text_of(made.offsets), json::text_of(made.answer), made.brief_version);
}

std::optional<Shortlist> find(Read& read, const ShortlistId& id) {
  const auto rows = read.query(
      "SELECT id, brief_id, made, made_by, as_of, position, weights, asked, offsets, answer, brief_version "
      "FROM shortlists WHERE id = $1",
      id);
  if (rows.empty()) return std::nullopt;
  const auto row = rows.front();
  return Shortlist{.id = row.get<ShortlistId>(0),
                   .brief = row.get<BriefId>(1),
                   .brief_version = row.get<std::int64_t>(10),
                   .made = row.get<Instant>(2),
                   .by = row.get<std::string>(3),
                   .as_of = row.get<Date>(4),
                   .position = row.get<std::string>(5),
                   .weights = row.get<std::string>(6),
                   .asked = stored<Brief>(row.get<std::string>(7)),
                   .offsets = stored<OffsetByZone>(row.get<std::string>(8)),
                   .answer = stored<MatchAnswer>(row.get<std::string>(9))};
}

std::vector<ShortlistSummary> of_brief(Read& read, const BriefId& brief, int limit) {
  std::vector<ShortlistSummary> all;
  for (const auto& row : read.query(
           "SELECT id, brief_id, made, made_by, as_of FROM shortlists WHERE brief_id = $1 ORDER BY id DESC LIMIT $2",
           brief, limit))
    all.push_back(
        {row.get<ShortlistId>(0), row.get<BriefId>(1), row.get<Instant>(2), row.get<std::string>(3), row.get<Date>(4)});
  return all;
}

}  // namespace muster::shortlists::store
