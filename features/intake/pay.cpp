// Pay as the text says it: one figure or two, a currency, what it is counted by. Money that is no pay is never taken
// for it.
#include <algorithm>
#include <array>

#include "features/intake/reading.h"

namespace muster::intake {
namespace {

struct Figure {
  std::uint32_t first = 0, last = 0;  // tokens, signs of currency included
  std::int64_t lo = 0, hi = 0;        // hundredths of major units
  bool has_lo = false, has_hi = false, has_suffix = false, has_lakhs = false;
  std::string currency, period;
  int likely = 0;  // how surely it is pay
};

struct Local {
  std::string_view sign, country, currency;
};
constexpr std::array<Local, 8> locals{{{"USD", "AU", "AUD"},
                                       {"USD", "CA", "CAD"},
                                       {"USD", "NZ", "NZD"},
                                       {"USD", "SG", "SGD"},
                                       {"USD", "HK", "HKD"},
                                       {"INR", "PK", "PKR"},
                                       {"INR", "LK", "LKR"},
                                       {"INR", "NP", "NPR"}}};

class Purse {
 public:
  explicit Purse(Reading& reading) : reading_(reading) {}

  void run() {
    std::optional<Figure> best = stacked();
    for (const auto& in : reading_.sentences)
      for (auto at = in.first; at < in.last;) {
        const auto figure = figure_at(at, in);
        at = figure ? figure->last : at + 1;
        if (!figure || !judge(*figure, in)) continue;
        if (is_of_one(figure_of_, in)) ones_.push_back(figure_of_);
        if (!best || figure_of_.likely > best->likely) best = figure_of_;
      }
    if (best && !is_one_of_several(*best)) put(*best);
    else if (bare_)
      reading_.lost.push_back({reading_.token(bare_->first).begin, reading_.token(bare_->last - 1).end,
                               "No currency stands with this amount: write it beside the figure."});
  }

 private:
  // "$30.00", "$50.00" and "Hourly" on lines of their own, as a market-place's page is copied.
  std::optional<Figure> stacked() {
    const auto& all = reading_.sentences;
    for (std::size_t i = 0; i + 2 < all.size(); ++i) {
      const auto low = whole(all[i]), high = low ? whole(all[i + 1]) : std::nullopt;
      if (!high || high->currency != low->currency || high->lo < low->lo || all[i + 2].last - all[i + 2].first != 1)
        continue;
      const auto word = reading_.word(all[i + 2].first);
      for (const auto& phrase : reading_.grammar().phrases("pay_kinds"))
        if (phrase.words.front() == word) {
          auto figure = *low;
          figure.hi = high->hi;
          figure.last = high->last;
          figure.period = phrase.value;
          figure.likely = 6;
          if (sound(figure)) return figure;
        }
    }
    return std::nullopt;
  }
  std::optional<Figure> whole(const Sentence& in) {
    auto figure = figure_at(in.last > in.first && !is_number(in.first, in) ? in.first + 1 : in.first, in);
    if (!figure || figure->first != in.first || figure->last != in.last || figure->currency.empty())
      return std::nullopt;
    return figure;
  }
  // A currency that begins at a token, or ends right before it.
  [[nodiscard]] const Phrase* currency_at(std::uint32_t at, std::uint32_t last, std::uint32_t* length) const {
    const auto* sign = reading_.grammar().phrase_at("currencies", reading_.text, at, last, length);
    const bool is_apart = sign != nullptr && sign->words.size() > 1 && sign->words.back() == "$" &&
                          reading_.token(at + 1).is_spaced;  // "a $500 day rate" is no "A$500"
    if (is_apart) return nullptr;
    if (sign != nullptr || at >= last || !reading_.token(at).is_shouted) return sign;
    return reading_.grammar().phrase_at("currency_codes", reading_.text, at, last, length);
  }
  [[nodiscard]] const Phrase* currency_before(std::uint32_t at, std::uint32_t first, std::uint32_t* length) const {
    const Phrase* best = nullptr;
    for (std::uint32_t back = 1; back <= 3 && at >= first + back; ++back) {
      std::uint32_t n = 0;
      const auto* phrase = currency_at(at - back, at, &n);
      if (phrase != nullptr && n == back) best = phrase, *length = back;
    }
    return best;
  }
  [[nodiscard]] bool is_number(std::uint32_t at, const Sentence& in) const {
    return at < in.last && reading_.token(at).is == Token::Is::number;
  }

