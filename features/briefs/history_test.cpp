// A brief's words and versions on both databases: kept to the letter, told step by step, seen by whom the brief is.
#include <catch2/catch.hpp>

#include "features/briefs/history_service.h"
#include "features/clients/client_service.h"
#include "features/identity/identity_service.h"
#include "platform/command/command.h"
#include "platform/journal/journal.h"
#include "testing/databases.h"
#include "testing/few_names.h"

namespace muster::briefs {
namespace {

ClientId client_of(Store& store, std::string_view name) {
  const NewClient wanted{std::string(name)};
  return run_command(store, [&](Tx& tx) { return clients::create(tx, Actor::system("test"), wanted); }).value().id;
}
UserId user_of(Store& store, std::string name, Role role, std::optional<ClientId> client = {}) {
  const NewUser wanted{name, name + "@example.org", "a good long one", {role}, client, {}};
  return run_command(store, [&](Tx& tx) { return identity::create_user(tx, Actor::system("test"), wanted, "hash"); })
      .value()
      .id;
}

Brief read_brief(std::string_view text) { return json::read_text<Brief>(text).value(); }

// A brief on its way, as its client's member sees it.
struct Story {
  explicit Story(testing::TestStore& db)
      : store(db.store),
        acme(client_of(store, "Acme")),
        member{{user_of(store, "Mia", Role::client_hiring, acme).text()}, bits(Role::client_hiring), acme},
        advisor{{user_of(store, "Ada", Role::advisor).text()}, bits(Role::advisor)} {}

  BriefRecord creates(std::string_view brief, const Text& text = {}) {
    return run_command(store, [&](Tx& tx) { return create(tx, member, read_brief(brief), testing::few_names, text); })
        .value();
  }
  BriefRecord saves(const Asking& by, const BriefRecord& seen, std::string_view brief, const Text& text = {}) {
    auto wanted = read_brief(brief);
    wanted.client = acme.text();
    return run_command(store,
                       [&](Tx& tx) { return save(tx, by, seen.id, seen.version, wanted, testing::few_names, text); })
        .value();
  }
  BriefRecord moves(const Asking& by, const BriefRecord& seen, BriefAction action) {
    return run_command(store, [&](Tx& tx) { return move(tx, by, seen.id, action); }).value();
  }
  BriefHistory history_for(const Asking& by, const WhichSteps& which) {
    return store.read([&](Read& read) { return history(read, by, which); }).value();
  }
  Result<BriefVersion> version_of(const Asking& by, const BriefRecord& record, std::int64_t number) {
    return store.read([&](Read& read) { return version(read, by, {record.id, number}); });
  }
  Store& store;
  ClientId acme;
  Asking member, advisor;
};

}  // namespace

TEST_CASE("a brief keeps the words that it came from to the letter, and the journal only learns how long they are") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const std::string text =
        "<script>alert(1)</script>\r\n\tZoe\xCC\x88 \xF0\x9F\xA7\x91 \xE2\x80\xAE \xD7\xA9\xD7\x9C";
    auto record = story.creates("{}", text);
    CHECK(record.text == text);
    CHECK(story.store.read([&](Read& read) { return get(read, story.member, record.id); })->text == text);
    record = story.saves(story.member, record, R"({"title":"Go"})");  // says nothing of the words: they stay
    CHECK(record.text == text);
    record = story.moves(story.member, record, BriefAction::open);
    CHECK(record.text == text);
    record = story.saves(story.member, record, R"({"title":"Go"})", "");
    CHECK_FALSE(record.text);
    CHECK(story.version_of(story.member, record, 3)->text == text);
    const auto entries = story.store.read([&](Read& read) { return journal::history(read, record.id.text(), 10); });
    REQUIRE(entries.size() == 4);
    CHECK(entries[0].body.find("alert") == std::string::npos);
    CHECK(entries[0].body.find(R"("text_characters":)" + std::to_string(code_points(text))) != std::string::npos);
  });
}

