// SQL of briefs.
#include "features/briefs/brief_store.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/text.h"
#include "features/briefs/brief_rules.h"

namespace muster::briefs::store {
namespace {

template <class T>
T stored(std::string_view text) {
  auto value = json::read_text<T>(text);
  claim(value.has_value(), "what was stored as JSON can be read");
  return *std::move(value);
}

BriefState state_of(std::string_view text) { return stored<BriefState>("\"" + std::string(text) + "\""); }

BriefRecord record_of(const db::Row& row) {
  BriefRecord record;
  record.id = row.get<BriefId>(0);
  record.version = row.get<std::int64_t>(1);
  record.state = state_of(row.get<std::string_view>(2));
  record.client = row.get<ClientId>(3);
  record.brief = stored<Brief>(row.get<std::string_view>(4));
  record.created = row.get<Instant>(5);
  record.updated = row.get<Instant>(6);
  return record;
}

// The title, so that this sorts by it, then what else a brief is found by.
std::string search_text(const Brief& brief) {
  std::string words = brief.title.value_or("") + " " + brief.role.value_or("");
  for (const auto& skill : skills_of(brief)) words += " " + skill;
  return folded(words);
}

std::string like(std::string_view words) {
  std::string out = "%";
  for (const char c : words) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out + "%";
}

}  // namespace

std::optional<BriefRecord> find(Read& read, const BriefId& id) {
  const auto rows =
      read.query("SELECT id, version, state, client, brief, created_at, updated_at FROM briefs WHERE id = $1", id);
  return rows.empty() ? std::nullopt : std::optional(record_of(rows.front()));
}

std::vector<BriefRecord> find_some(Read& read, const std::vector<BriefId>& ids) {
  std::vector<std::string> texts;
  for (const auto& id : ids) texts.push_back(id.text());
  std::vector<db::Param> params;
  std::string places;
  for (const auto& text : texts) {
    params.push_back(db::param(text));
    places += (places.empty() ? "$" : ", $") + std::to_string(params.size());
  }
  std::vector<BriefRecord> records;
  if (texts.empty()) return records;
  for (const auto& row : read.query_with(
           "SELECT id, version, state, client, brief, created_at, updated_at FROM briefs WHERE id IN (" + places + ")",
           params))
    records.push_back(record_of(row));
  const auto place = [&](const BriefRecord& record) { return std::ranges::find(ids, record.id) - ids.begin(); };
  std::ranges::sort(records, {}, place);
  return records;
}

void insert(Tx& tx, const BriefRecord& record) {
  tx.exec(
      "INSERT INTO briefs (id, version, state, client, brief, created_at, updated_at, search_text) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      record.id, record.version, text(record.state), record.client, json::text_of(record.brief), record.created,
      record.updated, search_text(record.brief));
}

void update(Tx& tx, const BriefRecord& record) {
  tx.exec(
      "UPDATE briefs SET version = $2, state = $3, client = $4, brief = $5, updated_at = $6, search_text = $7 "
      "WHERE id = $1",
      record.id, record.version, text(record.state), record.client, json::text_of(record.brief), record.updated,
      search_text(record.brief));
}

// Empty texts stand for filters that are not set, so that one statement serves all of an order.
std::vector<BriefRecord> list(Read& read, const Filter& filter, Order order, const std::optional<After>& after,
                              int most) {
  constexpr std::string_view head =
      "SELECT id, version, state, client, brief, created_at, updated_at FROM briefs WHERE ($1 = '' OR state = $1) "
      "AND ($2 = '' OR client = $2) AND search_text LIKE $3 ESCAPE '\\' AND ";
  const std::string state(filter.state ? text(*filter.state) : ""), client(filter.client ? filter.client->text() : "");
  const auto words = like(filter.words);
  std::vector<BriefRecord> records;
  const auto take = [&](const db::Rows& rows) {
    for (const auto& row : rows) records.push_back(record_of(row));
  };
  if (order == Order::title) {
    take(read.query(std::string(head) + "(search_text, id) > ($4, $5) ORDER BY search_text, id LIMIT $6", state, client,
                    words, after ? after->key : "", after ? after->id : "", most));
    return records;
  }
  const bool is_newest = order == Order::newest;
  std::int64_t moment = is_newest ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
  if (after) std::from_chars(after->key.data(), after->key.data() + after->key.size(), moment);
  const auto* tail = is_newest ? "(updated_at, id) < ($4, $5) ORDER BY updated_at DESC, id DESC LIMIT $6"
                               : "(updated_at, id) > ($4, $5) ORDER BY updated_at, id LIMIT $6";
  take(read.query(std::string(head) + tail, state, client, words, moment, after ? after->id : "", most));
  return records;
}

std::string key_of(const BriefRecord& record, Order order) {
  return order == Order::title ? search_text(record.brief) : std::to_string(record.updated.micros);
}

std::int64_t count(Read& read, const Filter& filter) {
  return read
      .one<std::int64_t>(
          "SELECT COUNT(*) FROM briefs WHERE ($1 = '' OR state = $1) AND ($2 = '' OR client = $2) "
          "AND search_text LIKE $3 ESCAPE '\\'",
          filter.state ? text(*filter.state) : "", filter.client ? filter.client->text() : "", like(filter.words))
      .value();
}

}  // namespace muster::briefs::store
