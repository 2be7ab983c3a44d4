// SQL of talents. The profile and the facts are kept whole as JSON; columns beside them are what lists filter and sort
// by.
#include "features/talents/talent_store.h"

#include <fmt/format.h>

#include <charconv>
#include <deque>
#include <limits>

namespace muster::talents::store {
namespace {

constexpr std::string_view columns =
    "id, version, name, headline, about, email, source, external_id, profile, facts, created_at, updated_at";
constexpr std::int64_t no_rate = std::numeric_limits<std::int64_t>::max();  // sorts after every rate

template <class T>
T stored(const db::Row& row, std::size_t column) {
  auto value = json::read_text<T>(row.get<std::string_view>(column));
  claim(value.has_value(), "what was stored as JSON can be read");
  return *std::move(value);
}

Talent talent_of(const db::Row& row) {
  Talent talent;
  talent.id = row.get<TalentId>(0);
  talent.version = row.get<std::int64_t>(1);
  talent.portrait = {row.get<std::string>(2), row.get<std::string>(3), row.get<std::string>(4),
                     row.get<std::optional<std::string>>(5)};
  talent.source = row.get<std::optional<std::string>>(6);
  talent.external_id = row.get<std::optional<std::string>>(7);
  talent.profile = stored<Profile>(row, 8);
  talent.facts = stored<Facts>(row, 9);
  talent.created = row.get<Instant>(10);
  talent.updated = row.get<Instant>(11);
  return talent;
}

std::vector<Talent> talents_of(const db::Rows& rows) {
  std::vector<Talent> talents;
  talents.reserve(rows.size());
  for (const auto& row : rows) talents.push_back(talent_of(row));
  return talents;
}

std::int64_t bit(EngagementKind kind) { return std::int64_t{1} << static_cast<unsigned>(kind); }

// A record as its columns are written.
struct Written {
  explicit Written(const Talent& t)
      : talent(t),
        search_name(folded(t.portrait.name)),
        search_text(folded(t.portrait.name + " " + t.portrait.headline)),
        seniority(text(t.profile.seniority)),
        rate_order(t.profile.rate ? t.profile.rate->amount : no_rate),
        profile(json::text_of(t.profile)),
        facts(json::text_of(t.facts)) {
    for (const auto kind : t.profile.kinds) kinds |= bit(kind);
  }
  [[nodiscard]] auto values() const {
    const auto& p = talent.portrait;
    return std::tie(talent.id, talent.version, p.name, p.headline, p.about, p.email, talent.source, talent.external_id,
                    search_name, search_text, talent.profile.active, seniority, talent.profile.country, kinds,
                    rate_order, profile, facts, talent.created, talent.updated);
  }
  const Talent& talent;
  std::string search_name, search_text, seniority;
  std::int64_t kinds = 0, rate_order;
  std::string profile, facts;
};

std::vector<Written> written(std::span<const Talent> talents) {
  std::vector<Written> all;
  all.reserve(talents.size());
  for (const auto& talent : talents) all.emplace_back(talent);
  return all;
}

void insert_skills(Tx& tx, std::span<const Talent> talents) {
  std::vector<std::pair<const TalentId*, const std::string*>> pairs;
  for (const auto& talent : talents)
    for (const auto& skill : talent.profile.skills) pairs.emplace_back(&talent.id, &skill.skill);
  tx.exec_each("INSERT INTO talent_skills (talent, skill) VALUES ($1, $2)", pairs,
               [](const auto& pair) { return std::tie(*pair.first, *pair.second); });
}

// A condition with its parameters, numbered as they come.
class Conditions {
 public:
  template <class T>
  void add(std::string_view condition, const T& value) {  // its parameter stands as {}
    params_.push_back(db::param(value));
    add(fmt::format(fmt::runtime(condition), fmt::format("${}", params_.size())));
  }
  void add(std::string condition) { conditions_.push_back(std::move(condition)); }
  template <class T>
  std::string parameter(const T& value) {
    params_.push_back(db::param(value));
    return fmt::format("${}", params_.size());
  }
  std::string keep(std::string text) { return parameter(kept_.emplace_back(std::move(text))); }
  [[nodiscard]] std::string sql() const {
    return conditions_.empty() ? "" : fmt::format(" WHERE {}", fmt::join(conditions_, " AND "));
  }
  [[nodiscard]] db::Params params() const { return params_; }

