// Skills as the text names them, and which of them stand in one list ("A, B and C"). Pure.
#pragma once

#include "features/intake/reading.h"

namespace muster::intake {

enum class Joint : std::uint8_t { none, comma, slash, conj_and, conj_or };  // to the mention before

struct Mention {
  std::uint32_t first = 0, last = 0;  // tokens
  std::uint32_t skill = 0;
  std::uint32_t sentence = 0;  // its index
  Joint joint = Joint::none;
  bool is_proven = false;
};

// Mentions of one sentence that are joined: [first, last).
struct Enumeration {
  std::uint32_t sentence = 0;
  std::size_t first = 0, last = 0;
};

struct Mentions {
  std::vector<Mention> all;
  std::vector<Enumeration> lists;
};
Mentions mentions_of(const Reading& reading);

}  // namespace muster::intake
