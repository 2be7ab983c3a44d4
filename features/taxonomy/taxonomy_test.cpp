// Adding, renaming, merging and seeding skills, on both databases: nothing that was ever a key stops resolving.
#include <catch2/catch.hpp>

#include "features/taxonomy/reference.h"
#include "features/taxonomy/taxonomy_service.h"
#include "features/taxonomy/vocabulary_service.h"
#include "platform/command/command.h"
#include "platform/journal/journal.h"
#include "testing/databases.h"

using namespace muster;
using namespace muster::taxonomy;

namespace {

const Actor admin{"usr_admin"};

NewSkill go() {
  return {.skill = "go",
          .name = "Go",
          .kind = SkillKind::language,
          .verticals = {"developers"},
          .category = "Programming languages",
          .aliases = {"golang"}};
}
NewSkill named(const std::string& key, const std::string& name, std::vector<std::string> aliases = {}) {
  return {.skill = key,
          .name = name,
          .kind = SkillKind::tool,
          .verticals = {"developers"},
          .category = "",
          .aliases = std::move(aliases)};
}

struct Network {
  explicit Network(db::Store& s) : store(s) {}
  auto add(const NewSkill& skill) {
    return run_command(store, [&](Tx& tx) { return add_skill(tx, admin, skill); });
  }
  auto change(const std::string& key, std::int64_t version, const SkillChange& to) {
    return run_command(store, [&](Tx& tx) { return change_skill(tx, admin, key, version, to); });
  }
  auto merge(const std::string& key, const std::string& into) {
    return run_command(store, [&](Tx& tx) { return merge_skill(tx, admin, key, into); });
  }
  auto seeded() {
    return run_command(store, [&](Tx& tx) { return seed(tx, Actor::system("seed")); });
  }
  std::string meaning(const std::string& name) {
    return store.read([&](Read& read) { return canonical_skill(read, name); }).value_or("nothing");
  }
  std::size_t entries() {
    return store.read([](Read& read) { return journal::read_after(read, {}, 1000).size(); });
  }
  db::Store& store;
};

}  // namespace

TEST_CASE("a skill that was added resolves by every name, and none of its names can be taken again") {
  testing::on_both([](testing::TestStore& db) {
    Network network(db.store);
    CHECK(network.add(go())->aliases == std::vector<std::string>{"golang"});
    CHECK(network.meaning("GoLang") == "go");
    const auto clash = network.add(named("golang-tools", "Tools", {"Go lang"}));
    REQUIRE_FALSE(clash);
    CHECK(clash.error().faults.front().pointer == "/aliases/0");
    CHECK_FALSE(network.add(named("go", "Other")));
    CHECK(network.meaning("tools") == "nothing");
  });
}

TEST_CASE("a renamed skill keeps its key, and its old name goes on resolving") {
  testing::on_both([](testing::TestStore& db) {
    Network network(db.store);
    network.add(named("k8s-tool", "Kube Tool", {"kt"}));
    SkillChange change;
    change.name = "Cluster Tool";
    const auto renamed = network.change("k8s-tool", 1, change);
    REQUIRE(renamed);
    CHECK(renamed->version == 2);
    for (const char* name : {"k8s-tool", "Cluster Tool", "kube tool", "KT"}) CHECK(network.meaning(name) == "k8s-tool");
    CHECK(network.change("k8s-tool", 1, change).error().kind == Kind::stale);
    CHECK(network.change("nothing", 1, change).error().kind == Kind::not_found);
  });
}

TEST_CASE("what referred to a merged skill goes on working, also after its new home changed its aliases") {
  testing::on_both([](testing::TestStore& db) {
    Network network(db.store);
    network.add(go());
    network.add(named("go-programming", "Go Programming", {"gopher"}));
    CHECK(network.merge("go-programming", "Golang")->version == 2);
    for (const char* name : {"go-programming", "Go Programming", "gopher", "golang"})
      CHECK(network.meaning(name) == "go");
    SkillChange no_aliases;
    no_aliases.aliases.emplace();
    CHECK(network.change("go", 2, no_aliases));
    CHECK(network.meaning("go-programming") == "go");
    CHECK(network.meaning("gopher") == "nothing");
    CHECK(network.merge("go", "go").error().faults.front().pointer == "/into");
    CHECK(network.merge("go-programming", "go").error().kind == Kind::not_found);
  });
}

TEST_CASE("seeding twice changes nothing, and leaves alone what an operator changed, merged or took") {
  testing::on_both([](testing::TestStore& db) {
    Network network(db.store);
    network.add(named("house-tool", "House Tool", {"kubernetes"}));  // the name is theirs: the seed does not take it
    const auto first = network.seeded();
    CHECK(first->added + 1 == static_cast<int>(skills_of_a_fresh_network().size()));
    CHECK(network.meaning("k8s") == "nothing");
    CHECK(network.meaning("kubernetes") == "house-tool");
    SkillChange change;
    change.name = "Postgres";
    network.change("postgresql", 1, change);
    network.merge("golang", "go");
    network.merge("vuex", "pinia");
    const auto entries = network.entries();
    const auto again = network.seeded();
    CHECK(again->added == 0);
    CHECK(again->changed == 0);
    CHECK(network.entries() == entries);
    CHECK(network.meaning("vuex") == "pinia");
    CHECK(db.store.read([](Read& read) { return canonical_skill(read, "Postgres"); }) == "postgresql");
  });
}

TEST_CASE("the vocabulary follows what an operator does") {
  testing::on_both([](testing::TestStore& db) {
    Network network(db.store);
    network.add(go());
    Vocabulary vocabulary(db.store);
    CHECK(vocabulary.skill("golang") == "go");
    network.add(named("gopher-tools", "Gopher Tools"));
    vocabulary.catch_up();
    CHECK(vocabulary.skill("gopher tools") == "gopher-tools");
    network.merge("gopher-tools", "go");
    vocabulary.catch_up();
    CHECK(vocabulary.skill("gopher-tools") == "go");
    CHECK(vocabulary.now()->size() == 1);
  });
}
