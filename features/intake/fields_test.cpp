// Ways of saying pay, duration, role, place and language, a row each; and what only looks like one.
#include "features/intake/intake_testing.h"

namespace muster::intake {
namespace {

Brief read_line(std::string_view line) {
  const auto page = fmt::format("Go developer\n\nWe make maps.\n\n{}\n\nRequirements\n- Go\n", line);
  return read(page).brief;
}
Brief read_title(std::string_view title) { return read(fmt::format("{}\n\nWe make maps.", title)).brief; }
std::string pay_of(const Brief& brief) {
  if (!brief.pay_said) return "";
  const auto end = [](std::optional<std::int64_t> amount) { return amount ? std::to_string(*amount / 100) : ""; };
  return fmt::format("{}-{} {} {}", end(brief.pay_said->min), end(brief.pay_said->max), brief.pay_said->currency.code(),
                     text(brief.pay_said->per));
}
std::string codes_of(const Brief& brief) { return fmt::format("{}", fmt::join(brief.countries, " ")); }

}  // namespace

TEST_CASE("pay: both ends may say all of it, a month is told by the amount, and every currency has its code") {
  const std::vector<Row> rows{
      {"The salary range for this role is $140,000 per year - $165,000 per year.", "140000-165000 USD year"},
      {"Pay: $50/hr-$60/hr", "50-60 USD hour"},
      {"Salary range: $65/hr - 68/hr", "65-68 USD hour"},
      {"Salary: €4,000/month to €5,500/month", "4000-5500 EUR month"},
      {"Salary: ₹6 LPA to ₹11 LPA", "600000-1100000 INR year"},
      {"A reasonable estimate of the range for this role is $113,400.00 $198,400.00.", "113400-198400 USD year"},
      {"We offer a salary of between € 2,651 (scale 9) and € 3,997 (scale 10) a month.", "2651-3997 EUR month"},
      {"Salary from 2000 up to 3000 EUR (net)", "2000-3000 EUR month"},
      {"Salary range\n- 3500-6000 PLN + VAT (B2B)", "3500-6000 PLN month"},
      {"Salary: 15 000 - 20 000 PLN", "15000-20000 PLN month"},
      {"Competitive salary ($700 - $1100 gross)", "700-1100 USD month"},
      {"Annual salary: 90 000 - 120 000 PLN", "90000-120000 PLN year"},
      {"Monthly salary MOP 30,000 (about USD 3700)", "30000-30000 MOP month"},
      {"Salary: COP 9,000,000 monthly", "9000000-9000000 COP month"},
      {"Salaries start at ~75,000 CHF", "75000- CHF year"},
      {"US: $174000 - $253000 (USD) + 15% bonus target", "174000-253000 USD year"},
      {"Location: Lahore, Pakistan\nSalary: Rs 55,000 a month", "55000-55000 PKR month"},
      {"Salary: $103,641 - $116,596 a year plus superannuation", "103641-116596 AUD year"},
      {"Bonus: $2,000 - $3,000", ""},
      {"A signing bonus of $2,000-$3,000", ""},
      {"Fixed price: $1,500", ""},
      {"We have ALL 5 of them, TOP 10 in 2025.", ""},
  };
  for (const auto& [line, wanted] : rows) {
    INFO(line);
    CHECK(pay_of(read_line(line)) == wanted);
  }
}

TEST_CASE("weeks: how long the person is wanted, wherever a post says it") {
  struct Long {
    std::string_view text;
    std::optional<int> weeks;
  };
  const std::vector<Long> rows{
      {"2 year FTA with possibility of extension", 104},
      {"This is a full-time, grant funded, 2-year term position.", 104},
      {"The contract is limited to two years.", 104},
      {"- **Contract Duration**: 2 years (renewable)", 104},
      {"Availability to start a 6-month engagement from mid-February 2027", 26},
      {"We seek a developer for a medium-term project (3-4 months) to restructure the site.", 13},
      {"Contract workers for one year assignments", 52},
      {"12 month FTC", 52},
      {"for a period of 2 years", 104},
      {"- 6-month minimum commitment", 26},
      {"We just closed a 3-year contract with the city.", {}},
      {"Our customers sign 12-month contracts.", {}},
      {"In the first 6 months you will learn our stack", {}},
      {"Vesting over 4 years.", {}},
  };
  for (const auto& [line, weeks] : rows) {
    INFO(line);
    CHECK(read_line(line).weeks == weeks);
  }
  CHECK_FALSE(read_line("Perks: 4-day work week and lots of holidays").weekly_hours);
}

TEST_CASE("role: what may stand within its name, and of two in one title neither") {
  const std::vector<Row> rows{
      {"Full-Stack Web Engineer", "full-stack"},
      {"Full Stack Senior Software Engineer", "full-stack"},
      {"Back-end Software Engineer", "back-end"},
      {"Frontend Web Developer", "front-end"},
      {"QA Automation Engineer", "qa"},
      {"SAP FI/CO Consultant", "sap-consultant"},
      {"Full Stack AI Engineer", "ai-engineer"},
      {"UX Designer/Developer", ""},
      {"Animator and Video Editor", ""},
      {"Agile Coach (Scrum Master)", "agile-coach"},
      {"Distributed Systems Engineer", ""},
      {"Data Integration Engineer", ""},
      {"Product Page Designer", ""},
      {"C# / WPF developer", ""},
      {"Systems Analyst Programmer", ""},
      {"Software Developer (Data Scientist)", ""},
      {"Software Engineer II, Backend", "back-end"},
      {"Python Developer - Flask, SQL, JavaScript", ""},
  };
  for (const auto& [title, wanted] : rows) {
    INFO(title);
    CHECK(read_title(title).role.value_or("") == wanted);
  }
  CHECK(read_title("Scrum Master, Leeds, UK").title == "Scrum Master");
  CHECK(read_title("Job title: Web Developer Location : Remote Duration : 5 months").title == "Web Developer");
  CHECK_FALSE(read_title("[HIRING]").title);
  CHECK_FALSE(read_title("Acme | Software Engineer (Haskell, C), DevOps Engineer | Paris").title);
  CHECK_FALSE(read_title("Acme | Security Researcher + Senior Backend (Python) | Tel Aviv").title);
  CHECK_FALSE(read_title("PMO Lead (contract)").seniority);
  CHECK_FALSE(read_title("For our office we seek a (Senior) Product Owner").seniority);
  CHECK(read_title("Lead Designer").seniority->lo == Seniority::principal);
}

TEST_CASE("places: below a label, in an address, in a row, in the state that stands behind the town") {
  const std::vector<Row> rows{
      {"Location:\nIrving, TX 75038", "US"},
      {"Location\nDhaka", "BD"},
      {"Location: London, Ontario", "CA"},
      {"Location: London, ON", "CA"},
      {"Location: London, ON SITE", "GB"},
      {"Location: Atlanta, Georgia, United States", "US"},
      {"Location: Tbilisi, Georgia", "GE"},
      {"Location: Wayne, New Jersey", "US"},
      {"Location: Perth, WA", "AU"},
      {"Location: Kano (Nigeria), Conakry (Guinea), Freetown (Sierra Leone)", "NG GN SL"},
      {"We are hiring for this position in San Francisco, CA.", "US"},
      {"You will join our team in Zurich.", "CH"},
      {"For our Berlin office we are looking for a developer.", "DE"},
      {"You must be in the office in Leeds two days a week.", "GB"},
      {"Both US citizens and foreign nationals are eligible.", ""},
      {"Open to residents of American Samoa", ""},
      {"Based in San Francisco, we build maps for the world.", ""},
      {"Our small but growing team is based in Oakland, CA; Montreal, Canada; Abuja, Nigeria.", ""},
      {"We deliver services to the citizens of England.", ""},
      {"Open only to the residents of Germany.", "DE"},
      {"You work alongside two others, one based in Cologne.", ""},
      {"You work with our team and must be based in Germany.", "DE"},
      {"You work either remotely or out of our Waltham, MA office.", ""},
      {"Location:\n- Toronto, Ontario\n- Remote OK", ""},
      {"If you live within the USA, you keep your own insurance.", ""},
      {"For US-based candidates, pay is as said.", ""},
  };
  for (const auto& [line, wanted] : rows) {
    INFO(line);
    CHECK(codes_of(read_line(line)) == wanted);
  }
  const auto head = [](std::string_view line) { return codes_of(read_title(fmt::format("Go developer\n{}", line))); };
  CHECK(head("5600 Avenida Encinas, Carlsbad, CA 92008, USA") == "US");
  CHECK(head("San Francisco, CA | Seattle, WA") == "US");
  CHECK(head("Munich, Germany; Paphos, Cyprus; Prague, Czech Republic") == "DE CY CZ");
  CHECK(head("Tel Aviv-Yafo, Tel Aviv District, Israel · 1 day ago · 47 applicants") == "IL");
  CHECK(head("Acme | New York, NY | REMOTE") == "");
  CHECK(head("Acme | New York, NY | ONSITE, REMOTE") == "");
  CHECK(head("Acme Ltd, 5 High Street, Leeds, UK") == "GB");
  CHECK(head("Remote\nAcme Ltd, 5 High Street, Leeds, UK") == "");
  CHECK(head("Haifa, Israel · 1 day ago · 47 applicants\n\nWe are a fully remote team.") == "");
  CHECK(codes_of(read_line("Remote, with trips to our office in Kiel.")) == "");
}

TEST_CASE("languages that are welcome together are no demand; whose post it is says in which field") {
  const auto spoken = [](std::string_view line) {
    return read(fmt::format("Go developer\n\nRequirements\n- Go\n- {}\n", line)).brief.languages;
  };
  CHECK(spoken("Fluent English is a must, German, Spanish and French are nice-to-haves") ==
        ByLanguage{{"en", Cefr::C1}});
  CHECK(spoken("Fluent English, German a plus") == ByLanguage{{"en", Cefr::C1}});
  CHECK(spoken("Good written and spoken proficiency in English is a must") == ByLanguage{{"en", Cefr::B2}});
  using Fields = std::vector<std::string>;
  CHECK(read_title("Web Developer\nUniversity of Groningen").industries == Fields{"education"});
  CHECK(read_title("Storage Administrator\nCity of Gold Coast").industries == Fields{"civic"});
  CHECK(read_line("The State of New Jersey Office of Innovation is looking for people.").industries == Fields{"civic"});
  CHECK(read_line("The University of Chicago is an Equal Opportunity Employer.").industries == Fields{"education"});
  CHECK(
      read_line("We work with the University of Chicago, which is an Equal Opportunity Employer.").industries.empty());
  CHECK(read_line("Banking experience is not required").industries.empty());
  CHECK(read_title("Web Developer\nSaltmouth University Hospitals Trust").industries == Fields{"healthcare"});
}

TEST_CASE(
    "examples stay asked for where one of them is demanded elsewhere; of two that are alike that one settles it") {
  const auto musts = [](std::string_view text) { return read(text).brief.must; };
  const auto kept = musts("Requirements\n- Git\n- Experience with build tools (e.g. Git, Jenkins, Maven)\n");
  REQUIRE(kept.size() == 2);
  CHECK(std::get<MustSkill>(kept[0]).skill == "git");
  const auto& group = std::get<MustGroup>(kept[1]).any_of;
  REQUIRE(group.size() == 2);
  CHECK(group[0].skill == "jenkins");
  CHECK(group[1].skill == "maven");
  CHECK(musts("Requirements\n- React\n- Knowledge of Angular, Vue or React\n").size() == 1);
  CHECK(musts("React developer\nwith TypeScript and Jest").size() == 3);
  CHECK(musts("Requirements\n- Python\n- One of Python, R, Julia\n").size() == 1);
  CHECK(musts("Requirements\n- Must have a TOP SECRET (TS-SCI) clearance\n").empty());
  const auto drawn = musts("Requirements\n- Experience with SVG and Canvas\n");
  REQUIRE(drawn.size() == 2);
  CHECK(std::get<MustSkill>(drawn[1]).skill == "canvas-api");
}

TEST_CASE("weeks, starts and kinds of something else are none of the work's") {
  for (const std::string_view line :
       {"During discovery, which normally takes 1-2 weeks, you talk to people.", "Each sprint lasts 2 weeks.",
        "Screening of applicants will begin immediately.", "Summer vacation starts from May every year.",
        "One full-time year of specialized experience is needed.", "The course runs for 12 weeks.",
        "You have led a team for at least 12 months.", "Data is kept for 6 months.", "4+ years post-doctoral research",
        "The season, which begins in April, is long.", "The office is closed from 24 December to 2 January.",
        "We train until we can afford a full-time position.",
        "Our main language is English but fluency is not a hard requirement."}) {
    INFO(line);
    const auto brief = read_line(line);
    CHECK_FALSE(brief.weeks);
    CHECK_FALSE(brief.start);
    CHECK_FALSE(brief.kind);
    CHECK(brief.languages.empty());
  }
  CHECK_FALSE(read_line("We meet 2 days a week.").weekly_hours);
  CHECK(codes_of(read_line("Benefits\n- Health insurance (UK and US-based only)")) == "");
  CHECK(codes_of(read_line("What we offer\n- Fully remote (US only)")) == "US");
  CHECK(read_line("The project takes 6 weeks.").weeks == 6);
  CHECK(read_line("It should take 3 weeks.").weeks == 3);
}

TEST_CASE("states that are words; fields by their plain names, or by what is made") {
  const auto about = [](std::string_view line) { return read(fmt::format("Go developer\n\n{}", line)).brief; };
  using Texts = std::vector<std::string>;
  for (const std::string_view row : {"Acme | Portland, OR | Full Time", "Acme | Gary, IN | $90K - $120K"})
    CHECK(about(row).countries == Texts{"US"});
  CHECK(about("Portland, or anywhere").countries.empty());
  CHECK(about("Country: Brazil\nclick to apply").countries.empty());  // the client's
  CHECK(about("Country: Brazil").countries == Texts{"BR"});
  CHECK(about("Find more English Speaking Jobs in Germany on Acme").languages.empty());
  CHECK(about("LONDON, OR REMOTE").countries.empty());
  for (const std::string_view row : {"Acme | Pune, IN | Full Time", "Acme | Bengaluru, Karnataka, IN | Full Time"})
    CHECK(about(row).countries == Texts{"IN"});
  CHECK(about("Location: Munich, DE").countries == Texts{"DE"});
  CHECK(about("Location: Wilmington, DE").countries == Texts{"US"});
  CHECK(about("Location: Krakow, OR Warsaw").countries == Texts{"PL"});
  CHECK(about("San Francisco CA").countries == Texts{"US"});
  CHECK(about("Location: Boston, MA\nClick to apply").countries == Texts{"US"});
  struct Field {
    std::string_view line, wanted;
  };
  constexpr std::array<Field, 14> fields{{{"We are an ecommerce company.", "e-commerce"},
                                          {"We are a pharmaceutical company.", "pharma"},
                                          {"We are a blockchain startup.", "crypto"},
                                          {"Our client is a clothing company.", "fashion"},
                                          {"We are a leader in banking.", "banking"},
                                          {"Need help to finish our puzzle game.", "games"},
                                          {"Sprites for the game I'm developing.", "games"},
                                          {"We predict the outcome of each game.", ""},
                                          {"We build a game-changing platform for shops.", ""},
                                          {"Take our social media game to the next level.", ""},
                                          {"Acme is owned by a private equity firm.", ""},
                                          {"Experience in event management with PagerDuty", ""},
                                          {"We share an office with a game studio.", ""},
                                          {"Board games on Fridays, casino nights in winter.", ""}}};
  for (const auto& [line, wanted] : fields) {
    INFO(line);
    CHECK(about(line).industries == (wanted.empty() ? Texts{} : Texts{std::string(wanted)}));
  }
  CHECK(about("This is a 6+ month temporary contract.").weeks == 26);
  CHECK(read("two senior Go engineers, remote").brief.title == "senior Go engineers");
  CHECK(read("can you find me a data scientist who knows R?").brief.title == "data scientist");
  CHECK(read("Looking for a Scrum Master with at least 3 years of it.").brief.title == "Scrum Master");
  CHECK(read("Help us in our search for a talented Mid-Level Back-End Python/SQL Developer!").brief.title ==
        "Mid-Level Back-End Python/SQL Developer");
}

TEST_CASE("an amount without a currency is told; hours of a drive are no shared hours") {
  for (const std::string_view line : {"Pay: 45-55/hr", "Our budget is up to 400 a day", "Remote | 60-80/hr | Go"}) {
    INFO(line);
    const auto made = read(fmt::format("Go developer\n\n{}", line));
    REQUIRE(made.not_understood.size() == 1);
    CHECK(made.not_understood.front().why == "No currency stands with this amount: write it beside the figure.");
  }
  CHECK(read("Go developer\n\nYou work 8-10 hours a day.").not_understood.empty());
  CHECK_FALSE(read("Go developer. Must live within 2 hours of New York.").brief.overlap);
  CHECK(read("Go developer. Within 3 hours of CET.").brief.overlap->min == 300);
  CHECK(read("Go developer, time zone within 3 hours of New York.").brief.overlap->min == 300);
}

TEST_CASE("what only looks like pay, a duration, a place or a field is none") {
  for (const std::string_view line :
       {"We run PHP 8 every day.", "Hourly PHP 8 developer needed", "You triage 40 CVE per day.",
        "We print 100 PEN a day", "Competitive salary, €2,000 relocation", "Competitive salary\n€2,000 for a desk",
        "Our salary calculator costs $500", "Salary: $1,000 per project", "Wages: $900 for 2 weeks", "Salary: $200",
        "Salary: 5,000 USD upon completion", "Pay: 45-55/hr"}) {
    INFO(line);
    CHECK(pay_of(read_line(line)) == "");
  }
  CHECK(pay_of(read_line("Salary: INR 180,000 - 240,000")) == "180000-240000 INR year");
  CHECK(pay_of(read_line("We pay $70 per hour - $500 sign-on bonus.")) == "70-70 USD hour");
  CHECK(pay_of(read_line("$100 an hour to €5,000")) == "100-100 USD hour");
  CHECK(pay_of(read_line("We pay a $500 day rate.")) == "500-500 USD day");
  CHECK(pay_of(read_line("Location: Sydney (on-site)\nUS$90 per hour")) == "90-90 USD hour");
  for (const std::string_view line :
       {"Our options vest over a period of 4 years.", "Interim (6 months) reports are due.",
        "The post is limited to 4 weeks of travel.", "How to apply\nYou will do a 2 week project.",
        "A period of 6 months of warranty.", "Must have\n- 24 months project management", "Must have\n- 6 months+ Go",
        "Working Test Period\n6 months"}) {
    INFO(line);
    CHECK_FALSE(read_line(line).weeks);
  }
  const std::vector<Row> places{{"Location: Durham, UK", "GB"},
                                {"Location: San Juan, Argentina", "AR"},
                                {"Location: Melbourne, FL", "US"},
                                {"Location: Sydney, New South Wales", "AU"},
                                {"LOCATION: BERLIN, ON TUESDAYS IN THE OFFICE", "DE"},
                                {"Location: Lima, PE", "PE"},
                                {"Location\nFounded in Berlin, we make maps.", ""},
                                {"Office perks:\nTrips to Paris.", ""},
                                {"Phoenix | Elixir | Go", ""},
                                {"We need an app for our Madrid location.", ""},
                                {"Join our team in London. Work wherever you like.", ""},
                                {"Only US citizens may apply.", "US"},
                                {"Candidates must be US citizens and have a clearance.", "US"},
                                {"Must be based in Oslo, as we meet daily.", "NO"},
                                {"Must live in Canada, travel optional.", "CA"}};
  for (const auto& [line, wanted] : places) {
    INFO(line);
    CHECK(codes_of(read_line(line)) == wanted);
  }
  CHECK(codes_of(read_title("Hi,\n\nI'm looking for a Go dev.\n\nBest,\nDenton")) == "");
  for (const std::string_view title :
       {"Front End of House Manager", "Full-stack Growth Marketing Manager", "Front-end Designer/Developer"}) {
    INFO(title);
    CHECK_FALSE(read_title(title).role);
  }
  CHECK(read_title("Go Developer (Mid + Senior)").title == "Go Developer (Mid + Senior)");
  CHECK(read_title("DevOps Engineer (SRE)").role == "devops");
  for (const std::string_view line :
       {"College Station, TX", "Founders from Stanford University", "City of London, UK"}) {
    INFO(line);
    CHECK(read_title(fmt::format("Go Developer\n{}", line)).industries.empty());
  }
  CHECK(read(". r").brief.must.empty());
}

TEST_CASE("hours, weeks and seats in short; bullets part a row, dots that rate are none") {
  CHECK(read_line("$75-$100/hour, 12 month contract, 40h").weekly_hours == 40);
  CHECK_FALSE(read_line("Shift length\t8 hours").weekly_hours);
  CHECK(read_line("max 35 eur/h, 30 h per week, 6-8 weeks from 1 december.").weeks == 6);
  CHECK_FALSE(read_line("There is a pager, 1 week in 6, and it went off four times.").weeks);
  CHECK(read_title("Solution Architect (2 posts)").seats == 2);
  CHECK(read_title("Magento 2 backend developer wanted").seats == 1);
  CHECK(pay_of(read_line("We pay R45,000 to R55,000 a month.")) == "45000-55000 ZAR month");
  CHECK(pay_of(read_line("MATLAB R2024b, R18 and R2D2 every month")) == "");
  CHECK(pay_of(read_line("$130K - $165K  •  0.20% - 0.50%")) == "130000-165000 USD year");
  CHECK(read_line("Start date: 02/15/2027").start.has_value());
  const auto start = read("Go developer\nLocation: Houston, TX\nStart date: 01/02/2027\n\nWe make maps.").brief.start;
  REQUIRE((start && start->earliest));
  CHECK(text(*start->earliest) == "2026-W53");
  const auto far = read_line("At least 4 hours of overlap with Bogotá (UTC-5).").overlap;
  REQUIRE(far);
  CHECK(far->zone == "America/Bogota");
  const auto rated = read("Tech stack\nTypeScript ●●●●○\nSQL ●●○○○\n").brief.nice;
  REQUIRE(rated.size() == 2);
  CHECK(rated[1].skill == "sql");
  CHECK(
      read("Go dev\n\n👉 What we work with\nAmplitude, Looker, Jira\n\n👉 What you get\n28 days\n").brief.nice.size() ==
      3);
}

TEST_CASE("the title that a first line hides; a level in brackets; the weeks said most exactly") {
  CHECK(read("Acme (YC S20) Is Hiring an API Designer in Paris (Node, Rust)\n\n(Acme's CTO here)\n\nYou know Node.js.")
            .brief.title == "API Designer");
  CHECK(read("Title: Regular Developer at Acme - Fully Remote - $3,000\n\nYou know Go.").brief.title ==
        "Regular Developer");
  CHECK(read("Contract programmer for hire\n\nI need help with C++.").brief.title == "Contract programmer");
  CHECK(read("Java/Oracle Developer needed in Dallas, TX\n\nYou know Java.").brief.title == "Java/Oracle Developer");
  CHECK_FALSE(read("Want to get paid to work on ordinals?\n\nYou know Rust.").brief.title);
  CHECK_FALSE(read("We open in April. Need: a logo. Final files in Illustrator, please.").brief.title);
  CHECK(read_line("Very good (C1 level) knowledge of English.").languages.at("en") == Cefr::C1);
  CHECK(read_line("Have a thorough knowledge of oral and written English.").languages.at("en") == Cefr::C1);
  CHECK(read("Contractor for 2 months.\nWorkload: 10 to 20 hours a week for 8 weeks.").brief.weeks == 8);
  CHECK(read_line("Employment is thirty (30) hours per week.").weekly_hours == 30);
  CHECK_FALSE(read_line("I've been working with Terry full-time for a few months now.").kind);
  CHECK_FALSE(read_line("There is an opportunity to get full-time work later.").kind);
}

}  // namespace muster::intake
