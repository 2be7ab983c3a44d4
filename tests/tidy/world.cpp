// What reaches the world outside: clocks and randomness belong to platform/ (everybody else is given an Environment),
// waiting by sleeping belongs nowhere, and a library that is a mechanism is included in its one room.
#include <fmt/format.h>

#include <array>

#include "tests/tidy/rules.h"

namespace muster::tidy {
namespace {

constexpr std::array clocks = {"system_clock",   "steady_clock",  "high_resolution_clock",
                               "gettimeofday",   "clock_gettime", "time(nullptr",
                               "time(NULL",      "time(0",        "localtime",
                               "gmtime",         "random_device", "mt19937",
                               "rand()",         "srand",         "getrandom",
                               "randombytes_buf"};
constexpr std::array sleeps = {"sleep_for", "sleep_until", "usleep", "nanosleep", "sleep("};

struct Home {
  std::string_view header;  // how the name between <> begins
  std::string_view room;
};
constexpr std::array homes = {Home{"boost/beast", "platform/http"},
                              Home{"boost/asio", "platform/http"},
                              Home{"boost/json", "platform/json"},
                              Home{"sqlite3.h", "platform/db"},
                              Home{"libpq-fe.h", "platform/db"},
                              Home{"prometheus/", "platform"},
                              Home{"openssl/", "platform"},
                              Home{"cairo", "platform/pdf"},
                              Home{"pango/", "platform/pdf"},
                              Home{"sodium", "platform"},
                              Home{"sys/socket.h", "platform"},
                              Home{"date/tz.h", "platform/zones"},
                              Home{"kainjow/", "platform/html"},
                              Home{"cmark", "platform/html"},
                              Home{"toml++/", "cli"},
                              Home{"CLI/", "cli"}};

template <std::size_t N>
void find_words(const Source& source, const std::array<const char*, N>& words, std::string_view remedy,
                Findings& findings) {
  for (std::size_t i = 0; i < source.code.size(); ++i) {
    for (const std::string_view word : words) {
      if (find_word(source.code[i], word) != std::string_view::npos)
        findings.push_back({source.path, static_cast<int>(i) + 1, fmt::format("{}: {}", word, remedy)});
    }
  }
}

}  // namespace

Findings no_clock_outside_platform(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (source.is_in("platform") || source.is_test()) continue;
    find_words(source, clocks, "take the moment or the number from the Environment that the caller passes in",
               findings);
  }
  return findings;
}

Findings no_sleep(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (source.is_in("platform") && !source.is_test()) continue;  // a driver's pause before it tries again
    find_words(source, sleeps, "wait for the event itself, or move the seeded environment's clock", findings);
  }
  return findings;
}

Findings no_library_outside_its_room(const Tree& tree) {
  Findings findings;
  constexpr std::string_view opening = "#include <";
  for (const auto& source : tree) {
    if (!source.is_cpp() || source.is_test()) continue;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      if (!source.lines[i].starts_with(opening)) continue;
      const auto header = std::string_view(source.lines[i]).substr(opening.size());
      for (const auto& home : homes) {
        if (header.starts_with(home.header) && !source.is_in(home.room))
          findings.push_back({source.path, static_cast<int>(i) + 1,
                              fmt::format("<{}> belongs in {}/: use what that offers",
                                          header.substr(0, header.find('>')), home.room)});
      }
    }
  }
  return findings;
}

}  // namespace muster::tidy
