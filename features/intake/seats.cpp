// How many people are sought. A team's size, what somebody led, and a version are none.
#include "features/intake/reading.h"

namespace muster::intake {
namespace {

class Counted {
 public:
  explicit Counted(Reading& reading) : reading_(reading) {}

  void run() {
    for (const auto& in : reading_.sentences) {
      if (in.section == Section::about || in.section == Section::offer || in.section == Section::process ||
          in.section == Section::duties)
        continue;
      if (below_label(in)) return;
      if (reading_.has("no_seats", in)) continue;
      for (const auto& found : reading_.find("seats", in)) {
        const auto seats = seats_of(found, in);
        if (!seats) continue;
        const bool people = reading_.is("agents_many", found.last - 1);
        return keep(*seats, found.first, people ? found.first + 1 : found.last);
      }
    }
  }

 private:
  [[nodiscard]] std::optional<int> seats_of(const Found& found, const Sentence& in) const {
    const bool is_pair = found.tag == "2";
    const auto counted = is_pair ? 200 : found.number("n");
    if (!counted || *counted < 200 || *counted > 10000 || *counted % 100 != 0) return std::nullopt;
    if (found.tag == "whole" && !(in.is_piece && found.first == in.first && found.last == in.last)) return std::nullopt;
    const bool hires = reading_.has("hire_leads", in) || (in.is_first_row && (in.first == 0 || in.is_piece));
    if (found.tag == "hired" && (in.is_item || !hires || reading_.has("not_seats", found.first, found.last)))
      return std::nullopt;
    const bool people = reading_.is("agents_many", found.last - 1);
    if (!people && reading_.is("agents", found.last - 1)) return std::nullopt;  // "Magento 2 developer"
    if (found.last - found.first == 2 && reading_.is("times", found.last - 1) &&
        !reading_.has("agents", found.last, std::min(in.last, found.last + 5)))
      return std::nullopt;
    if (reading_.is("persons", found.last - 1) && found.tag != "hired" && !leads_here(in, found.first))
      return std::nullopt;
    const bool bare = reading_.is("times", found.last - 1) || reading_.is("times", found.first);
    if (reading_.many_roles && (found.tag != "hired" || people || bare)) return std::nullopt;  // of one of them
    const auto [title_first, title_last] = reading_.title;
    const bool titled = title_last > 0 && found.first <= title_last && found.last + 3 >= title_first;
    if ((people || bare || found.tag == "titled") && !hires && !titled) return std::nullopt;
    const bool begins = reading_.token(found.first).is == Token::Is::number || reading_.is("numbers", found.first);
    if (begins && found.first > in.first &&
        (reading_.ends_before("not_seats_before", found.first, in.first) || is_many(in, found.first)))
      return std::nullopt;
    return static_cast<int>(*counted / 100);
  }
  // "Number of jobs available", and below it "2"
  bool below_label(const Sentence& in) {
    const auto line = reading_.token(in.first).line;
    const auto& lines = reading_.text.lines();
    const auto& token = reading_.token(in.first);
    if (line == 0 || in.last - in.first != 1 || token.is != Token::Is::number || token.hundredths % 100 != 0)
      return false;
    const auto& above = lines[line - 1];
    std::uint32_t length = 0;
    const auto* label = reading_.grammar().phrase_at("seats_labels", reading_.text, above.first, above.last, &length);
    if (label == nullptr || above.last - above.first > length + 1) return false;
    if (token.hundredths >= 200 && token.hundredths <= 10000)
      keep(static_cast<int>(token.hundredths / 100), in.first, in.last);
    return true;
  }
  void keep(int seats, std::uint32_t first, std::uint32_t last) {
    reading_.brief.seats = seats;
    reading_.mark(first, last, "/seats");
  }
  // "We need 2 people", and no sign between.
  [[nodiscard]] bool leads_here(const Sentence& in, std::uint32_t at) const {
    auto from = at;
    while (from > in.first && at - from < 4 && reading_.token(from - 1).is == Token::Is::word) --from;
    return reading_.has("hire_leads", from, at);
  }
  // "10-20 developers"
  [[nodiscard]] bool is_many(const Sentence& in, std::uint32_t at) const {
    return at >= in.first + 2 && reading_.word(at - 1) == "-" && reading_.token(at - 2).hundredths >= 1000;
  }

  Reading& reading_;
};

}  // namespace

void read_seats(Reading& reading) { Counted(reading).run(); }

}  // namespace muster::intake
