// The visitor's own working day, in their zone, beside those of others: for the directory's filter and a profile's
// picture. Pure but for the time-zone rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/browse.h"
#include "features/site/texts.h"
#include "features/talents/person.h"
#include "platform/json/value.h"

namespace muster::site {

inline constexpr Hours office_hours{{9 * 60}, {17 * 60}};  // what a visitor's day is taken to be
inline constexpr std::string_view zone_otherwise = "UTC";

// Minutes a day that each schedule shares with that day, as the engine reckons them: in the week's Monday at noon.
engine::SharedHours shared_with(const engine::Snapshot& people, std::string_view zone, Week week,
                                std::optional<int> least_minutes);

// Minutes a day; nothing where hours or zone are not known.
std::optional<int> minutes_shared(const Profile& profile, std::string_view zone, Week week);
std::string words_of_shared(const Texts& texts, int minutes);  // "4 shared hours a day with your office hours"
std::string hours_of(const Texts& texts, int minutes);         // "4", "3.5"

// For a form's choice: well-known zones from west to east, and the chosen one whatever it is.
json::Value zone_choices(std::string_view chosen, Date today);
std::string zone_name(std::string_view zone);  // "Europe/Berlin" → "Berlin"

// A stretch of the visitor's week, in minutes from their Monday 00:00.
struct Stretch {
  int from = 0, to = 0;
  bool operator==(const Stretch&) const = default;
};
struct SharedWeek {
  std::vector<Stretch> theirs, mine, both;
  [[nodiscard]] int shared_minutes() const;
};
// Monday to Friday of either side as the clocks of this very week have it; theirs may reach into the visitor's weekend.
SharedWeek shared_week(std::string_view their_zone, Hours theirs, std::string_view my_zone, Hours mine, Week week);

}  // namespace muster::site
