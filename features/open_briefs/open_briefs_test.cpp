// Open briefs on both databases: what a talent sees of them, how near each is, and the change that opens most.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "features/briefs/brief_service.h"
#include "features/clients/client_service.h"
#include "features/open_briefs/outlook_service.h"
#include "features/talents/talent_service.h"
#include "platform/command/command.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::open_briefs {
namespace {

// Ana, who works in Go for $90 an hour, and the open briefs of one client. It is Monday of 2026-W48.
struct Story {
  explicit Story(testing::TestStore& db) : store(db.store) {
    acme = run_command(store, [](Tx& tx) { return clients::create(tx, Actor::system("test"), {"Acme"}); })->id;
    ana = add("Ana", R"("skills":[{"skill":"go","level":3,"years":4}],"rate":{"amount":9000,"currency":"USD"},
      "languages":{"en":"B1"},"free":[{"week":"2026-W48","hours":20}],"kinds":["hourly"])");
  }
  TalentId add(std::string_view name, std::string_view profile, const Facts& facts = {}) {
    const auto wanted =
        json::read_text<NewTalent>(fmt::format(R"({{"name":"{}","profile":{{{}}}}})", name, profile)).value();
    return run_command(
               store,
               [&](Tx& tx) { return talents::create(tx, Actor::system("test"), wanted, testing::few_names, facts); })
        .value()
        .id;
  }
  BriefId opens(std::string_view brief) {
    const briefs::Asking by{{"usr_1"}, bits(Role::client_hiring), acme};
    const auto id = run_command(store,
                                [&](Tx& tx) {
                                  return briefs::create(tx, by, json::read_text<Brief>(brief).value(),
                                                        testing::few_names, "secret words");
                                })
                        .value()
                        .id;
    run_command(store, [&](Tx& tx) { return briefs::move(tx, by, id, BriefAction::open); }).value();
    return id;
  }
  OpenBriefList sees(const TalentId& who, WhichOpenBriefs which = {}) {
    which.talent = who;
    return store.read([&](Read& read) { return list(read, market(), which); }).value();
  }
  Result<OpenBrief> sees_one(const TalentId& who, const BriefId& brief) {
    return store.read([&](Read& read) { return get(read, market(), {who, brief}); });
  }
  static Market market() { return {testing::few_names, {}, *parse_date("2026-11-23")}; }

  Store& store;
  ClientId acme;
  TalentId ana;
};

}  // namespace

TEST_CASE("open briefs stand in the order of how near they are, and say every demand with what the talent has") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const auto far = story.opens(R"({"title":"Far","must":[{"skill":"react"}],"languages":{"en":"C1"}})");
    const auto fits = story.opens(R"({"title":"Fits","must":[{"skill":"golang"}]})");
    const auto near = story.opens(R"({"title":"Near","rate_max":{"amount":8500,"currency":"USD"}})");
    const auto page = story.sees(story.ana);
    REQUIRE(page.items.size() == 3);
    CHECK(page.total == 3);
    CHECK(page.counts == FitCounts{1, 1, 1});
    CHECK(page.items[0].id == fits);
    CHECK(page.items[1].id == near);
    CHECK(page.items[2].id == far);
    CHECK(page.items[2].unmet == 2);
    const auto& rate = page.items[1].demands[0];
    CHECK(rate.constraint == "rate");
    CHECK_FALSE(rate.met);
    CHECK(rate.by == 500);
    CHECK(rate.has.rate == Money{9000, {}});
    CHECK(page.items[0].demands[0].has.skills->at(0).level == 3);
    const auto& english = page.items[2].demands.at(2);
    CHECK(english.constraint == "language:en");
    CHECK(english.by == 2);
    CHECK(english.has.language == Cefr::B1);
    CHECK_FALSE(page.items[2].change);
    REQUIRE(page.items[1].change);
    CHECK(page.items[1].change->rate == Money{8500, {}});
    CHECK(page.items[1].change->less == Money{500, {}});
  });
}

TEST_CASE("a brief that wants more hours says how many are free, and from when more would do") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const auto brief = story.opens(R"({"weekly_hours":40,"start":{"earliest":"2026-W49","latest":"2026-W50"}})");
    const auto found = story.sees_one(story.ana, brief).value();
    CHECK(found.fit == Fit::near);
    CHECK(found.demands[0].asked == 40);
    CHECK(found.demands[0].has.hours == 20);
    CHECK(found.change->lever == OwnLever::free_hours);
    CHECK(found.change->hours == 40);
    CHECK(text(*found.change->from) == "2026-W50");
  });
}

