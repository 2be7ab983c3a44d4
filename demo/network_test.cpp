// The demo network judged as data: the same again, consistent with itself, varied, and with briefs from hopeless to
// easy.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "base/https_link.h"

#include "demo/network.h"
#include "demo/plan.h"
#include "demo/words.h"
#include "demo/works.h"
#include "engine/match.h"
#include "features/briefs/brief_rules.h"
#include "features/shortlists/literal_names.h"
#include "features/shortlists/translation.h"
#include "platform/zones/zones.h"

using namespace muster;
using namespace muster::demo;

namespace {

const Date today = *parse_date("2026-11-24");
const Network& network() {
  static const auto made = network_of(1, today);
  return made;
}

class Offsets final : public engine::ZoneOffsets {
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view zone, Date date) const override {
    return zones::offset_minutes(zone, noon_utc(date));
  }
};

}  // namespace

TEST_CASE("the same seed and day make the same network, another seed other people") {
  const auto again = network_of(1, today, {.people = 200, .briefs = 10});
  const auto other = network_of(2, today, {.people = 200, .briefs = 10});
  for (std::size_t i = 0; i < 200; ++i) CHECK(again.people[i].talent == network().people[i].talent);
  int same = 0;
  for (std::size_t i = 0; i < 200; ++i) same += again.people[i].talent == other.people[i].talent ? 1 : 0;
  CHECK(same == 0);
}

TEST_CASE("what people say of themselves is consistent") {
  CHECK(network().people.size() >= 3000);
  std::set<std::string> names;
  for (const auto& person : network().people) {
    const auto& profile = person.talent.profile;
    INFO(person.talent.portrait.name << ": " << person.talent.portrait.headline);
    CHECK(names.insert(person.talent.portrait.name).second);
    CHECK(profile.rate->amount >= 900);
    CHECK(profile.rate->amount <= 30000);
    CHECK(zones::exists(*profile.zone));
    CHECK(profile.languages.contains("en"));
    std::set<std::string> skills;
    for (const auto& skill : profile.skills) {
      CHECK(skills.insert(skill.skill).second);
      CHECK(skill.years <= 27);
      const auto since = plan().since.find(skill.skill);
      if (since != plan().since.end()) CHECK(*skill.last_used - skill.years >= since->second);
      if (profile.seniority == Seniority::junior) CHECK(skill.level <= 4);
    }
    CHECK(skills.size() >= 3);
    CHECK(std::is_sorted(profile.free.begin(), profile.free.end(),
                         [](const FreeFrom& a, const FreeFrom& b) { return a.week < b.week; }));
  }
}

TEST_CASE("biographies have no empty slot, and no two are alike") {
  std::map<std::string, int> abouts, headlines;
  for (const auto& person : network().people) {
    const auto& portrait = person.talent.portrait;
    INFO(portrait.about);
    CHECK(portrait.about.find_first_of("{}|") == std::string::npos);
    CHECK(portrait.headline.find_first_of("{}") == std::string::npos);
    CHECK(portrait.headline.size() <= 120);
    ++abouts[portrait.about];
    ++headlines[portrait.headline];
  }
  CHECK(abouts.size() * 1000 >= network().people.size() * 995);
  CHECK(headlines.size() * 2 >= network().people.size());
}

TEST_CASE("portfolios keep to their rules, lead nowhere, are varied, and not everybody has one") {
  std::map<std::string, int> people, shown;
  std::map<std::string, int> pieces;
  int plain = 0;
  for (const auto& person : network().people) {
    auto portfolio = person.talent.profile.portfolio;
    INFO(json::text_of(person.talent.profile));
    ++people[portfolio.empty() ? "without" : "with"];
    ++shown[std::to_string(portfolio.size())];
    CHECK(talents::settle(portfolio, today.year(), "").empty());
    CHECK(portfolio == person.talent.profile.portfolio);
    CHECK(portfolio.size() <= most_pieces);
    std::set<std::string> titles;
    for (const auto& piece : portfolio) {
      CHECK(titles.insert(piece.title).second);
      CHECK((piece.title + piece.text.value_or("")).find_first_of("{}[]|") == std::string::npos);
      if (piece.url) CHECK(host_of_link(*piece.url).ends_with(".example"));
      if (!piece.url && !piece.text) ++plain;
      ++pieces[piece.title + piece.text.value_or("")];
    }
  }
  CHECK(people["with"] * 10 > people["without"] * 3);
  CHECK(people["with"] < people["without"] * 2);
  CHECK(shown.size() >= 6);
  CHECK(pieces.size() >= 2500);
  CHECK(plain > 0);
}

