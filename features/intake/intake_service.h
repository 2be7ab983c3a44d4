// The lexicons of the network's vocabulary as it is now: made anew when a skill was added, renamed or merged.
// Thread-safe.
#pragma once

#include <memory>
#include <mutex>

#include "features/intake/lexicon.h"
#include "features/taxonomy/vocabulary_service.h"

namespace muster::intake {

class Desk {
 public:
  explicit Desk(const taxonomy::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  std::shared_ptr<const Lexicons> lexicons();

 private:
  const taxonomy::Vocabulary& vocabulary_;
  std::mutex mutex_;  // guards both below
  std::shared_ptr<const taxonomy::SkillBook> book_;
  std::shared_ptr<const Lexicons> lexicons_;
};

}  // namespace muster::intake
