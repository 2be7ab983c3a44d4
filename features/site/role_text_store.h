// The table role_texts.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "features/site/role_text.h"
#include "platform/db/tx.h"

namespace muster::site::store {

struct KeptText {
  std::int64_t version = 0;
  std::string markdown;
};
std::optional<KeptText> find_text(Read& read, std::string_view role, PageLanguage language);
std::vector<std::pair<std::string, PageLanguage>> texts_written(Read& read);
void save_text(Tx& tx, std::string_view role, PageLanguage language, const KeptText& kept);
void remove_text(Tx& tx, std::string_view role, PageLanguage language);

}  // namespace muster::site::store