TEST_CASE("an address has plain letters") {
  CHECK(slug_of("Łukasz Ścibor") == "lukasz-scibor");
  CHECK(slug_of("Juniper & Rye") == "juniper-rye");
  CHECK(slug_of("Talk: boring software!") == "talk-boring-software");
  CHECK(slug_of("Aoife O’Brien") == "aoife-obrien");
}

TEST_CASE("titles and years read well in a sentence") {
  struct Row {
    const char *title, *said;
  };
  for (const auto& row :
       {Row{"Back-end Developer", "a back-end developer"}, Row{"iOS Developer", "an iOS developer"},
        Row{"FP&A Analyst", "an FP&A analyst"}, Row{"UX Designer", "a UX designer"},
        Row{".NET Developer", "a .NET developer"}, Row{"Azure Data Engineer", "an Azure data engineer"},
        Row{"SAP Consultant", "an SAP consultant"}, Row{"3D Artist", "a 3D artist"}})
    CHECK(with_article(row.title) == row.said);
  CHECK(in_a_sentence("Go-to-Market Strategy") == "go-to-market strategy");
  CHECK(spoken_years(1) == "one year");
  CHECK(spoken_years(12) == "twelve years");
  CHECK(spoken_years(13) == "13 years");
}

TEST_CASE("every vertical has people in every seniority, and no country has more than a fifth of them") {
  std::map<std::string, int> countries;
  std::map<Seniority, int> seniorities;
  for (const auto& person : network().people) {
    ++countries[*person.talent.profile.country];
    ++seniorities[person.talent.profile.seniority];
  }
  CHECK(countries.size() >= 50);
  for (const auto& [country, n] : countries) CHECK(n * 5 <= static_cast<int>(network().people.size()));
  CHECK(seniorities.size() == 4);
}

TEST_CASE("a senior costs more than a junior of the same country, and countries differ") {
  const auto mean = [](std::string_view country, Seniority seniority) {
    std::int64_t sum = 0, n = 0;
    for (const auto& person : network().people) {
      const auto& profile = person.talent.profile;
      if (*profile.country != country || profile.seniority != seniority) continue;
      sum += profile.rate->amount;
      ++n;
    }
    return n == 0 ? 0 : sum / n;
  };
  for (const char* country : {"US", "DE", "IN", "UA", "BR"})
    CHECK(mean(country, Seniority::senior) > mean(country, Seniority::junior));
  CHECK(mean("US", Seniority::senior) > 2 * mean("IN", Seniority::senior));
}

TEST_CASE("every brief keeps to the rules of briefs") {
  for (const auto& each : network().briefs) {
    auto brief = each.brief;
    INFO(json::text_of(brief));
    CHECK(briefs::settle(brief, LiteralNames{}, today).empty());
    CHECK(brief == each.brief);
  }
}

TEST_CASE("for some briefs nobody qualifies, for some a few, for some hundreds") {
  engine::Index index;
  std::vector<engine::Change> changes;
  for (std::size_t i = 0; i < network().people.size(); ++i) {
    const auto id = "p" + std::to_string(i);
    changes.push_back({id, known({id, network().people[i].talent.profile, network().people[i].facts})});
  }
  index.apply(changes, 1);
  int none = 0, few = 0, tens = 0, hundreds = 0;
  for (const auto& each : network().briefs) {
    const auto answer =
        engine::match(*index.snapshot(), asked(each.brief), {.as_of = today}, engine::Weights{}, Offsets{});
    const auto n = answer.qualified;
    ++(n == 0 ? none : n < 10 ? few : n < 100 ? tens : hundreds);
  }
  CAPTURE(none, few, tens, hundreds);
  CHECK(network().briefs.size() >= 60);
  CHECK(none >= 3);
  CHECK(none <= 16);
  CHECK(few >= 10);
  CHECK(tens >= 10);
  CHECK(hundreds >= 2);
}
