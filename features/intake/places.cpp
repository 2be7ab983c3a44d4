// Where the person must be. A firm's seat is no such place unless the work is done there.
#include <algorithm>
#include <set>

#include "base/table.h"
#include "base/text.h"
#include "features/intake/place_names.h"
#include "features/intake/signs.h"
#include "features/intake/work_words.h"

namespace muster::intake {
namespace {

class Map {
 public:
  explicit Map(Reading& reading) : reading_(reading), names_(reading) {}

  void run() {
    for (const auto& in : reading_.sentences) {
      if (in.section == Section::process && !reading_.has("only_words", in)) continue;
      for (const auto& found : reading_.find("must_be_there", in)) {
        const bool far = (found.tag == "hiring" && speaks_of_remote()) ||
                         (found.tag == "office" && reading_.has("trips", in.first, found.first));
        if (far || is_no_demand(in, found) ||
            reading_.has("place_optional", found.last, std::min(in.last, found.last + 8)) ||
            (found.tag == "office" && in.section == Section::about) ||
            (of_company(in, found.first) && !reading_.is("hire_verbs", found.first)) || of_us(in, found.first) ||
            is_count_before(in, found.first) || reading_.has("ideally", in.first, found.first))
          continue;
        take_from(found.last, in);
      }
      for (const auto& found : reading_.find("open_place", in))
        is_open_ = is_open_ || found.last == in.last || !reading_.is("bounds", found.last);
      only(in);
      label(in);
      after_work_word(in);
    }
    if (places_.empty()) head();
    if (places_.empty()) row();
    if (places_.empty()) where_work_is();
    if (places_.empty()) behind_title();
    if (places_.empty()) with_team();
    put();
  }

 private:
  [[nodiscard]] std::optional<Place> place_at(std::uint32_t at, std::uint32_t last) const {
    return names_.at(at, last);
  }
  [[nodiscard]] bool of_company(const Sentence& in, std::uint32_t at) const {
    if (reading_.has("seats_of_firm", at >= in.first + 3 ? at - 3 : in.first, at)) return true;  // "hubs based in …"
    if (reading_.has("place_others", at >= in.first + 6 ? at - 6 : in.first, at)) return true;
    return reading_.has("company_cues", at >= in.first + 6 ? at - 6 : in.first, at) &&
           !reading_.has("second_person", in.first, at);
  }

  // "If you live in the USA, …", "Based in Oslo, we build …"
  [[nodiscard]] bool is_no_demand(const Sentence& in, const Found& found) const {
    if (reading_.has("negations", found.first >= in.first + 3 ? found.first - 3 : in.first, found.first) ||
        reading_.has("not_eligible", found.last, std::min(in.last, found.last + 6)))
      return true;  // "We can't hire in France", "Applicants from France are not eligible"
    if (reading_.has("place_others", found.first >= in.first + 3 ? found.first - 3 : in.first, found.first))
      return true;
    if (found.first > in.first && reading_.is("peoples", found.first) && reading_.is("the", found.first - 1))
      return !reading_.has("may_apply", in);  // "to the citizens of England"
    if (found.first > in.first && reading_.is("others_there", found.first - 1) &&
        reading_.has("beside_whom", in.first, found.first))
      return true;  // "alongside two others, one based in Cologne"
    if (found.first > in.first && reading_.is("whole_firm", found.first - 1) &&
        reading_.has("first_person", in.first, found.first))
      return true;  // "Our small but growing team is based in Oakland"
    if (found.first > in.first && reading_.is("if", found.first - 1))
      return found.first < in.first + 2 || !reading_.is("only", found.first - 2);
    if (found.first != in.first || !reading_.is("based", found.first)) return false;
    for (auto at = found.last; at < std::min(in.last, found.last + 6); ++at)
      if (reading_.word(at) == ",") return reading_.has("first_person", at, std::min(in.last, at + 3));
    return false;
  }
  // "75+ people in Lagos"
  [[nodiscard]] bool is_count_before(const Sentence& in, std::uint32_t at) const {
    return at > in.first && (reading_.token(at - 1).is == Token::Is::number || reading_.word(at - 1) == "+");
  }
  // "we've relocated people from Brazil"
  [[nodiscard]] bool of_us(const Sentence& in, std::uint32_t at) const {
    const auto from = at >= in.first + 3 ? at - 3 : in.first;
    return reading_.has("first_person", from, at) && !reading_.has("hire_verbs", from, at + 1) &&
           !reading_.has("considers", from, std::min(in.last, at + 2));
  }
  [[nodiscard]] bool is_onsite(const Sentence& in) const { return !onsite_words(reading_, in).empty(); }

