// Texts of roles: what the operator wrote in the app wins over their file, that over the built-in text.
#pragma once

#include "features/site/role_prose.h"
#include "features/site/role_text.h"
#include "platform/actor.h"
#include "platform/db/tx.h"

namespace muster::site {

Tongue tongue_of(PageLanguage language);

// What a page tells, without a head of its own left out; nothing: what is made for every role.
std::optional<std::string> prose_now(Read& read, const ProseFiles& files, std::string_view role, Tongue tongue);

RoleTextList role_texts(Read& read, const ProseFiles& files);
Result<RoleText> role_text(Read& read, const ProseFiles& files, const WhichRoleText& which);
Done save_role_text(Tx& tx, const Actor& by, const EditedRoleText& edited, std::int64_t version);
Done revert_role_text(Tx& tx, const Actor& by, const WhichRoleText& which);
// What is wrong with it, at /text with its lines.
Done checked_role_text(const WhichRoleText& which, std::string_view markdown);

}  // namespace muster::site
