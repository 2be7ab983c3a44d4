// The prose of a role's page: Markdown with a head (role, language, updated) between lines of three dashes. Whose text
// a page tells: what the operator wrote in the app, else their file, else the built-in one. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "features/site/texts.h"

namespace muster::site {

inline constexpr std::size_t most_prose = 200'000;  // bytes

struct Prose {
  std::string text;  // without its head
  std::optional<Date> revised;
};
Prose prose_of(std::string_view markdown);

// What is wrong with a text for this role, by line; nothing: a page may tell it.
struct ProseFault {
  int line = 0;
  std::string message;
};
std::vector<ProseFault> faults_of_prose(std::string_view markdown, std::string_view role, Tongue tongue);

// "roles/back-end.md", "roles/de/back-end.md": of the built-in files and of an operator's folder alike.
std::string prose_file(std::string_view role, Tongue tongue);
std::optional<std::string_view> built_in_prose(std::string_view role, Tongue tongue);

// The operator's files by such names.
using ProseFiles = std::map<std::string, std::string, std::less<>>;
// All faults of all of them, each with its file's name and line.
Done check_prose(const ProseFiles& files, std::string_view folder);

}  // namespace muster::site
