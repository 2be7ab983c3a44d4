// Writes a date for HTTP.
#include "platform/http/http_date.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace muster::http {

std::string http_date(Instant instant) {
  namespace chrono = std::chrono;
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const chrono::sys_time<chrono::microseconds> moment{chrono::microseconds(instant.micros)};
  const auto midnight = chrono::floor<chrono::days>(moment);
  const chrono::year_month_day date{midnight};
  const chrono::hh_mm_ss time{chrono::floor<chrono::seconds>(moment - midnight)};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[chrono::weekday{midnight}.c_encoding()],
                     static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace muster::http
