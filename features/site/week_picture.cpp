// In shares of the width, as the bar chart is: it fits any screen and its letters stay as large as the page's.
#include "features/site/week_picture.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/html/template.h"

namespace muster::site {
namespace {

constexpr int day = 24 * 60, days = 7, row = 30, top = 44, bottom = 44;
constexpr double left = 12, width = 86;  // of 100

double x_of(int minutes_of_day) { return left + width * minutes_of_day / day; }

// Hours of a clock that is so many minutes ahead of the visitor's, a mark every six hours of theirs.
std::string clock(const std::string& name, int ahead, int y_name, int y_hours) {
  auto out = fmt::format(R"(<text class="clock" x="{}%" y="{}">{}</text>)", left, y_name, html::escaped(name));
  for (int hour = 0; hour <= 24; hour += 6) {
    const int shown = ((hour * 60 + ahead) % day + day) % day;
    out += fmt::format(R"(<text x="{:.2f}%" y="{}" text-anchor="{}">{:02}:{:02}</text>)", x_of(hour * 60), y_hours,
                       hour == 0    ? "start"
                       : hour == 24 ? "end"
                                    : "middle",
                       shown / 60, shown % 60);
  }
  return out;
}

// Stretches day by day: those over midnight are in two rows.
std::string bars(const std::vector<Stretch>& stretches, std::string_view kind, int y_in_row, int height) {
  std::string out;
  for (const auto& [from, to] : stretches)
    for (int weekday = from / day; weekday < days && weekday * day < to; ++weekday) {
      const int begin = std::max(from, weekday * day) - weekday * day;
      const int end = std::min(to, (weekday + 1) * day) - weekday * day;
      if (begin >= end) continue;
      out += fmt::format(R"(<rect class="{}" x="{:.2f}%" y="{}" width="{:.2f}%" height="{}" rx="2"></rect>)", kind,
                         x_of(begin), top + weekday * row + y_in_row, width * (end - begin) / day, height);
    }
  return out;
}

}  // namespace

std::string week_picture(const Texts& texts, const WeekPicture& picture) {
  auto out = fmt::format(R"(<svg class="week" role="img" aria-label="{}" width="100%" height="{}">)",
                         html::escaped(picture.words), top + days * row + bottom);
  out += clock(picture.my_clock, 0, 14, 34);
  for (int hour = 0; hour <= 24; hour += 6)
    out += fmt::format(R"(<line x1="{0:.2f}%" x2="{0:.2f}%" y1="{1}" y2="{2}"></line>)", x_of(hour * 60), top,
                       top + days * row);
  for (int weekday = 0; weekday < days; ++weekday)
    out += fmt::format(R"(<text x="0" y="{}">{}</text>)", top + weekday * row + row / 2 + 5,
                       html::escaped(texts.say(fmt::format("weekday_short.{}", weekday + 1))));
  out += bars(picture.week.both, "both", 4, row - 8);
  out += bars(picture.week.mine, "mine", 6, 7);
  out += bars(picture.week.theirs, "theirs", row - 13, 7);
  out += clock(picture.their_clock, picture.their_minutes_ahead, top + days * row + 38, top + days * row + 18);
  return out + "</svg>";
}

}  // namespace muster::site