  // "Poland, Romania or the Czech Republic": places from a token on.
  bool take_from(std::uint32_t at, const Sentence& in) {
    bool any = false;
    int unknown = 0;
    if (at < in.last && reading_.is("one", at)) {  // "one of our hub countries (UK, Spain)"
      auto to = at;
      while (to < in.last && to < at + 8 && !place_at(to, in.last)) ++to;
      if (to < in.last && place_at(to, in.last)) at = to;
    }
    while (at < in.last) {
      const auto word = reading_.word(at);
      if (any && word == "(" && at + 3 < in.last) {  // "USA (east coast)"
        auto close = at + 1;
        while (close < in.last && close < at + 5 && reading_.word(close) != ")") ++close;
        if (close < in.last && reading_.word(close) == ")") {
          at = close + 1;
          continue;
        }
      }
      const bool is_filler = any ? word == "+" || word == ")" || is_between(at)
                                 : reading_.is("the", at) || word == ":" || word == "-" || word == "(" ||
                                       reading_.grammar().lists("filler_place", word);
      if (is_filler) {
        ++at;
        continue;
      }
      std::uint32_t open = 0;
      if (reading_.grammar().phrase_at("open_regions", reading_.text, at, in.last, &open) != nullptr) {
        at += open;
        const bool is_listed = at + 1 < in.last && reading_.word(at) == "(" && place_at(at + 1, in.last);
        if (!is_listed) is_open_ = any = true;  // "US or Europe", no list of countries; not "LATAM (Brazil, Mexico)"
        continue;
      }
      const auto place = place_at(at, in.last);
      if (!place && !any && unknown < 3 && is_town(at, in.last)) {  // "Saltmouth, Devon, UK"
        at += at + 1 < in.last && reading_.word(at + 1) == "," ? 2 : 1;
        ++unknown;
        continue;
      }
      if (!place) break;
      if (place->last < in.last && reading_.is("not_place_after", place->last)) break;
      keep(*place);
      any = true;
      at = place->last;
      // "Austin, TX": the state belongs to the city
      if (place->is_city && at + 1 < in.last && reading_.word(at) == "," && reading_.token(at + 1).is_shouted &&
          reading_.word(at + 1).size() == 2 && !place_at(at + 1, in.last))
        at += 2;
    }
    return any;
  }
  [[nodiscard]] bool is_town(std::uint32_t at, std::uint32_t last) const {
    const auto& token = reading_.token(at);
    return token.is == Token::Is::word && token.is_capital && at + 1 < last &&
           (reading_.word(at + 1) == "," || reading_.token(at + 1).is_capital);
  }
  void keep(const Place& place) {
    if (places_.size() > 60 ||
        std::ranges::any_of(places_, [&](const Place& other) { return other.first == place.first; }))
      return;
    places_.push_back(place);
  }

