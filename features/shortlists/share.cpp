// Takes away whose brief it is and what names people, sorts the pinned to the front, leaves the passed out.
#include "features/shortlists/share.h"

#include <algorithm>

#include <fmt/format.h>

namespace muster {
namespace {

const Choice* choice_of(const std::vector<Choice>& choices, const std::string& talent) {
  const auto found = std::ranges::find_if(choices, [&](const Choice& one) { return one.talent.text() == talent; });
  return found == choices.end() ? nullptr : &*found;
}

bool has(const Choice* choice, Mark mark) { return choice != nullptr && choice->mark && choice->mark->mark == mark; }

}  // namespace

SharedShortlist shared(const Shortlist& shortlist, const std::vector<Choice>& choices, const Share& share) {
  SharedShortlist made{.made = shortlist.made,
                       .as_of = shortlist.as_of,
                       .expires = share.expires,
                       .weights = shortlist.weights,
                       .asked = shortlist.asked,
                       .offsets = shortlist.offsets,
                       .qualified = shortlist.answer.qualified};
  made.asked.id.reset();
  made.asked.client.reset();
  made.asked.exclude.clear();
  int rank = 0;
  for (const RankedPerson& person : shortlist.answer.top) {
    ++rank;
    const Choice* choice = choice_of(choices, person.id);
    if (has(choice, Mark::passed)) {
      ++made.passed;
      continue;
    }
    SharedPerson told{.rank = rank, .found = person, .pinned = has(choice, Mark::pinned)};
    told.found.id = fmt::format("person-{}", rank);
    if (share.with_notes && choice != nullptr && choice->note) told.note = choice->note->note;
    made.people.push_back(std::move(told));
  }
  std::ranges::stable_partition(made.people, [](const SharedPerson& one) { return one.pinned; });
  return made;
}

bool is_worth_noting(const Share& share, Instant now) {
  constexpr std::int64_t five_minutes = 300'000'000;
  return !share.last_used || now.micros - share.last_used->micros > five_minutes;
}

}  // namespace muster
