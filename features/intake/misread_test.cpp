// What an independent reader found misread: pay that is none, places that are excluded, hours of others, zones by
// their offset, seats in a row, two roles in one title.
#include "features/intake/intake_testing.h"

namespace muster::intake {
namespace {

Brief about(std::string_view line) { return read(fmt::format("Developer\n\n{}", line)).brief; }

std::string pay_of(std::string_view line) {
  const auto said = about(line).pay_said;
  if (!said) return "";
  return fmt::format("{}-{} {}/{}", said->min ? std::to_string(*said->min / 100) : "",
                     said->max ? std::to_string(*said->max / 100) : "", said->currency.code(),
                     json::text_of(said->per));
}
std::string countries_of(std::string_view line) {
  std::string all;
  for (const auto& country : about(line).countries) all += country;
  return all;
}

}  // namespace

TEST_CASE("a sum, a piece rate and what is not paid are no pay; limits that are denied are limits") {
  for (const std::string_view line :
       {"I can pay $500 for this project", "Pay is $200 for the job", "Pay: $300 flat", "Paying $150.",
        "Pay: $30 per article", "We pay $150 per landing page", "Budget not to exceed $120,000",
        "On-call is compensated at €300 per week", "Agencies charge $150/hr", "Rates: £400-450"}) {
    INFO(line);
    CHECK(pay_of(line) == "");
  }
  CHECK(pay_of("Rate: £450-£500 (outside IR35)") == "450-500 GBP/\"day\"");
  CHECK(pay_of("Rate: $60") == "60-60 USD/\"hour\"");
  for (const std::string_view line : {"I can't pay more than $35/hr", "Nothing over $35/hr",
                                      "We pay no more than $35/hr", "Don't apply if you charge more than $35/hr"}) {
    INFO(line);
    CHECK(pay_of(line) == "-35 USD/\"hour\"");
  }
  for (const std::string_view line : {"$60+/hr", "$60+ per hour", "$60/hr+"}) CHECK(pay_of(line) == "60- USD/\"hour\"");
  CHECK(pay_of("£55,000+ per annum") == "55000- GBP/\"year\"");
}

TEST_CASE("pay of one grade or post among several is not the pay; equity before it is another thing") {
  for (const std::string_view line :
       {"Mid: €60-70k, Senior: €75-90k", "GS-11: $82,764 - $107,590; GS-12: $99,200 - $128,956",
        "$65/hr on W2 | $75/hr on C2C", "Open positions:\n* Backend Engineer - $150k\n* Designer - $120k"}) {
    INFO(line);
    CHECK(pay_of(line) == "");
  }
  CHECK(pay_of("0.5% - 1.5% equity, $140K – $180K") == "140000-180000 USD/\"year\"");
}

TEST_CASE("how long, and full-time or not, as forms and prose say it") {
  struct Lasting {
    std::string_view line;
    int weeks;
  };
  for (const auto& [line, weeks] :
       {Lasting{"This vacancy shall be filled by a 3-year Term appointment.", 156},
        Lasting{"TYPE OF POSTING: 24 Month Fixed Term Appointment", 104},
        Lasting{"This is a long-term contract (more than 25 months).", 108},
        Lasting{"Fixed-term, full-time position available for 2 years", 104},
        Lasting{"Work for approximately a year", 52}, Lasting{"- Long term project (12+ months)", 52},
        Lasting{"Five years, renewable.", 260}, Lasting{"More than 6 months\nProject Length", 26}}) {
    INFO(line);
    CHECK(about(line).weeks == weeks);
  }
  CHECK(about("Contract - Full Time\n$50-58/hour").kind == EngagementKind::full_time);
  for (const std::string_view line :
       {"Ideal if you already have a full-time job", "Contract now, full-time later", "Could lead to full-time work"}) {
    INFO(line);
    CHECK_FALSE(about(line).kind);
  }
  CHECK(about("Joining within 2 weeks").start->latest.has_value());
  CHECK_FALSE(about("Proposals must be received no later than January 15, 2027").start);
}

TEST_CASE("a place that is excluded, or only visited, is none where one must be") {
  for (const std::string_view line :
       {"No developers from India or Pakistan please.", "Sorry, no US candidates.",
        "We hire worldwide except in Russia, Iran and North Korea", "Location: Remote, except Russia and Belarus",
        "Location: Remote (outside of the US)", "We are unable to hire candidates located in France",
        "Fully remote. The team meets at our Amsterdam office four times a year",
        "Occasional trips to our Berlin office"}) {
    INFO(line);
    CHECK(countries_of(line) == "");
  }
  CHECK(countries_of("Travel to our London office once a quarter. Fully remote within Spain.") == "ES");
  CHECK(countries_of("Location: Munich, Germany") == "DE");
  CHECK(countries_of("Remote within Europe (Germany, Poland, Spain)") == "DEPLES");
  for (const std::string_view line : {"No fluent German required", "You do not need fluent German"})
    CHECK(about(line).languages.empty());
  for (const std::string_view line : {"Fluent English, Spanish appreciated", "Fluent English (German is a plus)"})
    CHECK(about(line).languages.size() == 1);
  CHECK(about("Healthcare, dental, 401k, unlimited PTO.").industries.empty());
}

TEST_CASE("days in an office, and hours of others, are not the week's") {
  for (const std::string_view line :
       {"London, UK (3 days/week)", "Telework: up to 4 days per week", "You'll visit clients 1-2 days a week",
        "Teachers spend 10+ hours per week grading", "No 80-hour weeks here"}) {
    INFO(line);
    CHECK_FALSE(about(line).weekly_hours);
  }
  CHECK(about("3 days a week").weekly_hours == 24);
  CHECK(about("20 hours a week").weekly_hours == 20);
}

TEST_CASE("a zone by its offset; of two zones neither; hours of overlap within a clock") {
  struct Shared {
    std::string_view line, zone;
    int minutes;
  };
  for (const auto& [line, zone, minutes] :
       {Shared{"Timezone: GMT+2", "Etc/GMT-2", 0}, Shared{"4 hours overlap with GMT+8", "Etc/GMT-8", 240},
        Shared{"Overlap with GMT+5:30 of 4 hours", "Asia/Kolkata", 240},
        Shared{"At least 3 hours of overlap with our working hours (9-17 CET)", "Europe/Berlin", 180}}) {
    INFO(line);
    const auto overlap = about(line).overlap;
    REQUIRE(overlap);
    CHECK(overlap->zone == zone);
    CHECK(overlap->min == minutes);
  }
  CHECK_FALSE(about("Timezone: UTC-3 to UTC+3").overlap);
  CHECK_FALSE(about("Must overlap 4 hours with EST or GMT").overlap);
}

TEST_CASE("how many are sought, as it is written in rows and forms") {
  struct Sought {
    std::string_view text;
    int seats;
  };
  for (const auto& [text, seats] :
       {Sought{"Acme | Data Engineers (2) | Toronto", 2}, Sought{"Developer\n\n# OF VACANCIES: 2", 2},
        Sought{"Developer\n\nNumber of jobs available\n3", 3}, Sought{"We're hiring two full time positions.", 2},
        Sought{"The division is looking to fill two (2) Accountant II positions.", 2},
        Sought{"Could you find us two senior front-end developers?", 2},
        Sought{"Officer | Permanent | 3 posts | Cardiff", 3},
        Sought{"We're growing our team with three embedded software engineers.", 3},
        Sought{"We are looking for a backend engineer. We're a team of 5 engineers and 2 designers.", 1},
        Sought{"Backend engineer\n\nWe plan to hire 10 engineers next year.", 1},
        Sought{"News\n\nThe developers (12) sit with the newsroom. We have openings.", 1}}) {
    INFO(text);
    CHECK(read(text).brief.seats == seats);
  }
}

TEST_CASE("titles without what stands around them") {
  const auto title_of = [](std::string_view line) {
    return read(fmt::format("{}\n\nWe make maps.", line)).brief.title.value_or("");
  };
  CHECK(title_of("Laravel expert needed for booking platform (long term)") == "Laravel expert");
  CHECK(title_of("Flutter dev wanted for MVP (swap app)") == "Flutter dev");
  CHECK(title_of("Data Engineers (2)") == "Data Engineers");
  CHECK(title_of("Hire Artist (2D characters; branding)") == "Artist (2D characters; branding)");
  CHECK(title_of("Hiring for Senior SAP FICO Consultant") == "Senior SAP FICO Consultant");
  CHECK(title_of("Java Developer, rate: $60-65/hr") == "Java Developer");
  CHECK(title_of("My previous developer left. Need someone to finish my app.") == "");
  CHECK(title_of("We need a backend dev and a designer.") == "");
}

TEST_CASE("a paragraph's second sentence names nobody that is sought; of two roles neither") {
  const auto one = read("We need a backend engineer for 6 months. You'll mentor junior developers.").brief;
  CHECK(one.title == "backend engineer");
  CHECK(one.role == "back-end");
  CHECK_FALSE(one.seniority);
  for (const std::string_view line : {"Looking for a React developer. English: intermediate.",
                                      "Looking for a data scientist. Graduate degree in statistics required.",
                                      "Hello, I'm the lead developer at Acme and we need a tester."}) {
    INFO(line);
    CHECK_FALSE(read(line).brief.seniority);
  }
  for (const std::string_view title : {"Fullstack or backend developer", "Web and Mobile Developer"})
    CHECK_FALSE(read(title).brief.role);
  for (const std::string_view line : {"Please share your updated resume ASAP", "Send your CV as soon as possible"})
    CHECK_FALSE(about(line).start);
}

}  // namespace muster::intake
