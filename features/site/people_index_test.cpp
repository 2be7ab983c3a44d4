// Nobody who looks through people waits for their sorting: it is there with the index, stays through edits and a load
// of everybody anew, and is made for the next week when that begins, without anybody asking.
#include "features/site/people_index.h"

#include <catch2/catch.hpp>

#include <thread>

#include "engine/browse.h"
#include "engine/totals.h"
#include "features/talents/talent_service.h"
#include "features/taxonomy/taxonomy_service.h"
#include "platform/command/command.h"
#include "testing/databases.h"

namespace muster::site {
namespace {

const Actor staff = Actor::system("test");

NewSkill skill(const std::string& key) {
  return {
      .skill = key, .name = key, .kind = SkillKind::tool, .verticals = {"developers"}, .category = "", .aliases = {}};
}

class People {
 public:
  explicit People(testing::TestStore& db) : db_(db) {
    for (const auto* key : {"go", "golang"}) done([&](Tx& tx) { return taxonomy::add_skill(tx, staff, skill(key)); });
    vocabulary_ = std::make_unique<taxonomy::Vocabulary>(db.store);
    for (int i = 0; i < 30; ++i) add();
    index_ = std::make_unique<PeopleIndex>(db.store, *vocabulary_, Currency());
    sorted_at_start = sorted_for_this_week();
    index_->start({});
  }

  void add() {
    NewTalent wanted;
    wanted.portrait.name = "Ana Ionescu";
    wanted.profile.skills = {{.skill = "golang", .level = 3}};
    done([&](Tx& tx) { return talents::create(tx, staff, wanted, *vocabulary_); });
  }
  void merge() {
    done([](Tx& tx) { return taxonomy::merge_skill(tx, staff, "golang", "go"); });
  }
  void move_by_days(std::int64_t days) {
    db_.environment.move_to(Instant{db_.environment.now().micros + days * 86'400'000'000});
  }
  [[nodiscard]] Week week() const { return week_of(date_utc(db_.environment.now())); }
  [[nodiscard]] bool sorted_for_this_week() const {
    const auto totals = index_->people()->totals.get();
    return totals && totals->is_crossed &&
           totals->made_for == engine::ShelfFor{week().index, rate_band_of(Currency()), role_prefix};
  }
  // How many a visitor of the directory finds; looking makes nothing anew.
  [[nodiscard]] int found(const std::string& skill) const {
    const auto people = index_->people();
    const auto before = people->totals.get();
    const auto browsed = engine::browse(
        *people,
        {.filters = {.skills = {skill}}, .now = week(), .band = rate_band_of(Currency()), .group_prefix = role_prefix});
    CHECK(people->totals.get() == before);
    return browsed.count;
  }
  bool sorted_at_start = false;

 private:
  template <class F>
  void done(F&& command) {
    journal::Position position;
    REQUIRE(run_command(db_.store, std::forward<F>(command), &position).has_value());
    if (index_) index_->catch_up(position);
  }

  testing::TestStore& db_;
  std::unique_ptr<taxonomy::Vocabulary> vocabulary_;
  std::unique_ptr<PeopleIndex> index_;
};

}  // namespace

TEST_CASE("people are sorted before the first page, after an edit, and after everybody was loaded anew") {
  testing::on_both([](testing::TestStore& db) {
    People people(db);
    CHECK(people.sorted_at_start);
    people.add();
    CHECK(people.sorted_for_this_week());
    CHECK(people.found("golang") == 31);
    people.merge();
    CHECK(people.sorted_for_this_week());
    CHECK(people.found("golang") == 0);
    CHECK(people.found("go") == 31);
  });
}

TEST_CASE("when a week begins people are sorted for it, though nobody asks and nothing changes") {
  testing::on_both([](testing::TestStore& db) {
    People people(db);
    const auto was = people.week();
    people.move_by_days(6);
    CHECK(people.week() == was);
    CHECK(people.sorted_for_this_week());
    people.move_by_days(1);
    CHECK(people.week() == was + 1);
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!people.sorted_for_this_week() && std::chrono::steady_clock::now() < patience) std::this_thread::yield();
    CHECK(people.sorted_for_this_week());
    CHECK(people.found("golang") == 30);
  });
}

}  // namespace muster::site
