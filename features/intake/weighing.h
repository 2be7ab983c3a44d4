// What a sentence makes of the skills that it names: demanded, welcome, ruled out, or merely told of; how many years,
// at which level, and whether one of several suffices. Pure.
#pragma once

#include "features/intake/mentions.h"

namespace muster::intake {

struct Weighed {
  Mention mention;
  enum class As : std::uint8_t { told, nice, must, ruled_out } as = As::told;
  int years = 0, level = 0;
  std::pair<std::uint32_t, std::uint32_t> years_at{}, level_at{};  // tokens
  bool by_section = true;                                          // no word of the sentence said so
  bool is_class = false;                                           // of what is asked for by examples
  bool is_sealed = false;                                          // told of, whatever years or level stand there
  bool of_examples = false;                                        // of a group that only shows what is meant
  int group = 0;                                                   // the same for those of which one suffices; 0: alone
};

// Numbers the groups of which one suffices; whether "or similar" stands at a token.
void find_choices(const Reading& reading, const Mentions& mentions, std::vector<Weighed>& all);
bool or_similar(const Reading& reading, std::uint32_t at, const Sentence& in);

// Adds years and levels to the lists from the first up to, not with, the second: those of one sentence.
void measure(const Reading& reading, const Mentions& mentions, std::vector<Weighed>& all,
             std::pair<std::size_t, std::size_t> lists);

std::vector<Weighed> weighed(const Reading& reading, const Mentions& mentions);

}  // namespace muster::intake