  std::optional<Figure> figure_at(std::uint32_t at, const Sentence& in) {
    if (!is_number(at, in)) return std::nullopt;
    Figure made{at, at + 1, reading_.token(at).hundredths, reading_.token(at).hundredths, true, true};
    made.has_suffix = reading_.token(at).has_suffix;
    std::uint32_t length = 0;
    if (const auto* before = currency_before(at, in.first, &length))
      made.currency = before->value, made.first -= length;
    if (!made.currency.empty() && made.first > in.first && reading_.word(made.first - 1).size() == 3)
      if (const auto* named = currency_at(made.first - 1, made.first, &length))  // "CAD $68"
        made.currency = named->value, --made.first;
    take_currency_after(made, in);
    skip_dash(made, in);
    second_number(made, in);
    skip_dash(made, in);
    large_unit(made, in);
    take_currency_after(made, in);
    open_end(made, in);
    period_after(made, in);
    take_currency_after(made, in);
    other_end(made, in);
    currency_behind(made, in);
    stretch(made, in);
    if (made.last < in.last && reading_.word(made.last) == "+" && !reading_.token(made.last).is_spaced) {
      ++made.last;
      made.has_hi = false;
      take_currency_after(made, in);
      if (made.period.empty()) period_after(made, in);
    }
    return made;
  }
  // "$60+/hr": no upper end.
  void open_end(Figure& made, const Sentence& in) const {
    if (made.last >= in.last || reading_.word(made.last) != "+" || reading_.token(made.last).is_spaced) return;
    auto open = made;
    ++open.last;
    period_after(open, in);
    if (open.period.empty()) return;
    made = open;
    made.has_hi = false;
  }
  // "€ 104,- per hour"
  void skip_dash(Figure& made, const Sentence& in) const {
    if (made.last + 1 < in.last && reading_.word(made.last) == "," && reading_.word(made.last + 1) == "-" &&
        !reading_.token(made.last + 1).is_spaced)
      made.last += 2;
  }
  void take_currency_after(Figure& made, const Sentence& in) const {
    std::uint32_t length = 0;
    if (!made.currency.empty()) {  // "$80 USD"
      if (const auto* again = currency_at(made.last, in.last, &length);
          again != nullptr && again->words.front().size() == 3) {
        made.currency = again->value;
        made.last += length;
      }
      return;
    }
    if (const auto* after = currency_at(made.last, in.last, &length)) made.currency = after->value, made.last += length;
  }
  // "1,100 a day, in euros"
  void currency_behind(Figure& made, const Sentence& in) const {
    if (!made.currency.empty() || made.period.empty()) return;
    auto at = made.last;
    if (at < in.last && reading_.word(at) == ",") ++at;
    if (at >= in.last || !reading_.is("in", at)) return;
    std::uint32_t length = 0;
    if (const auto* currency = currency_at(at + 1, in.last, &length))
      made.currency = currency->value, made.last = at + 1 + length;
  }
  // "900 an hour, I could stretch to 1000"
  void stretch(Figure& made, const Sentence& in) const {
    if (made.lo != made.hi || made.currency.empty()) return;
    if (reading_.has("not_pay_near", made.first >= in.first + 5 ? made.first - 5 : in.first, made.first)) return;
    for (auto at = made.last; at < in.last && at < made.last + 6; ++at) {
      std::uint32_t length = 0, sign = 0;
      if (reading_.grammar().phrase_at("pay_stretch", reading_.text, at, in.last, &length) == nullptr) continue;
      at += length;
      if (currency_at(at, in.last, &sign) != nullptr) at += sign;
      if (!is_number(at, in)) return;
      const auto more = reading_.token(at).hundredths;
      if (more <= made.lo || more * 10 > made.lo * 16) return;
      made.hi = more;
      made.last = at + 1;
      return take_currency_after(made, in);
    }
  }
  // "52-68 k€", "18 LPA": lakhs a year, a lakh being 100,000 rupees.
  void large_unit(Figure& made, const Sentence& in) const {
    if (made.last >= in.last || made.has_suffix) return;
    const auto times = [&](std::int64_t n) {
      made.lo = std::min<std::int64_t>(made.lo, 1'000'000) * n;
      made.hi = std::min<std::int64_t>(made.hi, 1'000'000) * n;
      made.has_suffix = true;
      ++made.last;
    };
    std::uint32_t length = 0;
    if (reading_.is("thousands", made.last) && currency_at(made.last + 1, in.last, &length) != nullptr)
      return times(1000);
    const auto* lakhs = reading_.grammar().phrase_at("lakhs", reading_.text, made.last, in.last);
    if (lakhs == nullptr || (!made.currency.empty() && made.currency != "INR")) return;
    made.has_lakhs = true;
    made.currency = "INR";
    if (lakhs->value == "year") made.period = "year";
    times(100'000);
  }
  // "$140,000 per year - $165,000 per year", "6 LPA to 11 LPA": both ends say all of it.
  void other_end(Figure& made, const Sentence& in) {
    auto at = made.last;
    if (made.lo != made.hi || made.period.empty() || at + 1 >= in.last) return;
    if (reading_.word(at) != "-" && !reading_.is("to", at)) return;
    std::uint32_t length = 0;
    const auto* again = currency_at(at + 1, in.last, &length);
    const bool signed_too = again != nullptr;
    if (signed_too && again->value != made.currency) return;
    at += 1 + (signed_too ? length : 0);
    if (!is_number(at, in)) return;
    Figure other{at, at + 1, reading_.token(at).hundredths, reading_.token(at).hundredths, true, true};
    other.has_suffix = reading_.token(at).has_suffix;
    large_unit(other, in);
    take_currency_after(other, in);
    period_after(other, in);
    const bool goes_on = other.last < in.last && reading_.token(other.last).is == Token::Is::word;
    if ((!signed_too && other.currency.empty() && other.period.empty()) || other.lo < made.lo ||
        other.lo > made.lo * 3 || other.has_suffix != made.has_suffix ||
        (other.period.empty() ? goes_on : other.period != made.period))
      return;
    made.hi = other.hi;
    made.last = other.last;
  }
  // "€ 2,651 (scale 9) and € 3,997": behind what stands in brackets, if a figure comes then.
  [[nodiscard]] std::uint32_t past_brackets(const Figure& made, const Sentence& in) const {
    auto at = made.last;
    if (made.currency.empty() || at >= in.last || reading_.word(at) != "(") return at;
    while (at < in.last && at < made.last + 6 && reading_.word(at) != ")") ++at;
    std::uint32_t length = 0;
    const bool goes_on =
        at + 2 < in.last && reading_.word(at) == ")" && currency_at(at + 2, in.last, &length) != nullptr;
    return goes_on ? at + 1 : made.last;
  }
  // "$113,400.00 $198,400.00": the dash was lost.
  bool beside(Figure& made, const Sentence& in) const {
    std::uint32_t length = 0;
    const auto* again = currency_at(made.last, in.last, &length);
    if (again == nullptr || again->value != made.currency || made.lo < 100'000 || !is_number(made.last + length, in))
      return false;
    const auto more = reading_.token(made.last + length).hundredths;
    if (more <= made.lo || more > made.lo * 3) return false;
    made.hi = more;
    made.last += length + 1;
    return true;
  }
  // "80-100", "$80 to $100", "between 80 and 100", "from 2000 up to 3000"
  void second_number(Figure& made, const Sentence& in) const {
    if (beside(made, in)) return;
    auto at = past_brackets(made, in);
    if (at < in.last && reading_.word(at) == "/") return;
    std::uint32_t unit = 0;
    if (at + 1 < in.last && reading_.word(at) == "/" &&
        reading_.grammar().phrase_at("periods", reading_.text, at + 1, in.last, &unit))
      at += 1 + unit;
    if (at >= in.last) return;
    const bool between = reading_.is("and", at) &&
                         (at != made.last || (made.first > in.first && reading_.is("between", made.first - 1)));
    std::uint32_t length = 0, joint = 1;
    if (reading_.word(at) != "-" && !between &&
        reading_.grammar().phrase_at("range_joints", reading_.text, at, in.last, &joint) == nullptr)
      return;
    at += joint;
    if (const auto* currency = currency_at(at, in.last, &length)) {
      at += length;
      if (made.currency.empty()) made.currency = currency->value;
    }
    if (!is_number(at, in)) return;
    made.hi = reading_.token(at).hundredths;
    const bool suffix = reading_.token(at).has_suffix;
    if (suffix && !made.has_suffix && made.lo < made.hi / 100) made.lo *= 1000;
    made.has_suffix = made.has_suffix || suffix;
    made.hi = std::max(made.hi, made.lo);
    made.last = at + 1;
  }
  // "€400 (junior) a day"
  [[nodiscard]] std::uint32_t past_aside(std::uint32_t at, const Sentence& in) const {
    if (at + 3 < in.last && reading_.word(at) == "(" && reading_.token(at + 1).is == Token::Is::word &&
        reading_.word(at + 2) == ")" && reading_.is("pay_per", at + 3))
      return at + 3;
    return at;
  }
  // "/hr", "per day", "an hour", "p.a.", "hourly"
  void period_after(Figure& made, const Sentence& in) const {
    auto at = past_aside(made.last, in);
    for (int skipped = 0; at < in.last && skipped <= 5; ++at, ++skipped) {
      std::uint32_t length = 0;
      const auto* period = reading_.grammar().phrase_at("periods", reading_.text, at, in.last, &length);
      const bool per = at > made.last && reading_.is("pay_per", at - 1);
      if (period != nullptr && (per || period->words.front().size() > 2 || length > 1 ||
                                !reading_.token(at).is_spaced || reading_.is("periods_bare", at))) {
        made.period = period->value;
        made.last = at + length;
        return;
      }
      if (!reading_.is("pay_per", at) && !reading_.is("pay_gross", at)) return;
    }
  }

  // Whether the figure is pay, by its currency, its period and the words about it.
  bool judge(Figure figure, const Sentence& in) {
    if (in.section == Section::process && figure.period.empty()) return false;
    if (reading_.many_roles && !in.is_first_row) return false;  // of one of them
    const bool is_apart = figure.has_suffix && figure.lo != figure.hi && figure.first > in.first &&
                          (reading_.word(figure.first - 1) == "," || reading_.word(figure.first - 1) == "+");
    const auto from = is_apart ? figure.first : figure.first >= in.first + 9 ? figure.first - 9 : in.first;
    auto to = figure.last;
    const auto far = figure.period == "hour" || figure.period == "day" ? 3U : 6U;
    while (to < in.last && to < figure.last + far && !reading_.is("pay_parting", to)) ++to;
    const bool named = reading_.has("pay_words", in.begin_of_line, figure.first) ||
                       reading_.has("pay_words", figure.last, std::min(in.last, figure.last + 3));
    if (figure.period != "hour" && figure.period != "day" && !figure.has_lakhs &&
        reading_.has("whole_near", from, figure.first))
      return false;  // what the whole may cost
    if (figure.period.empty() && figure.last < in.last && reading_.is("per_piece", figure.last)) return false;
    if (figure.period.empty() && (reading_.has("no_period", from, figure.first) ||
                                  reading_.has("no_period", figure.last, std::min(in.last, figure.last + 9))))
      return false;  // counted in what a brief does not know
    if (reading_.has("not_pay_near", from, figure.first) || reading_.has("not_pay_after", figure.last, to))
      return false;
    if (reading_.has("not_pay", from, figure.first) && !(named && reading_.has("pay_sure", from, figure.first)))
      return false;
    if (figure.last - figure.first == 1 && figure.currency.empty() && !named) return false;
    if (figure.period.empty()) figure.period = is_of_month(figure, in) ? "month" : period_before(in, figure.first);
    bounds(figure, in);
    if (figure.currency.empty()) return tell_bare(figure, named), false;  // what is counted in is not guessed
    if (reading_.grammar().lists("weak_currencies", folded(figure.currency)) && (!named || figure.lo < 100'000))
      return false;  // "PHP 8 daily"
    if (figure.period.empty()) {
      const bool of_year = figure.lo >= 1'200'000 && figure.hi <= 100'000'000 &&
                           (named || figure.has_suffix || figure.lo != figure.hi || in.last - in.first <= 4);
      const bool is_rate = reading_.has("rate_words", in.begin_of_line, figure.first);
      const bool of_day = is_rate && figure.lo >= 15'000 && figure.hi <= 200'000 && pays_days();
      const bool of_hour = is_rate && figure.hi <= 25'000 && figure.lo >= 500;
      const bool opens =  // "£75-90k + options"
          figure.lo != figure.hi && in.section != Section::about &&
          (figure.first == in.first || figure.has_suffix || reading_.word(figure.first - 1) == ":");
      if (of_year && (named || opens || in.is_first_row || in.section == Section::offer || in.last - in.first <= 12))
        figure.period = figure.hi <= month_pay(figure.currency) * 100 ? "month" : "year";
      else if (of_day) figure.period = "day";
      else if (of_hour) figure.period = "hour";
      else return false;
      figure.likely = (named ? 2 : 1) + (figure.lo != figure.hi ? 1 : 0);
    } else {
      const bool labelled = reading_.ends_before("pay_labels", figure.first, in.begin_of_line);
      figure.likely = 3 + (named ? 1 : 0) + (labelled ? 2 : 0) + (in.is_first_row || in.is_piece ? 1 : 0) +
                      (figure.lo != figure.hi ? 1 : 0);
    }
    if (!sound(figure)) return false;
    figure_of_ = figure;
    return true;
  }
  // "Mid: €60-70k, Senior: €75-90k", "$65/hr on W2 | $75/hr on C2C", a list of posts with their pay: not what all get.
  [[nodiscard]] bool is_of_one(const Figure& figure, const Sentence& in) const {
    const auto from = figure.first >= in.begin_of_line + 4 ? figure.first - 4 : in.begin_of_line;
    return reading_.has("grades", from, figure.first) || reading_.has("pay_of_one", from, figure.first) ||
           reading_.has("pay_of_one", figure.last, std::min(in.last, figure.last + 3)) ||
           (in.is_item && reading_.has("agents", in.begin_of_line, figure.first));
  }
  [[nodiscard]] bool is_one_of_several(const Figure& best) const {
    const auto same = [&](const Figure& one) { return one.lo == best.lo && one.hi == best.hi; };
    return std::ranges::any_of(ones_, same) && !std::ranges::all_of(ones_, same);
  }
  // "Rate: £450-£500 (outside IR35)"
  [[nodiscard]] bool pays_days() const {
    return std::ranges::any_of(reading_.sentences, [&](const Sentence& in) { return reading_.has("day_rates", in); });
  }
  // "Pay: 45-55/hr"
  void tell_bare(const Figure& figure, bool named) {
    const bool is_rate = figure.period == "hour" || figure.period == "day";
    if (!bare_ && is_rate && (named || (figure.lo != figure.hi && figure.lo >= 1500)) && sound(figure)) bare_ = figure;
  }
  [[nodiscard]] std::string period_before(const Sentence& in, std::uint32_t at) const {
    const auto from = at >= in.begin_of_line + 9 ? at - 9 : in.begin_of_line;
    std::string said;
    for (auto i = at; i-- > from;) {
      const auto word = reading_.word(i);
      const bool mere = reading_.is("salary", i);  // "Monthly salary" is a month's
      for (const auto& phrase : reading_.grammar().phrases("pay_kinds"))
        if (phrase.words.front() == word && (said.empty() || !mere)) said = phrase.value;
      if (!said.empty() && !mere && !reading_.grammar().lists("pay_gross", word)) return said;
    }
    return said;
  }
  // "Salary: 15 000 - 20 000 PLN": nobody works a year for that.
  [[nodiscard]] bool is_of_month(const Figure& figure, const Sentence& in) const {
    const auto most = month_pay(figure.currency) * 100;
    if (figure.hi > most || figure.lo < most / 20 || !is_salary(figure, in)) return false;
    if (reading_.has("year_words", in.begin_of_line, figure.first)) return false;
    auto next = figure.last;
    while (next < in.last &&
           (reading_.word(next) == "," || reading_.word(next) == ")" || reading_.is("pay_gross", next)))
      ++next;
    return next >= in.last || !reading_.is("not_month_after", next);
  }
  // "salary" right before the figure, or alone in the line above.
  [[nodiscard]] bool is_salary(const Figure& figure, const Sentence& in) const {
    auto at = figure.first;
    while (at > in.begin_of_line && reading_.is("salary_bridge", at - 1)) --at;
    if (at > in.begin_of_line) return reading_.is("salary_words", at - 1);
    const auto& lines = reading_.text.lines();
    const auto line = reading_.token(in.begin_of_line).line;
    if (line == 0 || in.begin_of_line != lines[line].first) return false;
    const auto& above = lines[line - 1];
    for (auto i = above.first; i < above.last; ++i)
      if (!reading_.is("salary_heads", i)) return false;
    return reading_.has("salary_words", above.first, above.last);
  }
  // Major units; 0: not known.
  [[nodiscard]] std::int64_t month_pay(const std::string& currency) const {
    for (const auto& known : reading_.grammar().phrases("month_pay"))
      if (folded(currency) == known.words.front()) return std::stoll(known.value);
    return 0;
  }
  void bounds(Figure& figure, const Sentence& in) const {
    if (figure.lo != figure.hi) return;
    const auto from = figure.first >= in.begin_of_line + 5 ? figure.first - 5 : in.begin_of_line;
    for (auto i = from; i < figure.first; ++i) {
      std::uint32_t n = 0;
      const auto near = [&] { return figure.first - (i + n) <= 1; };
      if (reading_.grammar().phrase_at("upto", reading_.text, i, figure.first, &n) != nullptr && near()) {
        figure.has_lo = false;
        return;  // "no more than"
      }
      if (reading_.grammar().phrase_at("from", reading_.text, i, figure.first, &n) != nullptr && near())
        (reading_.has("not_taken", figure.last, in.last) ? figure.has_lo : figure.has_hi) = false;
    }
    if (reading_.grammar().phrase_at("upto", reading_.text, figure.last, in.last) != nullptr) figure.has_lo = false;
  }
  // A salary of 40 a year or an hour for 90,000 was misread.
  [[nodiscard]] bool sound(const Figure& figure) const {
    const auto top = figure.hi / 100;
    if (reading_.grammar().lists("long_figures", folded(figure.currency))) return top >= 20;  // yen, rupees
    if (figure.period == "hour") return top >= 3 && top <= 5000;
    if (figure.period == "day") return top >= 20 && top <= 30'000;
    if (figure.period == "week") return top >= 50 && top <= 100'000;
    if (figure.period == "month") return top >= 100 && top <= 400'000;
    return top >= 8000 && top <= 5'000'000;
  }

  // "$" or "Rs" alone is the dollar or the rupee of the country in which the work is done.
  [[nodiscard]] std::string local_currency(const Figure& figure) const {
    bool is_bare = false;
    for (auto i = figure.first; i < figure.last; ++i) {
      const auto sign = reading_.word(i);
      std::uint32_t length = 0;
      const auto* phrase = currency_at(i, figure.last, &length);
      if (phrase != nullptr && sign != "$" && sign != "rs") return figure.currency;  // "US$90", "Rs 500 INR"
      is_bare = is_bare || sign == "$" || sign == "rs";
    }
    const auto& countries = reading_.brief.countries;
    if (!is_bare || countries.size() > 1) return figure.currency;
    const auto country = countries.empty() ? told_country() : countries.front();
    const auto* found = std::ranges::find_if(
        locals, [&](const Local& each) { return each.country == country && each.sign == figure.currency; });
    return found == locals.end() ? figure.currency : std::string(found->currency);
  }
  // "plus superannuation"
  [[nodiscard]] std::string told_country() const {
    for (const auto& in : reading_.sentences)
      for (auto at = in.first; at < in.last; ++at)
        if (const auto* said = reading_.grammar().phrase_at("pay_places", reading_.text, at, in.last))
          return said->value;
    for (const auto& in : reading_.sentences)
      for (auto at = in.first; in.is_first_row && at < in.last; ++at)  // "Developer in Sydney, $900 per day"
        if (const auto* town = reading_.grammar().phrase_at("cities", reading_.text, at, in.last);
            town != nullptr && reading_.token(at).is_capital)
          return town->value;
    return {};
  }
  void put(const Figure& figure) {
    const auto currency = Currency::parse(local_currency(figure));
    const auto per = json::read<PayPer>(json::Value(figure.period));
    if (!currency || !per) return;
    const auto minor = [&](std::int64_t hundredths) { return hundredths * currency->units() / 100; };
    PaySaid said{.currency = *currency, .per = *per};
    if (figure.has_lo) said.min = minor(figure.lo);
    if (figure.has_hi) said.max = minor(figure.hi);
    reading_.brief.pay_said = said;
    reading_.mark(figure.first, figure.last, "/pay_said");
    if (!said.max || (*per != PayPer::hour && *per != PayPer::day)) return;
    reading_.brief.rate_max = Money{*per == PayPer::day ? *said.max / 8 : *said.max, *currency};
    reading_.mark(figure.first, figure.last, "/rate_max");
  }

  Reading& reading_;
  Figure figure_of_;
  std::optional<Figure> bare_;  // without a currency
  std::vector<Figure> ones_;    // of one grade or post
};

}  // namespace

void read_pay(Reading& reading) { Purse(reading).run(); }

}  // namespace muster::intake