  // "US only", "UK-based candidates", "EU citizens"
  void only(const Sentence& in) {
    for (auto at = in.first; at < in.last; ++at) {
      const auto place = place_at(at, in.last);
      if (!place) continue;
      auto next = place->last;
      if (next < in.last && reading_.word(next) == ")") ++next;
      if (next < in.last && reading_.word(next) == "-") ++next;
      const bool only_after =
          next < in.last && reading_.grammar().phrase_at("only_words", reading_.text, next, in.last) != nullptr;
      const bool only_before = at > in.first && reading_.is("only", at - 1);
      if (next < in.last && reading_.is("based", next) && next + 1 < in.last &&
          reading_.token(next + 1).is == Token::Is::word && !reading_.has("based_whom", next + 1, next + 2) &&
          !reading_.has("agents", next + 1, std::min(in.last, next + 4)))
        continue;  // "an EU-based studio"
      const bool company = next < in.last && reading_.has("company_cues", next, std::min(in.last, next + 3));
      if ((!only_after && !only_before) || company || of_company(in, at)) continue;
      if (only_after && is_aside(at, next, in)) continue;
      const auto first = first_of_list(at, in);
      if (in.section == Section::offer && first > in.first && reading_.word(first - 1) == "(" &&
          !reading_.has("remote_word", in))
        continue;  // "Health insurance (UK and US-based only)"
      take_from(first, in);
    }
  }
  // "US citizens and foreign nationals", "UK-based people may be eligible", "For US-based candidates, pay is …"
  [[nodiscard]] bool is_aside(std::uint32_t at, std::uint32_t next, const Sentence& in) const {
    if (reading_.has("only", in) || reading_.has("musts", in.first, at)) return false;
    auto behind = next;
    for (std::uint32_t length = 0;
         reading_.grammar().phrase_at("only_words", reading_.text, behind, in.last, &length) != nullptr;)
      behind += length;
    if (reading_.grammar().phrase_at("not_only_after", reading_.text, behind, in.last) != nullptr) return true;
    const bool parted = behind < in.last &&
                        (reading_.word(behind) == "," || (behind + 1 < in.last && reading_.word(behind + 1) == ","));
    return at == in.first + 1 && parted && reading_.is("for_whom", in.first);
  }
  // What parts the places of a list.
  [[nodiscard]] bool is_between(std::uint32_t i) const {
    const auto word = reading_.word(i);
    return word == "," || word == "/" || word == "&" || reading_.is("or", i) || reading_.is("and", i) ||
           reading_.is("the", i);
  }
  // "UK, Ireland and EU only": where the list begins.
  [[nodiscard]] std::uint32_t first_of_list(std::uint32_t at, const Sentence& in) const {
    auto first = at;
    for (auto i = at; i > in.first;) {
      --i;
      if (is_between(i)) continue;
      const auto place = place_at(i, at);
      if (!place) break;
      first = i;
    }
    return first;
  }

