// From each name of two words or more the text is walked both ways over a list's signs, as long as each word met makes
// another name with the name's last word (before it) or with all but its last (behind it).
#include "features/intake/ellipsis.h"

#include <algorithm>

namespace muster::intake {
namespace {

constexpr int most_met = 5;
constexpr std::uint32_t most_joints = 3;  // "and/or"

class Completer {
 public:
  Completer(const Reading& reading, const Sentence& in, std::vector<Named>& all)
      : reading_(reading), in_(in), all_(all) {}

  void run() {
    const auto whole = all_;
    for (const auto& one : whole) {
      if (one.last - one.first < 2 || one.spelling->words.size() < 2) continue;
      before(one);
      behind(one);
    }
    std::ranges::sort(all_, {}, &Named::first);
  }

 private:
  [[nodiscard]] bool joins(std::uint32_t i) const {
    const auto word = reading_.word(i);
    return word == "," || word == "/" || word == "&" || reading_.is("and", i) || reading_.is("or", i);
  }
  [[nodiscard]] const Named* at(std::uint32_t i) const {
    const auto found = std::ranges::find_if(all_, [&](const Named& one) { return one.first <= i && i < one.last; });
    return found == all_.end() ? nullptr : &*found;
  }
  [[nodiscard]] bool is_word(std::uint32_t i) const { return reading_.token(i).is == Token::Is::word; }

  void before(const Named& one) {
    auto end = one.first;
    for (int met = 0; met < most_met; ++met) {
      auto to = end;
      while (to > in_.first && end - to < most_joints && joins(to - 1)) --to;
      if (to == end || to == in_.first) return;
      if (const auto* other = at(to - 1)) {
        end = other->first;
        continue;
      }
      if (!is_word(to - 1)) return;
      end = to - 1;
      std::vector<std::string_view> words{reading_.word(end), reading_.word(one.last - 1)};
      if (end >= in_.first + 2 && reading_.word(end - 1) == "-" && is_word(end - 2))  // "back-end and front-end work"
        end -= 2, words.insert(words.begin(), reading_.word(end));
      const auto* spelling = reading_.lexicon.named(words);
      if (spelling != nullptr) all_.push_back({end, to, spelling});
    }
  }

  void behind(const Named& one) {
    std::vector<std::string_view> words;
    for (auto i = one.first; i + 1 < one.last; ++i)
      if (is_word(i)) words.push_back(reading_.word(i));
    auto from = one.last;
    for (int met = 0; met < most_met; ++met) {
      auto next = from;
      while (next < in_.last && next - from < most_joints && joins(next)) ++next;
      if (next == from || next >= in_.last) return;
      if (const auto* other = at(next)) {
        from = other->last;
        continue;
      }
      if (!is_word(next)) return;
      auto more = words;
      more.push_back(reading_.word(next));
      const auto* spelling = reading_.lexicon.named(more);
      if (spelling != nullptr) all_.push_back({next, next + 1, spelling});
      from = next + 1;
    }
  }

  const Reading& reading_;
  const Sentence& in_;
  std::vector<Named>& all_;
};

}  // namespace

void complete_names(const Reading& reading, const Sentence& in, std::vector<Named>& all) {
  Completer(reading, in, all).run();
}

}  // namespace muster::intake
