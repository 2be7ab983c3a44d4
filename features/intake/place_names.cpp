// What names a place: lists of countries, cities and parts of countries, and what stands behind a town. Which of them
// are meant is said in places.cpp.
#include "features/intake/place_names.h"

#include <algorithm>

#include "base/table.h"
#include "base/text.h"

namespace muster::intake {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += word;
  return all;
}

}  // namespace

PlaceNames::PlaceNames(const Reading& reading) : reading_(reading) {
  std::size_t capitals = 0;
  for (const auto& token : reading.text.tokens()) capitals += token.is_capital ? 1U : 0U;
  is_lower_case_ = capitals * 25 < reading.text.tokens().size();
}

std::optional<Place> PlaceNames::at(std::uint32_t at, std::uint32_t last) const {
  if (is_within_name(at, last) || is_excluded(at)) return std::nullopt;
  if (at >= 2 && reading_.word(at - 1) == "-" && reading_.is("non", at - 2)) return std::nullopt;  // "non-US"
  if (auto region = region_at(at, last)) return region;
  if (auto country = country_at(at, last)) return country;
  return town_at(at, last);
}

// "worldwide except Russia and Belarus", "no US candidates"
bool PlaceNames::is_excluded(std::uint32_t at) const {
  if (at > 0 && reading_.is("no_such", at - 1)) return true;
  const auto begin = reading_.text.lines()[reading_.token(at).line].first;
  for (auto i = at; i > begin && at - i < 14;) {
    --i;
    const auto word = reading_.word(i);
    if (word == "." || word == ";" || word == "‖" || word == "|") return false;
    if (reading_.grammar().phrase_at("exclusions", reading_.text, i, at) != nullptr) return true;
  }
  return false;
}

// "American Samoa", "New Jersey", "Papua New Guinea": not their last words.
bool PlaceNames::is_within_name(std::uint32_t at, std::uint32_t last) const {
  for (std::uint32_t back = 0; back <= std::min(at, 3U); ++back)
    for (const std::string_view list : {"no_places", "areas", "countries"}) {
      if (back == 0 && list != "no_places") continue;
      std::uint32_t length = 0;
      if (reading_.grammar().phrase_at(list, reading_.text, at - back, last, &length) && length > back &&
          reading_.token(at - back).is_capital)
        return true;
    }
  return false;
}

std::optional<Place> PlaceNames::region_at(std::uint32_t at, std::uint32_t last) const {
  std::uint32_t length = 0;
  const auto* region = reading_.grammar().phrase_at("regions", reading_.text, at, last, &length);
  if (region == nullptr) return std::nullopt;
  if (region->words.size() == 1 && !reading_.token(at).is_capital && region->words.front().size() <= 2 &&
      !is_lower_case_)
    return std::nullopt;
  for (const auto& members : reading_.grammar().phrases("region_members"))
    if (joined(members.words) == joined(folded_words(region->value))) {
      Place place{at, at + length, {}};
      for (const auto code : split(members.value, ',')) place.codes.emplace_back(code);
      return place;
    }
  return std::nullopt;
}

std::optional<Place> PlaceNames::country_at(std::uint32_t at, std::uint32_t last) const {
  std::uint32_t length = 0;
  const auto& text = reading_.text;
  const auto& token = reading_.token(at);
  if (const auto* country = reading_.grammar().phrase_at("countries", text, at, last, &length)) {
    const bool short_word = reading_.grammar().lists("countries_as_words", joined(country->words));
    const bool small = is_lower_case_ && at > 0 && (reading_.word(at - 1) == "(" || reading_.word(at - 1) == "/");
    if (short_word && !token.is_shouted && !small) return std::nullopt;
    if (is_of_state(at, at + length, last)) return Place{at, at + length, {"US"}, true, true};
    if (token.is_capital || is_lower_case_) return Place{at, at + length, {country->value}};
  }
  const bool after_remote = at > 0 && reading_.is("remote_word", at - 1);
  const bool told = at > 0 && reading_.word(at - 1) == "(" && at + 1 < last && reading_.is("based", at + 1);
  if (token.is_shouted && (told || is_code_in_pair(at, last) || (after_remote && is_code(at, last))))
    if (const auto* code = reading_.grammar().phrase_at("country_codes", text, at, last))
      return Place{at, at + 1, {code->value}};
  return std::nullopt;
}

// "Cambridge, MA", "London, Ontario": a town is where what stands behind it says.
std::optional<Place> PlaceNames::town_at(std::uint32_t at, std::uint32_t last) const {
  if (!reading_.token(at).is_capital) return std::nullopt;
  for (const std::string_view list : {"cities", "areas"}) {
    std::uint32_t length = 0;
    const auto* town = reading_.grammar().phrase_at(list, reading_.text, at, last, &length);
    if (town == nullptr || of_institution(at, at + length, last)) continue;
    auto country = country_behind(at + length, last);
    const bool australian = town->value == "AU" && reading_.is("au_states", std::min(at + length + 1, last - 1));
    if (country.empty() || australian) country = town->value;  // "Perth, WA"
    const auto behind = at + length;                           // "San Francisco CA"
    if (town->value == "US" && behind < last && reading_.token(behind).is_shouted && reading_.is("us_states", behind))
      ++length;
    if (behind + 1 < last && reading_.word(behind) == "," && reading_.token(behind + 1).is_shouted &&
        reading_.is("us_states_like_words", behind + 1) &&
        reading_.word(behind + 1) == folded(town->value))  // "Pune, IN"
      length += 2;
    return Place{at, at + length, {country}, true, list == "areas"};
  }
  return std::nullopt;
}

