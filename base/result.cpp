// The end of a program that found its own mistake.
#include "base/result.h"

#include <cstdio>
#include <cstdlib>

namespace muster {

void mistake(std::string_view claim, std::source_location at) {
  std::fprintf(stderr, "muster: our mistake: %.*s (%s:%u)\n", static_cast<int>(claim.size()), claim.data(),
               at.file_name(), static_cast<unsigned>(at.line()));
  std::abort();
}

}  // namespace muster
