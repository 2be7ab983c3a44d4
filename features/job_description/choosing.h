// Which questions of the bank a brief calls for, and what for. Pure.
#pragma once

#include "features/job_description/interview_kit.h"

namespace muster::job_description {

// Why a question may be asked: for the skill that the brief names, or for the role, or whatever the brief says.
struct Cause {
  enum class Is : std::uint8_t { opening, must, group, nice, role, stands_in, soft, general, closing, chosen } is;
  std::string skill = {};    // its key
  std::string missing = {};  // of stands_in: the demanded skill on which there is no question
  int level = 1, years = 0;  // that the brief asks of the skill
};
struct Chosen {
  const site::BankQuestion* question = nullptr;
  Cause cause;
};

struct Choice {
  std::vector<Chosen> all;             // in the order of asking
  std::vector<std::string> uncovered;  // keys
};
Choice chosen_for(const Brief& brief, const Speaking& in);
// What a question that somebody else chose is good for.
Cause cause_of(const site::BankQuestion& question, const Brief& brief, const Speaking& in);
// Those that fit in its place: on the same skill first, then on the role's; none of `taken`.
std::vector<const site::BankQuestion*> others_for(const Chosen& chosen, const Brief& brief,
                                                  const std::vector<Chosen>& taken, const Speaking& in);

Seniority level_of(const site::BankQuestion& question);

}  // namespace muster::job_description
