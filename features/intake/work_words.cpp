// A choice stands close: a sign between, or "or" beside one of the two.
#include "features/intake/work_words.h"

#include <algorithm>

namespace muster::intake {

std::vector<Found> remote_words(const Reading& reading, const Sentence& in) {
  auto all = reading.find("remote", in);
  std::erase_if(all, [](const Found& found) { return found.tag == "no"; });
  return all;
}

std::vector<Found> onsite_words(const Reading& reading, const Sentence& in) {
  if (reading.has("office_visits", in)) return {};  // "trips to our Berlin office"
  const auto far_all = remote_words(reading, in);
  const auto is_choice = [&](const Found& onsite) {
    return std::ranges::any_of(far_all, [&](const Found& far) {
      const auto from = std::min(far.last, onsite.last), to = std::max(far.first, onsite.first);
      if (to == from + 1 && (reading.word(from) == "/" || reading.word(from) == ",")) return true;
      return from < to && to - from <= 8 && (reading.is("or", from) || reading.is("or", to - 1));
    });
  };
  auto all = reading.find("onsite", in);
  std::erase_if(all, [&](const Found& found) { return !found.tag.empty() || is_choice(found); });
  return all;
}

}  // namespace muster::intake
