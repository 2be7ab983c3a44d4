// A week of two people's working hours as SVG: a row a day, both clocks above and below. Pure.
#pragma once

#include <string>
#include <vector>

#include "features/site/my_hours.h"
#include "features/site/texts.h"

namespace muster::site {

struct WeekPicture {
  SharedWeek week;
  int their_minutes_ahead = 0;  // of the visitor's clock
  std::string words;            // for who can't see it
  std::string my_clock, their_clock;
};
// Drawn by the classes of style/.
std::string week_picture(const Texts& texts, const WeekPicture& picture);

}  // namespace muster::site
