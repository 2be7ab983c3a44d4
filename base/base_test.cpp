// Tables for the values of base/: ids, money, weeks, instants, text.
#include <catch2/catch.hpp>

#include "base/id.h"
#include "base/money.h"
#include "base/text.h"
#include "base/time.h"

using namespace muster;

TEST_CASE("a TypeID's text is its UUID and back, and never another kind's") {
  const Uuid uuid{0x01, 0x89, 0x0a, 0x5d, 0xac, 0x96, 0x77, 0x4b, 0xbc, 0xce, 0xb3, 0x02, 0x09, 0x9a, 0x80, 0x57};
  CHECK(base32_of(uuid) == "01h455vb4pex5vsknk084sn02q");  // the specification's own example
  CHECK(uuid_of_base32("01h455vb4pex5vsknk084sn02q") == uuid);
  CHECK_FALSE(uuid_of_base32("81h455vb4pex5vsknk084sn02q"));  // over 128 bits
  CHECK_FALSE(uuid_of_base32("01h455vb4pex5vsknk084sn02u"));
  CHECK(Id<"tal_">::parse("tal_01h455vb4pex5vsknk084sn02q"));
  CHECK_FALSE(Id<"tal_">::parse("bri_01h455vb4pex5vsknk084sn02q"));
  CHECK_FALSE(Id<"tal_">::parse("tal_"));
}

TEST_CASE("weeks follow ISO 8601 across the turns of years") {
  struct Row {
    const char *date, *week;
  };
  for (const auto& row : {Row{"2026-11-23", "2026-W48"}, Row{"2026-12-31", "2026-W53"}, Row{"2027-01-03", "2026-W53"},
                          Row{"2027-01-04", "2027-W01"}, Row{"2025-12-29", "2026-W01"}, Row{"1970-01-01", "1970-W01"},
                          Row{"2000-01-01", "1999-W52"}, Row{"1969-12-28", "1969-W52"}}) {
    const auto week = week_of(*parse_date(row.date));
    CHECK(text(week) == row.week);
    CHECK(*parse_week(row.week) == week);
    CHECK(text(week_of(monday(week))) == row.week);
  }
  for (const char* bad : {"2027-W53", "2026-W00", "2026-W54", "2026W49", "2026-W9", "2026-w49", "", "2026-W490"})
    CHECK_FALSE(parse_week(bad));
}

TEST_CASE("instants are read and written as RFC 3339 says") {
  CHECK(rfc3339(*parse_instant("2026-11-24T01:54:17+02:00")) == "2026-11-23T23:54:17Z");
  CHECK(rfc3339(*parse_instant("2026-11-24T01:54:17.5Z")) == "2026-11-24T01:54:17.500000Z");
  CHECK(rfc3339(Instant{-1}) == "1969-12-31T23:59:59.999999Z");
  for (const char* bad : {"2026-02-29T00:00:00Z", "2026-11-24", "2026-11-24T24:00:00Z", "2026-11-24T01:54:17"})
    CHECK_FALSE(parse_instant(bad));
}

TEST_CASE("money keeps its currency and its digits, and never wraps") {
  CHECK(plain({8500, *Currency::parse("USD")}) == "85.00 USD");
  CHECK(plain({-5, *Currency::parse("KWD")}) == "-0.005 KWD");
  CHECK(plain({8500, *Currency::parse("JPY")}) == "8500 JPY");
  CHECK_FALSE(Currency::parse("usd"));
  CHECK_FALSE(Currency::parse("XXX"));
  CHECK_FALSE(plus({INT64_MAX, {}}, {1, {}}));
  CHECK_FALSE(plus({1, *Currency::parse("EUR")}, {1, {}}));
}

TEST_CASE("text enters in NFC, without what hides or breaks") {
  CHECK(*clean_text("Zoe\xCC\x88", 10) == "Zo\xC3\xAB");
  CHECK_FALSE(clean_text("a\x01", 10));
  CHECK_FALSE(clean_text("a\nb", 10));
  CHECK(clean_text("a\nb", 10, Lines::many));
  CHECK_FALSE(
      clean_text("\xE2\x80\xAE"
                 "evil",
                 10));
  CHECK_FALSE(clean_text("\xC0\xAF", 10));
  CHECK_FALSE(clean_text("abc", 2));
  const std::string pasted = "Zoe\xCC\x88\r\n\x01\xE2\x80\xAE\xF0\x9F\xA7\x91";  // decomposed, a control, an override
  CHECK(clean_text(pasted, 10, Lines::as_is) == pasted);
  CHECK_FALSE(clean_text("abc", 2, Lines::as_is));
  CHECK(folded("  Élan   VITAL ") == "elan vital");
}
