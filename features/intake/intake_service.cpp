// See intake_service.h. Making lexicons takes some ten milliseconds each; whoever asks first after a change makes it.
#include "features/intake/intake_service.h"

namespace muster::intake {

std::shared_ptr<const Lexicons> Desk::lexicons() {
  const auto book = vocabulary_.now();
  const std::scoped_lock lock(mutex_);
  if (lexicons_ && book_ == book) return lexicons_;
  std::vector<NewSkill> skills;
  for (const auto* skill : book->all())
    skills.push_back({skill->skill, skill->name, skill->kind, skill->verticals, skill->category, skill->aliases});
  lexicons_ = lexicons_of(skills);
  book_ = book;
  return lexicons_;
}

}  // namespace muster::intake