TEST_CASE("a megabyte of words is kept once, however many versions hold it") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    const std::string text(1'000'000, 'x');
    auto record = story.creates("{}", text);
    for (const auto* title : {"A", "B", "C"})
      record = story.saves(story.member, record, R"({"title":")" + std::string(title) + R"("})");
    CHECK(record.text == text);
    CHECK(story.version_of(story.member, record, 1)->text == text);
    CHECK(story.store.read([](Read& read) { return read.one<std::int64_t>("SELECT COUNT(*) FROM brief_texts"); }) == 1);
  });
}

TEST_CASE("the history tells each step, its differences, and who took it as far as the caller may know") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    auto record = story.creates(R"({"must":[{"skill":"golang"}]})", "We need Go");
    record = story.saves(story.advisor, record, R"({"must":[{"skill":"go","min_level":4}],"seats":2})", "We need Go!");
    record = story.moves(story.member, record, BriefAction::open);
    const auto steps = story.history_for(story.member, {record.id, 30, {}}).items;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].step == BriefStepKind::opened);
    CHECK(steps[0].state == BriefState::open);
    CHECK(steps[0].differences.empty());
    CHECK(steps[0].by == ActorTold{story.member.actor.id, ActorSide::client, "Mia"});
    CHECK(steps[1].by == ActorTold{story.advisor.actor.id, ActorSide::network, std::nullopt});
    REQUIRE(steps[1].differences.size() == 3);
    CHECK(steps[1].differences[0].subject == "go");
    CHECK(steps[1].differences[1].field == "seats");
    CHECK(steps[1].differences[2] == BriefDifference{"text", std::nullopt, json::Value(10), json::Value(11)});
    CHECK(steps[2].version == 1);
    CHECK(steps[2].differences.empty());
    CHECK(story.history_for(story.advisor, {record.id, 30, {}}).items[1].by.name == "Ada");
  });
}

TEST_CASE("the history pages from the newest step to the first") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    auto record = story.creates("{}");
    for (int i = 0; i < 6; ++i)
      record = story.saves(story.member, record, R"({"title":")" + std::to_string(i) + R"("})");
    std::vector<std::int64_t> seen;
    WhichSteps which{record.id, 3, {}};
    do {
      const auto page = story.history_for(story.member, which);
      for (const auto& step : page.items) {
        seen.push_back(step.version);
        CHECK(step.differences.size() == (step.version == 1 ? 0 : 1));
      }
      which.cursor = page.next;
    } while (which.cursor);
    CHECK(seen == std::vector<std::int64_t>{7, 6, 5, 4, 3, 2, 1});
  });
}

TEST_CASE("going back is saving an old version again; a stranger sees none of it") {
  testing::on_both([](testing::TestStore& db) {
    Story story(db);
    auto record = story.creates(R"({"title":"First","must":[{"skill":"go"}]})", "first words");
    record = story.saves(story.member, record, R"({"title":"Second"})", "second words");
    const auto old = story.version_of(story.member, record, 1).value();
    CHECK(old.brief.title == "First");
    CHECK(old.text == "first words");
    const auto back = run_command(story.store, [&](Tx& tx) {
      return save(tx, story.member, record.id, record.version, old.brief, testing::few_names, old.text.value_or(""));
    });
    CHECK(back->version == 3);
    CHECK(back->brief == old.brief);
    CHECK(back->text == old.text);
    CHECK(story.version_of(story.member, record, 4).error().kind == Kind::not_found);
    const Asking stranger{{"usr_9"}, bits(Role::client_hiring), client_of(story.store, "Other")};
    CHECK(story.version_of(stranger, record, 1).error().kind == Kind::not_found);
    CHECK_FALSE(story.store.read([&](Read& read) { return history(read, stranger, {record.id, 30, {}}); }));
  });
}

}  // namespace muster::briefs
