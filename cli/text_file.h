// A file that is one text for people: an advertisement, an e-mail.
#pragma once

#include <string>

#include "base/result.h"

namespace muster::cli {

Result<std::string> text_of(const std::string& path);  // "-": the standard input

}  // namespace muster::cli
