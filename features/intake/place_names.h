// A place as it is named: a country, a region of several, a city, a part of a country. Whether it is meant is not said
// here.
#pragma once

#include "features/intake/reading.h"

namespace muster::intake {

struct Place {
  std::uint32_t first = 0, last = 0;  // tokens
  std::vector<std::string> codes;     // countries
  bool is_city = false;
  bool is_area = false;  // a state or county, whose towns nobody lists
};

class PlaceNames {
 public:
  explicit PlaceNames(const Reading& reading);

  // The place whose name begins at a token and ends before `last`.
  [[nodiscard]] std::optional<Place> at(std::uint32_t at, std::uint32_t last) const;
  // "MI" of "Lansdale, MI": a state of the United States, by its letters, behind a town and a comma.
  [[nodiscard]] bool is_state(std::uint32_t at) const;
  [[nodiscard]] bool is_town_of_state(std::uint32_t at, std::uint32_t last) const {
    return at + 2 < last && is_state(at + 2);
  }
  // The country of the town or area, or it itself, whose name ends before a token; empty where none is known.
  [[nodiscard]] std::string_view country_before(std::uint32_t at) const;

 private:
  [[nodiscard]] std::optional<Place> region_at(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] std::optional<Place> country_at(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] std::optional<Place> town_at(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] bool is_excluded(std::uint32_t at) const;
  [[nodiscard]] bool is_within_name(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] bool closes(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] std::string country_behind(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] bool is_of_state(std::uint32_t first, std::uint32_t end, std::uint32_t last) const;
  [[nodiscard]] bool of_institution(std::uint32_t first, std::uint32_t end, std::uint32_t last) const;
  [[nodiscard]] bool is_code_in_pair(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] bool is_code(std::uint32_t i, std::uint32_t last) const;

  const Reading& reading_;
  bool is_lower_case_ = false;
};

}  // namespace muster::intake
