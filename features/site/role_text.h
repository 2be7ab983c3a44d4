// A role's prose as the operator edits it in the app.
#pragma once

#include <string>
#include <vector>

#include "features/site/voice.h"

namespace muster {

DESCRIBED_ENUM(TextSource,
               "Whose text a role's page tells: the operator's, written in the app or in a file, or the "
               "built-in one, or what is made for every role",
               app, file, built_in, made)
DESCRIBED(RoleText, "The prose of a role's page", (std::string, role), (PageLanguage, language),
          (std::int64_t, version, .doc = "of what was written in the app, 1 while there is nothing; the ETag"),
          (TextSource, source), (std::string, text, .doc = "Markdown with its head; empty: made for every role"))
DESCRIBED(RoleTextRow, "Whose text a role's page tells", (std::string, role), (PageLanguage, language),
          (TextSource, source))
DESCRIBED(RoleTextList, "The texts of all roles that have one", (std::vector<RoleTextRow>, items))
DESCRIBED(WhichRoleText, "The text of one role in one language", (std::string, role, .min = 1, .max = 60),
          (PageLanguage, language))
DESCRIBED(EditedRoleText, "A role's text as it should be", (std::string, role, .min = 1, .max = 60),
          (PageLanguage, language),
          (std::optional<std::string>, if_match, .doc = "the ETag that was read", .in = json::In::header,
           .header = "If-Match"),
          (std::string, text, .doc = "Markdown with its head", .min = 1, .max = 200000, .lines = Lines::many))
DESCRIBED(RoleTextPart, "A part of the page", (std::string, title), (std::string, html, .doc = "sanitised"))
DESCRIBED(RoleTextLook, "How a page would tell a text", (std::vector<RoleTextPart>, parts))
DESCRIBED(LookedAtText, "A text to look at", (std::string, role, .min = 1, .max = 60), (PageLanguage, language),
          (std::string, text, .min = 1, .max = 200000, .lines = Lines::many))

}  // namespace muster
