// Every figure that the network publishes, each in one place: its name, its value, N, period, definition and source. A
// figure without a source, or with fewer observations than the network publishes, is not there, and whoever has a
// sentence around it leaves the sentence out. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/site/records.h"

namespace muster::site {

inline constexpr std::int64_t least_observations = 20;  // unless the operator says otherwise

enum class FigureName : std::uint8_t { rating, trial, acceptance, match, clients, rate };

// What does not depend on the records. Its words are in texts/: figure.KEY.label, .definition, .n.
struct FigureWords {
  FigureName name;
  std::string_view key;
  std::string_view period;  // a key of texts/
  std::string_view source;  // whose records
};
const FigureWords& words_of(FigureName name);

struct Figure {
  FigureName name{};
  std::int64_t value = 0;  // shares and means in thousandths, hours and counts whole, amounts in minor units
  std::int64_t upto = 0;   // of a range its end
  std::int64_t n = 0;
};

std::optional<Figure> figure(FigureName name, const Records& records, std::int64_t least);

// What an hour costs in a country: the median and the middle half of the rates that people ask.
struct CountryRates {
  std::string country;
  std::int64_t low = 0, median = 0, high = 0, n = 0;
};
std::vector<CountryRates> rates_by_country(const Records& records, std::int64_t least);  // the dearest first

}  // namespace muster::site
