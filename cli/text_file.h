// A file that is one text for people: an advertisement, an e-mail.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "cli/command.h"

namespace muster::cli {

Result<std::string> text_of(const std::string& path);  // "-": the standard input

// What is made of each of the files stands on the standard output; a file that can't be read is told and passed over.
// The exit code.
int answer_each(const Arguments& given,
                const std::function<std::string(const std::string& path, const std::string& text)>& answer);

}  // namespace muster::cli
