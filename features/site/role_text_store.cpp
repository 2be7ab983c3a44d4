// SQL of role_texts.
#include "features/site/role_text_store.h"

namespace muster::site::store {

std::optional<KeptText> find_text(Read& read, std::string_view role, PageLanguage language) {
  const auto rows =
      read.query("SELECT version, markdown FROM role_texts WHERE role = $1 AND language = $2", role, text(language));
  if (rows.empty()) return std::nullopt;
  return KeptText{rows.front().get<std::int64_t>(0), rows.front().get<std::string>(1)};
}

std::vector<std::pair<std::string, PageLanguage>> texts_written(Read& read) {
  std::vector<std::pair<std::string, PageLanguage>> all;
  for (const auto& row : read.query("SELECT role, language FROM role_texts ORDER BY role, language"))
    all.emplace_back(row.get<std::string>(0),
                     row.get<std::string_view>(1) == text(PageLanguage::de) ? PageLanguage::de : PageLanguage::en);
  return all;
}

void save_text(Tx& tx, std::string_view role, PageLanguage language, const KeptText& kept) {
  tx.exec(
      "INSERT INTO role_texts (role, language, version, markdown, updated_at) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (role, language) DO UPDATE SET version = excluded.version, markdown = excluded.markdown, "
      "updated_at = excluded.updated_at",
      role, text(language), kept.version, kept.markdown, tx.now());
}

void remove_text(Tx& tx, std::string_view role, PageLanguage language) {
  tx.exec("DELETE FROM role_texts WHERE role = $1 AND language = $2", role, text(language));
}

}  // namespace muster::site::store
