// A title as a line has it, and what of it is the title: without counts, tags, terms and places around it. Pure.
#pragma once

#include <utility>

#include "features/intake/reading.h"

namespace muster::intake {

// Whether a word of these says what a person is: "developer", "analyst".
bool names_person(const Reading& reading, std::uint32_t first, std::uint32_t last);
// "files in Illustrator": the tool of that name.
bool names_tool(const Reading& reading, std::uint32_t at, std::uint32_t first);
// "[Unity Game Developer] - [Da Nang]", "[TECH LEAD] Acme": what the first bracket holds where it names a person.
Tokens tag_of_person(const Reading& reading, Tokens line);
Tokens trimmed_title(const Reading& reading, Tokens title);

}  // namespace muster::intake
