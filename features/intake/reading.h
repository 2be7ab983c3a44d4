// What the parts of intake share: the text in sentences, each with the section that it stands in, and the brief that
// grows from it, with the words of each part. Pure.
#pragma once

#include "features/intake/intake.h"

namespace muster::intake {

using Tokens = std::pair<std::uint32_t, std::uint32_t>;  // [first, second)

enum class Section : std::uint8_t { none, header, must, nice, stack, duties, about, offer, process, out };

struct Sentence {
  std::uint32_t first = 0, last = 0;  // tokens [first, last)
  Section section = Section::none;
  bool is_item = false;       // of a list, or a line of its own below a heading
  bool is_first_row = false;  // of the text's first line, or one of its pieces
  std::uint32_t begin_of_line = 0;
  bool is_piece = false;    // of a row with | between
  bool after_half = false;  // a semicolon parts it from the sentence before
};

struct Reading {
  const Text& text;
  const Lexicon& lexicon;
  Date as_of;
  std::vector<Sentence> sentences;

  Brief brief = {};
  std::vector<IntakeSpan> spans = {};
  std::vector<NotUnderstood> lost = {};                // read, and of no use in a brief
  std::pair<std::uint32_t, std::uint32_t> title = {};  // tokens
  bool has_must_section = false;
  bool many_roles = false;             // the text seeks different people: what it says of one is not said of all
  std::vector<bool> in_role = {};      // tokens that name a role
  std::vector<bool> in_industry = {};  // tokens that name one
  std::vector<bool> is_skill = {};     // tokens of skills that were understood
  std::vector<bool> used = {};         // tokens that became a part of the brief, or are plainly no demand

  [[nodiscard]] const Grammar& grammar() const { return lexicon.grammar(); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return text.tokens()[i]; }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return text.tokens()[i].folded; }
  [[nodiscard]] bool is(std::string_view list, std::uint32_t i) const { return grammar().lists(list, word(i)); }
  [[nodiscard]] std::vector<Found> find(std::string_view rules, const Sentence& in) const {
    return grammar().find(rules, text, in.first, in.last);
  }
  [[nodiscard]] bool has(std::string_view list, const Sentence& in) const;  // one of its phrases
  [[nodiscard]] bool has(std::string_view list, std::uint32_t first, std::uint32_t last) const;
  // A phrase of the list that ends right before a token (of the same sentence).
  [[nodiscard]] bool ends_before(std::string_view list, std::uint32_t at, std::uint32_t first) const;
  void mark(std::uint32_t first, std::uint32_t last, std::string path);  // tokens
};

void read_sections(Reading& reading);   // sentences, sections
void read_people(Reading& reading);     // title, role, seniority
void read_seats(Reading& reading);      // how many, beside a title or not
void read_skills(Reading& reading);     // must and nice
void read_terms(Reading& reading);      // kind, hours, start, duration
void read_pay(Reading& reading);        // rate_max and pay_said
void read_overlap(Reading& reading);    // the zone's hours that are shared
void read_places(Reading& reading);     // countries
void read_languages(Reading& reading);  // spoken ones, and industries
std::vector<NotUnderstood> left_over(const Reading& reading);

}  // namespace muster::intake