TEST_CASE("the change that opens most comes first, with the briefs that it opens") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const auto cheap = story.opens(R"({"rate_max":{"amount":8000,"currency":"USD"}})");
    story.opens(R"({"languages":{"en":"B2"}})");
    const auto better = story.opens(R"({"languages":{"en":"C1"}})");
    const auto changes = story.sees(story.ana).changes;
    REQUIRE(changes.size() == 3);  // C1 opens both, B2 one, the rate one
    CHECK(changes[0].change.cefr == Cefr::C1);
    CHECK(changes[0].opens.size() == 2);
    CHECK(changes[1].change.cefr == Cefr::B2);
    CHECK(std::ranges::find(changes[1].opens, better) == changes[1].opens.end());
    CHECK(changes[2].opens == std::vector{cheap});
  });
}

TEST_CASE("a talent sees nothing of whose a brief is or whom it leaves out, and none that leaves them out") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const auto other = story.add("Bo", "");
    Facts facts;
    facts.worked_with[story.acme.text()] = false;
    const auto unloved = story.add("Cem", "", facts);
    const auto brief = story.opens(fmt::format(R"({{"title":"Core","exclude":["{}"]}})", other.text()));
    const auto found = story.sees_one(story.ana, brief).value();
    const auto shown = json::text_of(found);
    for (const auto& hidden : {story.acme.text(), other.text(), std::string("secret"), std::string("Acme")})
      CHECK(shown.find(hidden) == std::string::npos);
    for (const auto& left_out : {other, unloved}) {
      CHECK(story.sees_one(left_out, brief).error().kind == Kind::not_found);
      CHECK(story.sees(left_out).items.empty());
      CHECK(story.sees(left_out).counts == FitCounts{0, 0, 0});
    }
  });
}

TEST_CASE("what is no longer open, or can't be asked any more, is not there") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const briefs::Asking by{{"usr_1"}, bits(Role::client_hiring), story.acme};
    const auto held = story.opens("{}");
    run_command(story.store, [&](Tx& tx) { return briefs::move(tx, by, held, BriefAction::hold); }).value();
    const auto past = story.opens(R"({"start":{"latest":"2026-W48"}})");
    CHECK(story.sees(story.ana).total == 1);
    const Market later{testing::few_names, {}, *parse_date("2026-12-07")};
    WhichOpenBriefs which;
    which.talent = story.ana;
    CHECK(story.store.read([&](Read& read) { return list(read, later, which); })->total == 0);
    CHECK_FALSE(story.store.read([&](Read& read) { return get(read, later, {story.ana, past}); }));
    CHECK_FALSE(story.sees_one(story.ana, held));
  });
}

TEST_CASE("pages go on where they ended; filters by fit and by words") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    for (int i = 0; i < 7; ++i) {
      db.environment.move_to({db.environment.now().micros + 1'000'000});
      story.opens(i % 2 == 0 ? R"({"title":"Payments","must":[{"skill":"go"}]})"
                             : R"({"title":"Look","countries":["DE"]})");
    }
    std::vector<std::string> seen;
    WhichOpenBriefs which{.limit = 2};
    do {
      const auto page = story.sees(story.ana, which);
      CHECK(page.total == 7);
      for (const auto& item : page.items) seen.push_back(*item.brief.title);
      which.cursor = page.next;
    } while (which.cursor);
    CHECK(seen == std::vector<std::string>{"Payments", "Payments", "Payments", "Payments", "Look", "Look", "Look"});
    CHECK(story.sees(story.ana, {.fit = Fit::near}).total == 3);
    CHECK(story.sees(story.ana, {.q = "pay"}).total == 4);
    CHECK(story.sees(story.ana, {.q = "golang"}).total == 4);
    CHECK(story.sees(story.ana, {.q = "cobol"}).total == 0);
  });
}

TEST_CASE("who takes part in nothing is told as if they did, and that they do not") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const auto idle = story.add("Ida", R"("active":false,"skills":[{"skill":"go","level":2}],
      "free":[{"week":"2026-W48","hours":40}])");
    story.opens(R"({"must":[{"skill":"go"}]})");
    const auto page = story.sees(idle);
    CHECK_FALSE(page.active);
    CHECK(page.counts.qualified == 1);
  });
}

}  // namespace muster::open_briefs
