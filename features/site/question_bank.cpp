// Reading the tables, choosing by skill.
#include "features/site/question_bank.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/table.h"
#include "features/site/site_files.h"

namespace muster::site {
namespace {

std::vector<BankQuestion> read(std::string_view path) {
  std::vector<BankQuestion> bank;
  for (const auto& cells : table_rows(file_text(path))) {
    claim(cells.size() == 6, fmt::format("six columns: {}", cells.front()));
    bank.push_back({std::string(cells[0]), listed(cells[1]), std::string(cells[2]), std::string(cells[3]),
                    std::string(cells[4]), std::string(cells[5])});
  }
  return bank;
}

}  // namespace

std::span<const BankQuestion> question_bank(Tongue tongue) {
  static const std::array banks{read("questions/bank.tsv"), read("questions/bank.de.tsv")};
  return banks.at(static_cast<std::size_t>(tongue));
}

std::vector<const BankQuestion*> questions_for(Tongue tongue, const std::vector<std::string>& skills,
                                               std::size_t most) {
  std::vector<const BankQuestion*> chosen;
  for (bool found = true; found && chosen.size() < most;) {
    found = false;
    for (const auto& skill : skills) {
      if (chosen.size() == most) break;
      for (const auto& question : question_bank(tongue)) {
        const bool is_about = std::ranges::find(question.skills, skill) != question.skills.end();
        if (!is_about || std::ranges::find(chosen, &question) != chosen.end()) continue;
        chosen.push_back(&question);
        found = true;
        break;
      }
    }
  }
  return chosen;
}

}  // namespace muster::site
