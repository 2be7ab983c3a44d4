// Layer upon layer: app, file, built-in.
#include "features/site/role_text_service.h"

#include <fmt/format.h>

#include "features/site/role_text_store.h"
#include "features/words/site_entries.h"

namespace muster::site {
namespace {

constexpr std::int64_t nothing_written = 1;  // the version of that, so that the first writing is under If-Match, too

Done known(const std::string& role) {
  if (taxonomy::role(role) != nullptr) return {};
  return refuse(Problem::not_found(fmt::format("There is no role {}: GET /roles names them.", role)));
}

struct Layer {
  TextSource source{};
  std::optional<std::string> text;
  std::int64_t version = nothing_written;
};
Layer layer_of(Read& read, const ProseFiles& files, std::string_view role, PageLanguage language) {
  if (auto kept = store::find_text(read, role, language))
    return {TextSource::app, std::move(kept->markdown), kept->version};
  if (const auto file = files.find(prose_file(role, tongue_of(language))); file != files.end())
    return {TextSource::file, file->second};
  if (const auto text = built_in_prose(role, tongue_of(language))) return {TextSource::built_in, std::string(*text)};
  return {TextSource::made, std::nullopt};
}

}  // namespace

Tongue tongue_of(PageLanguage language) { return language == PageLanguage::de ? Tongue::german : Tongue::english; }

std::optional<std::string> prose_now(Read& read, const ProseFiles& files, std::string_view role, Tongue tongue) {
  return layer_of(read, files, role, tongue == Tongue::german ? PageLanguage::de : PageLanguage::en).text;
}

RoleTextList role_texts(Read& read, const ProseFiles& files) {
  RoleTextList list;
  for (const auto& role : taxonomy::roles())
    for (const auto language : {PageLanguage::en, PageLanguage::de}) {
      const auto layer = layer_of(read, files, role.role, language);
      if (layer.source != TextSource::made) list.items.push_back({role.role, language, layer.source});
    }
  return list;
}

Result<RoleText> role_text(Read& read, const ProseFiles& files, const WhichRoleText& which) {
  TRY(known(which.role));
  auto layer = layer_of(read, files, which.role, which.language);
  return RoleText{which.role, which.language, layer.version, layer.source, layer.text.value_or("")};
}

Done checked_role_text(const WhichRoleText& which, std::string_view markdown) {
  TRY(known(which.role));
  std::vector<Fault> faults;
  for (const auto& [line, message] : faults_of_prose(markdown, which.role, tongue_of(which.language)))
    faults.push_back({"/text", fmt::format("line {}: {}", line, message)});
  if (faults.empty()) return {};
  auto detail = "/text: " + faults.front().message;
  return refuse(Problem::invalid(std::move(detail), std::move(faults)));
}

Done save_role_text(Tx& tx, const Actor& by, const EditedRoleText& edited, std::int64_t version) {
  TRY(checked_role_text({edited.role, edited.language}, edited.text));
  const auto kept = store::find_text(tx, edited.role, edited.language).value_or(store::KeptText{nothing_written, ""});
  if (kept.version != version)
    return refuse(Problem{
        Kind::stale,
        fmt::format("Somebody saved version {} since you read version {}: read it again.", kept.version, version)});
  if (kept.markdown == edited.text) return {};
  store::save_text(tx, edited.role, edited.language, {version + 1, edited.text});
  tx.append(by, entry::RoleTextSaved{edited.role, std::string(text(edited.language)), edited.text});
  return {};
}

Done revert_role_text(Tx& tx, const Actor& by, const WhichRoleText& which) {
  TRY(known(which.role));
  if (!store::find_text(tx, which.role, which.language)) return {};
  store::remove_text(tx, which.role, which.language);
  tx.append(by, entry::RoleTextReverted{which.role, std::string(text(which.language))});
  return {};
}

}  // namespace muster::site
