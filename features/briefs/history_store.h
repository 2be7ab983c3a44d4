// The tables brief_versions and brief_texts: what each brief was at each version, and the words that clients pasted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/briefs/brief_history.h"
#include "platform/db/tx.h"

namespace muster::briefs::store {

struct Step {
  std::int64_t version = 0;
  BriefStepKind step{};
  BriefState state{};
  Instant at;
  std::string actor;
  Brief asked;
  std::optional<std::string> digest = {};  // of its text
  std::int64_t characters = 0;
};

void add_step(Tx& tx, const BriefId& brief, const Step& step);
std::vector<Step> steps_before(Read& read, const BriefId& brief, std::int64_t version, int most);  // the newest first

void keep_text(Tx& tx, const BriefId& brief, const std::string& digest, const std::string& text);
std::optional<std::string> text_at(Read& read, const BriefId& brief, std::int64_t version);

}  // namespace muster::briefs::store
