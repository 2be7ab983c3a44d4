// One line a figure for its words, one case for its value.
#include "features/site/figures.h"

#include <algorithm>
#include <array>

#include "base/result.h"

namespace muster::site {
namespace {

constexpr std::array all_words{
    FigureWords{FigureName::rating, "rating", "figure.now", "talents: ratings"},
    FigureWords{FigureName::trial, "trial", "figure.now", "talents: trials"},
    FigureWords{FigureName::acceptance, "acceptance", "figure.months_12", "screening: decided applications"},
    FigureWords{FigureName::match, "match", "figure.months_12", "introductions: first presentations"},
    FigureWords{FigureName::clients, "clients", "figure.months_12", "engagements: clients"},
    FigureWords{FigureName::rate, "rate", "figure.now", "talents: rates"},
};

// Hyndman and Fan's type 7, rounded down: between the two nearest where a quarter falls between them.
std::int64_t quarter(const std::vector<std::int64_t>& sorted, std::int64_t quarters) {
  const auto steps = (static_cast<std::int64_t>(sorted.size()) - 1) * quarters;
  const auto at = static_cast<std::size_t>(steps / 4);
  const auto below = sorted[at], above = sorted[std::min(at + 1, sorted.size() - 1)];
  return below + (above - below) * (steps % 4) / 4;
}

std::optional<Figure> share(FigureName name, const std::optional<Share>& of, std::int64_t least) {
  if (!of || of->whole < std::max<std::int64_t>(least, 1)) return std::nullopt;
  return Figure{.name = name, .value = (of->part * 1000 + of->whole / 2) / of->whole, .n = of->whole};
}

std::optional<Figure> middle_half(FigureName name, std::vector<std::int64_t> values, std::int64_t least) {
  if (std::ssize(values) < std::max<std::int64_t>(least, 1)) return std::nullopt;
  std::ranges::sort(values);
  return Figure{.name = name, .value = quarter(values, 1), .upto = quarter(values, 3), .n = std::ssize(values)};
}

std::vector<std::int64_t> all_rates(const Records& records) {
  std::vector<std::int64_t> all;
  for (const auto& [country, rates] : records.rates) all.insert(all.end(), rates.begin(), rates.end());
  return all;
}

}  // namespace

const FigureWords& words_of(FigureName name) {
  const auto found = std::ranges::find(all_words, name, &FigureWords::name);
  claim(found != all_words.end(), "every figure has its words");
  return *found;
}

std::optional<Figure> figure(FigureName name, const Records& records, std::int64_t least) {
  switch (name) {
    case FigureName::rating:
      return share(name, records.ratings, least);
    case FigureName::trial:
      return share(name, records.trials, least);
    case FigureName::acceptance:
      return share(name, records.admissions, least);
    case FigureName::match: {
      auto hours = records.hours_to_match;
      if (std::ssize(hours) < std::max<std::int64_t>(least, 1)) return std::nullopt;
      std::ranges::sort(hours);
      return Figure{.name = name, .value = quarter(hours, 2), .n = std::ssize(hours)};
    }
    case FigureName::clients:
      if (!records.clients || *records.clients < least) return std::nullopt;
      return Figure{.name = name, .value = *records.clients, .n = *records.clients};
    case FigureName::rate:
      return middle_half(name, all_rates(records), least);
  }
  return std::nullopt;
}

std::vector<CountryRates> rates_by_country(const Records& records, std::int64_t least) {
  std::vector<CountryRates> made;
  for (const auto& [country, rates] : records.rates) {
    if (country.empty() || std::ssize(rates) < std::max<std::int64_t>(least, 1)) continue;
    auto sorted = rates;
    std::ranges::sort(sorted);
    made.push_back({country, quarter(sorted, 1), quarter(sorted, 2), quarter(sorted, 3), std::ssize(sorted)});
  }
  std::ranges::stable_sort(made, [](const CountryRates& a, const CountryRates& b) { return a.median > b.median; });
  return made;
}

}  // namespace muster::site
