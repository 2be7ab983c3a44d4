// What stands before a list of skills in its sentence: whose stack it is, who speaks. `first`: the list's first token.
#pragma once

#include "features/intake/mentions.h"
#include "features/intake/reading.h"

namespace muster::intake {

bool in_bracket_of_stack(const Reading& reading, const Sentence& in, std::uint32_t first);
bool stack_before(const Reading& reading, const Sentence& in, std::uint32_t first);
bool is_ours(const Reading& reading, const Sentence& in, std::uint32_t first);
bool is_of_others(const Reading& reading, const Sentence& in, std::uint32_t first);
bool of_company(const Reading& reading, const Sentence& in, std::uint32_t first);
bool demanded_before(const Reading& reading, std::size_t sentence);
// "the compiler and firmware teams"; `last`: the token behind the list.
bool is_of_team(const Reading& reading, const Sentence& in, std::uint32_t last);
// A product that has its maker's name, where it is the maker.
bool is_firm(const Reading& reading, const Mention& mention);

}  // namespace muster::intake
