// SQL of the versions of briefs.
#include "features/briefs/history_store.h"

namespace muster::briefs::store {
namespace {

template <class T>
T stored(std::string_view text) {
  auto value = json::read_text<T>(text);
  claim(value.has_value(), "what was stored as JSON can be read");
  return *std::move(value);
}
template <class E>
E word(std::string_view text) {
  return stored<E>("\"" + std::string(text) + "\"");
}

}  // namespace

void add_step(Tx& tx, const BriefId& brief, const Step& step) {
  tx.exec(
      "INSERT INTO brief_versions (brief, version, step, state, at, actor, asked, digest, characters) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      brief, step.version, text(step.step), text(step.state), step.at, step.actor, json::text_of(step.asked),
      step.digest, step.characters);
}

std::vector<Step> steps_before(Read& read, const BriefId& brief, std::int64_t version, int most) {
  std::vector<Step> steps;
  for (const auto& row :
       read.query("SELECT version, step, state, at, actor, asked, digest, characters FROM brief_versions "
                  "WHERE brief = $1 AND version < $2 ORDER BY version DESC LIMIT $3",
                  brief, version, most))
    steps.push_back({row.get<std::int64_t>(0), word<BriefStepKind>(row.get<std::string_view>(1)),
                     word<BriefState>(row.get<std::string_view>(2)), row.get<Instant>(3), row.get<std::string>(4),
                     stored<Brief>(row.get<std::string_view>(5)), row.get<std::optional<std::string>>(6),
                     row.get<std::int64_t>(7)});
  return steps;
}

void keep_text(Tx& tx, const BriefId& brief, const std::string& digest, const std::string& text) {
  tx.exec("INSERT INTO brief_texts (brief, digest, words) VALUES ($1, $2, $3) ON CONFLICT (brief, digest) DO NOTHING",
          brief, digest, text);
}

std::optional<std::string> text_at(Read& read, const BriefId& brief, std::int64_t version) {
  return read.one<std::string>(
      "SELECT t.words FROM brief_versions v JOIN brief_texts t ON t.brief = v.brief AND t.digest = v.digest "
      "WHERE v.brief = $1 AND v.version = $2",
      brief, version);
}

}  // namespace muster::briefs::store
