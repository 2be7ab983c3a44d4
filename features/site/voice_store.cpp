// SQL of voices. The words are kept whole as JSON; the kind beside them is for the order.
#include "features/site/voice_store.h"

namespace muster::site::store {
namespace {

Voice voice_of(const db::Row& row) {
  auto words = json::read_text<VoiceText>(row.get<std::string_view>(3));
  claim(words.has_value(), "what was stored as JSON can be read");
  return {.id = row.get<VoiceId>(0),
          .version = row.get<std::int64_t>(1),
          .words = *std::move(words),
          .place = row.get<std::int64_t>(2),
          .created = row.get<Instant>(4),
          .updated = row.get<Instant>(5)};
}

}  // namespace

std::vector<Voice> all_voices(Read& read) {
  std::vector<Voice> all;
  for (const auto& row :
       read.query("SELECT id, version, place, words, created_at, updated_at FROM voices ORDER BY kind, place, id"))
    all.push_back(voice_of(row));
  return all;
}

std::optional<Voice> find_voice(Read& read, const VoiceId& id) {
  const auto rows =
      read.query("SELECT id, version, place, words, created_at, updated_at FROM voices WHERE id = $1", id);
  return rows.empty() ? std::nullopt : std::optional(voice_of(rows.front()));
}

void insert_voice(Tx& tx, const Voice& voice) {
  tx.exec(
      "INSERT INTO voices (id, version, kind, place, words, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, "
      "$7)",
      voice.id, voice.version, text(voice.words.kind), voice.place, json::text_of(voice.words), voice.created,
      voice.updated);
}

void save_voice(Tx& tx, const Voice& voice) {
  tx.exec("UPDATE voices SET version = $2, kind = $3, place = $4, words = $5, updated_at = $6 WHERE id = $1", voice.id,
          voice.version, text(voice.words.kind), voice.place, json::text_of(voice.words), voice.updated);
}

void place_voice(Tx& tx, const VoiceId& id, std::int64_t place) {
  tx.exec("UPDATE voices SET place = $2 WHERE id = $1", id, place);
}

void remove_voice(Tx& tx, const VoiceId& id) { tx.exec("DELETE FROM voices WHERE id = $1", id); }

}  // namespace muster::site::store
