// Offsets through daylight saving on both hemispheres, odd zones, and beyond the years that tzdata lists.
#include "platform/zones/zones.h"

#include <catch2/catch.hpp>

using namespace muster;

namespace {
std::optional<int> at_noon(const char* zone, const char* date) {
  return zones::offset_minutes(zone, noon_utc(*parse_date(date)));
}
}  // namespace

TEST_CASE("offsets follow daylight saving") {
  CHECK(at_noon("Europe/Bucharest", "2026-11-23") == 120);
  CHECK(at_noon("Europe/Bucharest", "2026-07-01") == 180);
  CHECK(at_noon("America/New_York", "2026-03-07") == -300);
  CHECK(at_noon("America/New_York", "2026-03-08") == -240);  // 07:00 UTC is when the clocks move
  CHECK(at_noon("Australia/Lord_Howe", "2026-07-01") == 630);
  CHECK(at_noon("Australia/Lord_Howe", "2026-12-01") == 660);
  CHECK(at_noon("Asia/Kathmandu", "2026-12-01") == 345);
  CHECK(at_noon("UTC", "2026-12-01") == 0);
}

TEST_CASE("offsets go on beyond the years that tzdata lists") {
  CHECK(at_noon("Europe/Bucharest", "2041-07-01") == 180);
  CHECK(at_noon("Europe/Bucharest", "2041-12-01") == 120);
  CHECK(at_noon("America/New_York", "2038-03-13") == -300);
  CHECK(at_noon("America/New_York", "2038-03-14") == -240);  // the second Sunday
  CHECK(at_noon("America/New_York", "2040-02-29") == -300);
  CHECK(at_noon("Asia/Kolkata", "2099-02-28") == 330);
}

TEST_CASE("what is no zone has no offset") {
  for (const char* zone :
       {"", "Mars/Olympus", "europe/bucharest", "localtime", "../../etc/passwd", "posix/UTC", "Zulu "})
    CHECK_FALSE(zones::exists(zone));
  CHECK_FALSE(zones::offset_minutes("Mars/Olympus", Instant{}));
  CHECK(zones::exists("Europe/Kyiv"));
  CHECK(zones::all().size() > 400);
}
