// See intake_service.h. Making a lexicon takes some ten milliseconds; whoever asks first after a change makes it.
#include "features/intake/intake_service.h"

namespace muster::intake {

std::shared_ptr<const Lexicon> Desk::lexicon() {
  const auto book = vocabulary_.now();
  const std::scoped_lock lock(mutex_);
  if (lexicon_ && book_ == book) return lexicon_;
  std::vector<NewSkill> skills;
  for (const auto* skill : book->all())
    skills.push_back({skill->skill, skill->name, skill->kind, skill->verticals, skill->category, skill->aliases});
  lexicon_ = lexicon_of(skills);
  book_ = book;
  return lexicon_;
}

}  // namespace muster::intake