std::string_view PlaceNames::country_before(std::uint32_t at) const {
  for (std::uint32_t back = std::min(at, 3U); back > 0; --back)
    for (const std::string_view list : {"cities", "areas", "countries"}) {
      std::uint32_t length = 0;
      const auto* found = reading_.grammar().phrase_at(list, reading_.text, at - back, at, &length);
      if (found != nullptr && length == back) return found->value;
    }
  return {};
}

// Three are words, too: "Portland, OR", but not "LONDON, OR REMOTE". Some are countries: "Munich, DE", "Pune, IN".
bool PlaceNames::is_state(std::uint32_t at) const {
  if (at < 2 || !reading_.token(at).is_shouted || reading_.word(at - 1) != ",") return false;
  const auto country = country_before(at - 1);
  if (reading_.is("us_states", at)) return reading_.token(at - 2).is_capital && folded(country) != reading_.word(at);
  if (!country.empty() && country != "US") return false;
  return reading_.is("us_states_like_words", at) && reading_.token(at - 2).is_capital &&
         !reading_.token(at - 2).is_shouted;
}

std::string PlaceNames::country_behind(std::uint32_t at, std::uint32_t last) const {
  if (at + 1 >= last || reading_.word(at) != ",") return {};
  const auto& token = reading_.token(at + 1);
  if (is_state(at + 1)) return "US";
  if (!token.is_capital) return {};
  for (const std::string_view list : {"provinces", "areas", "countries"}) {
    std::uint32_t length = 0;
    const auto* found = reading_.grammar().phrase_at(list, reading_.text, at + 1, last, &length);
    if (found == nullptr || !closes(at + 1 + length, last)) continue;
    if (list == "provinces" && (!token.is_shouted || reading_.token(at - 1).is_shouted)) continue;  // "BERLIN, ON …"
    if (list != "countries" || !is_of_state(at + 1, at + 1 + length, last)) return found->value;
  }
  return {};
}
// Whether a place is over there: no other follows, and no words do.
bool PlaceNames::closes(std::uint32_t at, std::uint32_t last) const {
  if (at >= last) return true;
  const auto word = reading_.word(at);
  if (word == "," && at + 1 < last)  // "London, Ontario, Canada"
    return reading_.grammar().phrase_at("countries", reading_.text, at + 1, last) != nullptr;
  return word == ")" || word == "(" || word == "|" || word == "‖" || word == "." || word == ";" || word == "]" ||
         word == "/" || (word == "-" && reading_.token(at).is_spaced);
}

// "Atlanta, Georgia", "Georgia, United States": the state that is named as a country is.
bool PlaceNames::is_of_state(std::uint32_t first, std::uint32_t end, std::uint32_t last) const {
  if (end != first + 1 || !reading_.is("states_as_countries", first)) return false;
  const auto* behind = end + 1 < last && reading_.word(end) == ","
                           ? reading_.grammar().phrase_at("countries", reading_.text, end + 1, last)
                           : nullptr;
  if (behind != nullptr && behind->value == "US") return true;
  if (first < 2 || reading_.word(first - 1) != ",") return false;
  for (std::uint32_t back = 1; back <= 3 && first > back; ++back) {
    std::uint32_t length = 0;
    const auto* town = reading_.grammar().phrase_at("cities", reading_.text, first - 1 - back, first - 1, &length);
    if (town != nullptr && length == back) return town->value == "US";
  }
  return false;
}

// "University of Maryland", "Oxford University": where it is does not say where the person must be.
bool PlaceNames::of_institution(std::uint32_t first, std::uint32_t end, std::uint32_t last) const {
  const auto& grammar = reading_.grammar();
  return (end < last && grammar.lists("institutions", reading_.word(end))) ||
         (first >= 2 && reading_.is("of", first - 1) && grammar.lists("institutions", reading_.word(first - 2)));
}

// "DE/AT/CH": letters that stand beside others of their kind.
bool PlaceNames::is_code_in_pair(std::uint32_t at, std::uint32_t last) const {
  if (!is_code(at, last)) return false;
  return (at + 2 < last && reading_.word(at + 1) == "/" && is_code(at + 2, last)) ||
         (at >= 2 && reading_.word(at - 1) == "/" && is_code(at - 2, last));
}

bool PlaceNames::is_code(std::uint32_t i, std::uint32_t last) const {
  return i < last && reading_.token(i).is_shouted && reading_.word(i).size() == 2 && reading_.is("country_letters", i);
}

}  // namespace muster::intake