  // "🌎 Nigeria", "📍 Lisbon"
  [[nodiscard]] bool is_pictured(const Sentence& in) const {
    const auto& line = reading_.text.lines()[reading_.token(in.first).line];
    return is_place_picture(line.picture) && line.first == in.first && in.last - in.first <= 24;
  }
  // "Location:", a line of its own, and the place on the next.
  [[nodiscard]] bool is_below_label(const Sentence& in) const {
    const auto number = reading_.token(in.first).line;
    const auto& lines = reading_.text.lines();
    if (number == 0 || in.first != lines[number].first || in.last - in.first > 16) return false;
    const auto& above = lines[number - 1];
    const bool told = above.last > above.first && reading_.word(above.last - 1) == ":";
    const auto last = told ? above.last - 1 : above.last;
    std::uint32_t length = 0;
    for (auto at = above.first; at < std::min(last, above.first + 2); ++at)
      if (reading_.grammar().phrase_at("place_labels", reading_.text, at, last, &length) != nullptr &&
          at + length == last && (at == above.first || reading_.is("label_adjectives", above.first)))
        return place_at(in.first, in.last) || is_only_places(in, ends_in_country(in));
    return false;
  }
  // "- Toronto", and below it "- Remote OK"
  [[nodiscard]] bool is_above_remote(const Sentence& in) const {
    const auto number = reading_.token(in.first).line;
    const auto& lines = reading_.text.lines();
    if (number + 1 >= lines.size() || lines[number].is_item != lines[number + 1].is_item) return false;
    const Sentence below{lines[number + 1].first, lines[number + 1].last};
    return below.last - below.first <= 4 && !remote_words(reading_, below).empty();
  }
  // "Country: Brazil", and below it "click to apply": where the client is.
  [[nodiscard]] bool is_of_poster(const Sentence& in) const {
    const auto& lines = reading_.text.lines();
    const auto below = reading_.token(in.first).line + 1;
    return in.last - in.begin_of_line <= 6 && reading_.is("country_word", in.begin_of_line) && below < lines.size() &&
           reading_.has("poster_signs", lines[below].first, lines[below].last);
  }
  // "Location: Lisbon (hybrid)". With remote work a city alone is the firm's seat.
  void label(const Sentence& in) {
    const bool in_line =
        in.first > in.begin_of_line &&
        reading_.has("place_labels", in.begin_of_line, std::min(in.first, in.begin_of_line + 5));  // at its beginning
    if (in_line && reading_.has("labels_of_others", in.begin_of_line, in.first)) return;  // "Preferred country: …"
    if (reading_.has("ideally", in)) return;
    std::uint32_t from = in.first, length = 0;
    bool labelled = false;
    for (auto at = in.first; at < in.last && at < in.first + 3 && !labelled; ++at) {  // "Primary work location: …"
      const auto* phrase = reading_.grammar().phrase_at("place_labels", reading_.text, at, in.last, &length);
      if (phrase != nullptr && reading_.has("preferred_words", in.first, at)) return;
      labelled = phrase != nullptr && at + length < in.last && reading_.word(at + length) == ":";
      if (labelled) from = at + length + 1;
    }
    labelled = labelled || is_pictured(in) || is_below_label(in);
    if ((!in_line && !labelled) || is_of_poster(in)) return;
    const auto far = remote_words(reading_, in);
    if (!far.empty() && far.front().last < in.last && reading_.is("or", far.front().last)) return;  // "Remote or Oslo"
    const bool remote = !far.empty() || (labelled && is_above_remote(in));
    const bool onsite = is_onsite(in);
    for (auto at = from; at < in.last; ++at) {
      const auto place = place_at(at, in.last);
      if (!place) continue;
      const bool share = at > from && reading_.word(at - 1) == "%";  // "60 % remote, 40 % Düsseldorf"
      if (remote && !onsite && !share && place->is_city) return;
      take_from(at, in);
      return;
    }
    if (!remote || onsite) state(from, in);
  }
  // "Lansdale, MI": a state of the United States behind a town.
  void state(std::uint32_t from, const Sentence& in) {
    for (auto at = from + 2; at < in.last; ++at) {
      if (!names_.is_state(at)) continue;
      return keep({at - 2, at + 1, {"US"}, true});
    }
  }
  // "remote (US)", "Berlin, on-site", "hybrid, Leeds"
  void after_work_word(const Sentence& in) {
    const auto take_near = [&](const Found& found, bool cities) {
      auto at = found.last;
      while (at < in.last && at < found.last + 3 && reading_.is("place_joint", at)) ++at;
      if (at < in.last) {
        const auto place = place_at(at, in.last);
        if (place && (cities || !place->is_city) && !of_company(in, at)) {
          take_from(at, in);
          return;
        }
      }
      if (!cities) return;
      for (std::uint32_t back = 1; back <= 6 && found.first >= in.first + back; ++back) {
        const auto place = place_at(found.first - back, found.first);
        if (!place) continue;
        bool near = true;
        for (auto i = place->last; i < found.first; ++i)
          near =
              near && (reading_.is("place_joint", i) || (reading_.token(i).is_shouted && reading_.word(i).size() == 2));
        if (near) take_from(place->first, in);
      }
    };
    for (const auto& found : remote_words(reading_, in)) take_near(found, false);
    for (const auto& found : onsite_words(reading_, in)) take_near(found, true);
  }
  // "Berkeley, CA", a line of its own above the text. Beside "remote" only a country.
  void head() {
    const auto& lines = reading_.text.lines();
    for (std::uint32_t number = 0; number < lines.size() && number <= 8; ++number) {
      Sentence in{lines[number].first, lines[number].last};
      in.is_first_row = number == 0;
      if (lines[number].is_item || lines[number].is_piece || in.first == in.last) continue;
      const bool names_country = ends_in_country(in);
      if (in.last - in.first > (names_country ? 40U : 16U) || (is_address(in) && speaks_of_remote())) continue;
      if (number > 0 && reading_.has("closings", in) && in.last - in.first <= 3) return;  // whose name comes next
      if (number < 4 && behind_firm(in)) return;
      if (!is_only_places(in, names_country)) continue;
      const bool remote = !remote_words(reading_, in).empty();
      for (auto at = in.first; at < in.last; ++at) {
        const auto place = place_at(at, in.last);
        if (!remote && !place && names_.is_town_of_state(at, in.last)) keep({at, at + 3, {"US"}, true});
        if (place && (!remote || !place->is_city)) keep(*place);
        if (place) at = place->last - 1;
      }
      return;
    }
    below_title();
  }
  // "Haifa, Israel · 1 day ago · 47 applicants", "San Francisco, CA | Seattle, WA": pieces of a row below the title.
  void below_title() {
    if (speaks_of_remote()) return;
    for (const auto& in : reading_.sentences) {
      if (!in.is_piece || in.is_first_row || reading_.token(in.first).line > 8) continue;
      const bool shaped = ends_in_country(in) || names_.is_town_of_state(in.first, in.last) ||
                          (in.last - in.first > 2 && names_.is_state(in.last - 1));
      if (!shaped || !is_only_places(in, ends_in_country(in))) continue;
      for (auto at = in.first; at < in.last; ++at) {
        const auto place = place_at(at, in.last);
        if (place) keep(*place);
        else if (names_.is_town_of_state(at, in.last)) keep({at, at + 3, {"US"}, true});
        if (place) at = place->last - 1;
      }
    }
  }
  // "Acme Ltd, 5 High Street, Leeds, UK": a firm's seat, where the work may be anywhere.
  [[nodiscard]] bool is_address(const Sentence& in) const {
    for (auto i = in.first; i + 2 < in.last; ++i)
      if (reading_.token(i).is == Token::Is::number) return true;
    return reading_.has("firm_ends", in);
  }
  [[nodiscard]] bool speaks_of_remote() const {
    return std::ranges::any_of(reading_.sentences,
                               [&](const Sentence& in) { return !remote_words(reading_, in).empty(); });
  }
  // Places, towns that nobody lists before what they are in, addresses, and words that may stand beside them.
  [[nodiscard]] bool is_only_places(const Sentence& in, bool names_country) const {
    bool any = false;
    for (auto at = in.first; at < in.last;) {
      const auto place = place_at(at, in.last);
      const bool town = names_.is_town_of_state(at, in.last);
      const auto& token = reading_.token(at);
      any = any || place || town;
      if (!place && !town && !reading_.is("remote_word", at) && !reading_.is("place_line", at) &&
          !(names_country && token.is_capital) &&
          !(token.is == Token::Is::number && (names_country || (at > in.first && names_.is_state(at - 1)))))
        return false;
      at = town ? at + 3 : place ? place->last : at + 1;
      if (at + 1 < in.last && names_.is_state(at + 1)) at += 2;
    }
    return any;
  }
  // "join our team in Zurich", "for our Berlin office we seek", where nothing is said of remote work.
  void with_team() {
    if (speaks_of_remote()) return;
    for (const auto& in : reading_.sentences)
      if (!reading_.find("open_place", in).empty() || reading_.has("works_anywhere", in)) return;
    for (const auto& in : reading_.sentences) {
      if (in.section == Section::process || in.section == Section::offer) continue;
      for (const auto& found : reading_.find("team_there", in)) {
        if (found.tag == "hiring" && (found.first != in.first || !reading_.has("hire_cues", in))) continue;
        for (auto at = found.first; at < std::min(in.last, found.last + 3); ++at)
          if (place_at(at, in.last)) {
            take_from(at, in);
            return;
          }
      }
    }
  }
  // "QA Engineer - SAP Shanghai, CN", "Research assistant (Corvallis, Oregon, USA)", "Backend Engineer in NYC": a place
  // that ends the first line, or stands alone between its dashes.
  void behind_title() {
    for (const auto& in : reading_.sentences) {
      if (!in.is_first_row || in.is_piece || in.last - in.first > 20) continue;
      const bool remote = !remote_words(reading_, in).empty();
      for (auto at = in.first + 2; at < in.last; ++at) {
        const auto place = place_at(at, in.last);
        if (!place || place->codes.size() != 1 || (remote && place->is_city && !is_onsite(in))) continue;
        const auto before = reading_.word(at - 1);
        const bool opens = before == "(" || before == "," || reading_.is("in", at - 1) ||
                           (before == "-" && reading_.token(at - 1).is_spaced);
        auto end = place->last;
        const bool coded = end + 1 < in.last && reading_.word(end) == "," && reading_.token(end + 1).is_shouted;
        if (coded) end += 2;
        const bool closes =
            end == in.last || reading_.word(end) == ")" || (reading_.word(end) == "-" && reading_.token(end).is_spaced);
        if ((opens || coded) && closes) return keep(*place);
      }
    }
  }
  // "Gurugram, Haryana, India", "Pune, IN"
  [[nodiscard]] bool ends_in_country(const Sentence& in) const {
    if (in.last - in.first > 2 && folded(names_.country_before(in.last - 2)) == reading_.word(in.last - 1)) return true;
    for (auto at = in.first + 1; at < in.last; ++at)
      if (reading_.word(at - 1) == ",")
        if (const auto place = place_at(at, in.last);
            place && (!place->is_city || place->is_area) && place->last == in.last)
          return true;
    return false;
  }
  // "Rezcomm - Exeter", below the title.
  bool behind_firm(const Sentence& in) {
    for (auto at = in.first + 1; at + 1 < in.last; ++at) {
      if (!reading_.token(at - 1).is_capital && reading_.token(at - 1).is == Token::Is::word) return false;
      if (reading_.word(at) != "-" || !reading_.token(at).is_spaced) continue;
      const auto place = place_at(at + 1, in.last);
      if (in.is_first_row || !place || place->last != in.last || !remote_words(reading_, in).empty()) return false;
      keep(*place);
      return true;
    }
    return false;
  }
  // Pieces of the first row: "Acme | Berlin | ONSITE". With remote work only a piece that names no city.
  void row() {
    bool remote = false, onsite = false, is_row = false;
    for (const auto& in : reading_.sentences) {
      if (!in.is_first_row) continue;
      remote = remote || !remote_words(reading_, in).empty();
      onsite = onsite || is_onsite(in);
    }
    for (const auto& line : reading_.text.lines()) is_row = is_row || line.is_piece;
    if (!is_row && !onsite) return;
    for (const auto& in : reading_.sentences) {
      if (!in.is_first_row || in.last - in.first > 8) continue;
      const auto place = place_at(in.first, in.last);
      if (!place || (remote && !onsite && place->is_city)) continue;
      if (remote && !place->is_city && place->last != in.last) continue;
      take_from(in.first, in);
    }
  }

