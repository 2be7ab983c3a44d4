// The corpus of intake, and how far its answers agree with what was annotated.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "features/intake/intake.h"

namespace muster::tests {

DESCRIBED(Annotated, "What a text of the corpus asks for", (std::string, genre, .max = 40),
          (std::string, about, .max = 1000), (Brief, brief), (std::vector<std::string>, unlisted))

struct Sample {
  std::string name, text;
  Annotated wanted;
};
std::vector<Sample> corpus(const std::string& folder);  // "tuned" or "held"

struct Counts {
  int right = 0, wrong = 0, missed = 0, invented = 0;
};
struct Score {
  Counts must, nice;                     // skills; right: found in that list, wrong is not used
  Counts groups, levels, years;          // of the musts that both have: right and wrong
  std::map<std::string, Counts> fields;  // title, rate_max, …
  [[nodiscard]] double skill_f1() const;
};
// Adds how far `made` is what was wanted; what differs is told in words.
std::vector<std::string> judge(const Brief& wanted, const Brief& made, Score& score);
std::string table(const Score& score);

}  // namespace muster::tests
