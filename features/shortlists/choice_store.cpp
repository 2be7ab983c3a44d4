// The only file that names the table choices.
#include "features/shortlists/choice_store.h"

namespace muster::shortlists::store {
namespace {

constexpr std::string_view select =
    "SELECT talent_id, mark, reason, words, marked_by, marked_at, note, note_version, noted_by, noted_at FROM choices "
    "WHERE brief_id = $1";

template <class E>
E word(const std::string& text) {
  auto value = json::read<E>(json::Value(text));
  claim(value.has_value(), "a stored word is one of its choices");
  return *value;
}

Choice choice_of(const db::Row& row) {
  Choice made{.talent = row.get<TalentId>(0)};
  if (const auto mark = row.get<std::optional<std::string>>(1)) {
    made.mark = Marked{.mark = word<Mark>(*mark),
                       .words = row.get<std::optional<std::string>>(3),
                       .by = row.get<std::string>(4),
                       .at = row.get<Instant>(5)};
    if (const auto reason = row.get<std::optional<std::string>>(2)) made.mark->reason = word<PassReason>(*reason);
  }
  if (auto note = row.get<std::optional<std::string>>(6))
    made.note = Noted{.note = *std::move(note),
                      .version = row.get<std::int64_t>(7),
                      .by = row.get<std::string>(8),
                      .at = row.get<Instant>(9)};
  return made;
}

}  // namespace

std::vector<Choice> choices_of(Read& read, const BriefId& brief) {
  std::vector<Choice> all;
  const auto rows =
      read.query(std::string(select) + " AND (mark IS NOT NULL OR note IS NOT NULL) ORDER BY talent_id", brief);
  for (const auto& row : rows) all.push_back(choice_of(row));
  return all;
}

std::optional<Choice> choice_of(Read& read, const BriefId& brief, const TalentId& talent) {
  const auto rows = read.query(std::string(select) + " AND talent_id = $2", brief, talent);
  if (rows.empty()) return std::nullopt;
  return choice_of(rows.front());
}

void put_mark(Tx& tx, const BriefId& brief, const TalentId& talent, const Marked& mark) {
  const auto reason = mark.reason ? std::optional(std::string(text(*mark.reason))) : std::nullopt;
  tx.exec(
      "INSERT INTO choices (brief_id, talent_id, mark, reason, words, marked_by, marked_at, note_version) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (brief_id, talent_id) DO UPDATE SET mark = excluded.mark, "
      "reason = excluded.reason, words = excluded.words, marked_by = excluded.marked_by, marked_at = "
      "excluded.marked_at",
      brief, talent, std::string(text(mark.mark)), reason, mark.words, mark.by, mark.at);
}

void put_note(Tx& tx, const BriefId& brief, const TalentId& talent, const Noted& note) {
  tx.exec(
      "INSERT INTO choices (brief_id, talent_id, note, note_version, noted_by, noted_at) VALUES ($1, $2, $3, 1, $4, $5)"
      " ON CONFLICT (brief_id, talent_id) DO UPDATE SET note = excluded.note, note_version = choices.note_version + 1, "
      "noted_by = excluded.noted_by, noted_at = excluded.noted_at",
      brief, talent, note.note, note.by, note.at);
}

bool clear_mark(Tx& tx, const BriefId& brief, const TalentId& talent) {
  return tx.exec(
             "UPDATE choices SET mark = NULL, reason = NULL, words = NULL, marked_by = NULL, marked_at = NULL WHERE "
             "brief_id = $1 AND talent_id = $2 AND mark IS NOT NULL",
             brief, talent) == 1;
}

bool clear_note(Tx& tx, const BriefId& brief, const TalentId& talent) {
  return tx.exec(
             "UPDATE choices SET note = NULL, note_version = note_version + 1, noted_by = NULL, noted_at = NULL WHERE "
             "brief_id = $1 AND talent_id = $2 AND note IS NOT NULL",
             brief, talent) == 1;
}

}  // namespace muster::shortlists::store