 private:
  std::vector<std::string> conditions_;
  std::vector<db::Param> params_;
  std::deque<std::string> kept_;  // texts that parameters borrow: never moved
};

std::string like(std::string_view words) {
  std::string out = "%";
  for (const char c : folded(words)) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c;
  }
  return out + "%";
}

void add_filter(Conditions& conditions, const Filter& filter) {
  const auto& which = filter.which;
  if (filter.only) conditions.add("id = {}", *filter.only);
  if (which.q) conditions.add("search_text LIKE " + conditions.keep(like(*which.q)) + " ESCAPE '\\'");
  if (which.skill) {
    std::vector<std::string> keys;
    for (const auto& key : filter.skill_keys) keys.push_back(conditions.parameter(key));
    conditions.add(fmt::format("id IN (SELECT talent FROM talent_skills WHERE skill IN ({}))", fmt::join(keys, ", ")));
  }
  if (which.country) conditions.add("country = {}", *which.country);
  if (which.seniority) conditions.add("seniority = " + conditions.keep(std::string(text(*which.seniority))));
  if (which.kind) conditions.add(fmt::format("(kinds & {}) <> 0", bit(*which.kind)));
  if (which.active) conditions.add(*which.active ? "active = 1" : "active = 0");
}

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::optional<Talent> find(Read& read, const TalentId& id) {
  const auto rows = read.query(fmt::format("SELECT {} FROM talents WHERE id = $1", columns), id);
  return rows.empty() ? std::nullopt : std::optional(talent_of(rows.front()));
}

std::vector<Talent> find_all(Read& read, std::span<const TalentId> ids) {
  if (ids.empty()) return {};
  Conditions conditions;
  std::vector<std::string> places;
  for (const auto& id : ids) places.push_back(conditions.parameter(id));
  return talents_of(read.query_with(
      fmt::format("SELECT {} FROM talents WHERE id IN ({})", columns, fmt::join(places, ", ")), conditions.params()));
}

std::vector<Talent> find_imported(Read& read, std::string_view source, std::span<const std::string> external_ids) {
  if (external_ids.empty()) return {};
  Conditions conditions;
  const auto from = conditions.keep(std::string(source));
  std::vector<std::string> places;
  for (const auto& id : external_ids) places.push_back(conditions.parameter(id));
  return talents_of(read.query_with(fmt::format("SELECT {} FROM talents WHERE source = {} AND external_id IN ({})",
                                                columns, from, fmt::join(places, ", ")),
                                    conditions.params()));
}

void insert(Tx& tx, std::span<const Talent> talents) {
  tx.exec_each(
      "INSERT INTO talents (id, version, name, headline, about, email, source, external_id, search_name, search_text, "
      "active, seniority, country, kinds, rate_order, profile, facts, created_at, updated_at) VALUES ($1, $2, $3, $4, "
      "$5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
      written(talents), [](const Written& w) { return w.values(); });
  insert_skills(tx, talents);
}

void update(Tx& tx, std::span<const Talent> talents) {
  tx.exec_each(
      "UPDATE talents SET version = $2, name = $3, headline = $4, about = $5, email = $6, source = $7, "
      "external_id = $8, search_name = $9, search_text = $10, active = $11, seniority = $12, country = $13, "
      "kinds = $14, rate_order = $15, profile = $16, facts = $17, created_at = $18, updated_at = $19 WHERE id = $1",
      written(talents), [](const Written& w) { return w.values(); });
  tx.exec_each("DELETE FROM talent_skills WHERE talent = $1", talents,
               [](const Talent& talent) { return std::tie(talent.id); });
  insert_skills(tx, talents);
}

void remove(Tx& tx, const TalentId& id) { tx.exec("DELETE FROM talents WHERE id = $1", id); }

void for_each(Read& read, const std::function<void(const Talent&)>& each) {
  read.for_each([&](const db::Row& row) { each(talent_of(row)); },
                fmt::format("SELECT {} FROM talents ORDER BY id", columns));
}

std::vector<Talent> list(Read& read, const Filter& filter, Order order, const std::optional<After>& after) {
  Conditions conditions;
  add_filter(conditions, filter);
  std::string_view column = "search_name", direction = "ASC";
  if (order.by == Order::By::rate) column = "rate_order";
  if (order.by == Order::By::updated) column = "updated_at", direction = "DESC";
  if (after) {
    const auto key =
        order.by == Order::By::name ? conditions.parameter(after->key) : conditions.parameter(number(after->key));
    conditions.add(fmt::format("({}, id) {} ({}, {})", column, direction == "ASC" ? ">" : "<", key,
                               conditions.parameter(after->id)));
  }
  return talents_of(read.query_with(fmt::format("SELECT {} FROM talents{} ORDER BY {} {}, id {} LIMIT {}", columns,
                                                conditions.sql(), column, direction, direction, filter.which.limit + 1),
                                    conditions.params()));
}

std::int64_t count(Read& read, const Filter& filter) {
  Conditions conditions;
  add_filter(conditions, filter);
  return read.query_with("SELECT COUNT(*) FROM talents" + conditions.sql(), conditions.params())
      .front()
      .get<std::int64_t>(0);
}

std::string key_of(const Talent& talent, Order order) {
  switch (order.by) {
    case Order::By::rate:
      return std::to_string(talent.profile.rate ? talent.profile.rate->amount : no_rate);
    case Order::By::updated:
      return std::to_string(talent.updated.micros);
    default:
      return folded(talent.portrait.name);
  }
}

}  // namespace muster::talents::store