  // Work on site, and one city in the first line or with the word "office".
  void where_work_is() {
    const bool onsite = std::ranges::any_of(reading_.sentences, [&](const Sentence& in) {
      return in.section != Section::about && in.section != Section::offer && in.section != Section::process &&
             is_onsite(in);
    });
    if (!onsite) return;
    const auto& all = reading_.sentences;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& in = all[i];
      const bool beside = in.is_piece && ((i + 1 < all.size() && all[i + 1].is_piece && is_onsite(all[i + 1])) ||
                                          (i > 0 && all[i - 1].is_piece && is_onsite(all[i - 1])));
      if (!in.is_first_row && !is_onsite(in) && !beside) continue;
      for (auto at = in.first; at < in.last; ++at)
        if (const auto place = place_at(at, in.last); place && !of_company(in, at)) {
          take_from(at, in);
          return;
        }
    }
  }

  void put() {
    if (is_open_) return;
    std::set<std::string> seen;
    for (const auto& place : places_) {
      const bool is_new = std::ranges::any_of(place.codes, [&](const auto& code) { return !seen.contains(code); });
      if (!is_new) continue;
      for (const auto& code : place.codes) {
        if (!seen.insert(code).second) continue;
        reading_.mark(place.first, place.last, "/countries/" + std::to_string(reading_.brief.countries.size()));
        reading_.brief.countries.push_back(code);
      }
    }
  }

  Reading& reading_;
  PlaceNames names_;
  std::vector<Place> places_;
  bool is_open_ = false;
};

}  // namespace

void read_places(Reading& reading) { Map(reading).run(); }

}  // namespace muster::intake
