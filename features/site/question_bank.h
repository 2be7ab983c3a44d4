// Interview questions by skill and level, from questions/bank.tsv and its German twin. Pure; read once.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "features/site/texts.h"

namespace muster::site {

struct BankQuestion {
  std::string id;
  std::vector<std::string> skills;  // keys; none: general
  std::string level, question, good, warning;
};
std::span<const BankQuestion> question_bank(Tongue tongue);

// Questions for these skills, one for each in their order, then a second for each …, at most so many.
std::vector<const BankQuestion*> questions_for(Tongue tongue, const std::vector<std::string>& skills, std::size_t most);

}  // namespace muster::site
