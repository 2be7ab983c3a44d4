// The words in which a shortlist is told to people, a table per language; amounts, dates and lists as that language
// writes them. Sentences are made of them in sentence.cpp, pages in paper.cpp.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "features/words/speech.h"
#include "features/words/terms.h"

namespace muster {

struct Counted {
  std::string_view one, many;  // "1 year", "{} years"
  [[nodiscard]] std::string of(std::int64_t n) const;
};

// {} stands for what is told; a text without it stands alone.
struct Wording {
  Speech speech;
  std::string_view thousands, point;  // of numbers
  std::string_view money;             // "{symbol}{amount}"
  std::string_view date, date_with_year;
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 4> grades;
  std::array<std::string_view, 8> components;                   // in the order of the score
  std::string_view last_and, last_or;                           // between the last two of a list
  Counted years, for_years, reviews, more_skills, weeks_later;  // for_years: after a word as "since"

  // The sentence.
  std::string_view with, without;
  std::string_view level, level_first, verified;
  std::string_view an_hour, below, at_limit;
  std::string_view free_now, free_from;
  std::string_view shared, no_shared;
  std::string_view rated, trial, trials;
  std::string_view in_industry, before;

  // Reasons and gaps.
  std::string_view wanted, lacks, lacks_verified, lacks_recency, lacks_years, no_record, no_reviews, no_trials;
  std::string_view overlap_gap, no_industry, only_industry, start_reason, start_gap, seniority_gap;

  // The page on paper.
  std::string_view shortlist, made, shown, why, gaps, no_gaps, most, sum, total, client, pinned, passed, note, nobody,
      in_full, reproducible;
  std::array<std::string_view, 7> pass_reasons;  // in the order of PassReason
};

const Wording& wording(Speech speech);

std::string number(const Wording& words, std::int64_t value);  // "10,000"
std::string money(const Wording& words, Money money);          // "$85", "85,50 €"
std::string hours(const Wording& words, int minutes);          // "5 h", "5 h 30 min"
std::string date(const Wording& words, Date date, int year);   // with its year where it is another
std::string list(std::string_view last, const std::vector<std::string>& all);
std::string_view grade(const Wording& words, Seniority seniority);

}  // namespace muster
