// A view as the API takes and gives it.
#pragma once

#include "features/words/ids.h"
#include "platform/json/scalars.h"

namespace muster {

DESCRIBED_ENUM(ViewedList, "A list that can be kept as one likes it", briefs, talents, open_briefs)

DESCRIBED(View, "A list under a name, as its owner likes to see it", (ViewedList, list),
          (std::string, name, .min = 1, .max = 60),
          (std::string, query, .doc = "of the list's address: state=open&sort=title", .max = 2000))
DESCRIBED(Views, "Your views, by list and name", (std::vector<View>, items))
DESCRIBED(WhichView, "One of your views", (ViewedList, list, .in = json::In::query),
          (std::string, name, .min = 1, .max = 60, .in = json::In::query))

namespace views {
inline constexpr int most_views = 200;  // of one person
}

}  // namespace muster
