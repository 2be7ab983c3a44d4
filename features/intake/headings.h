// What heads a part of a text, by the grammar's lists.
#pragma once

#include <optional>

#include "features/intake/reading.h"

namespace muster::intake {

struct Heading {
  Section section = Section::none;
  std::uint32_t words = 0;  // of the phrase that tells it
};
// The section that tokens [first, last) head, with at most `others` words that say nothing of it.
std::optional<Heading> heading_of(const Reading& reading, std::uint32_t first, std::uint32_t last,
                                  std::uint32_t others);
// "Skills & Qualifications for this role": all of its words are of headings of one kind, or say nothing.
std::optional<Heading> worded_heading(const Reading& reading, std::uint32_t first, std::uint32_t last);
// "… who care. Requirements Strong Go …": a heading within a line, set off by capitals alone.
std::optional<Heading> heading_within(const Reading& reading, std::uint32_t at, std::uint32_t last);
// "I've got the skills… but do I have the necessary ones?"
Section guessed_section(const Reading& reading, const Sentence& line);
// "What we need is a product manager who'd", "We need a specialist to:": what one will do stands below.
bool leads_to_duties(const Reading& reading, const Line& line, const Line& next);
// "It's a bonus if you also know:" has no word of a heading, but says what follows; "we need somebody to:" duties.
Section section_of_words(const Reading& reading, const Sentence& line);

}  // namespace muster::intake
