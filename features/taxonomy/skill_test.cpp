// Names as they are compared, and finding skills by them.
#include <catch2/catch.hpp>

#include "features/taxonomy/skill_book.h"

using namespace muster;
using namespace muster::taxonomy;

namespace {

Skill skill(const std::string& key, const std::string& name, SkillKind kind = SkillKind::tool) {
  return {.skill = key,
          .version = 1,
          .name = name,
          .kind = kind,
          .verticals = {"developers"},
          .category = "",
          .aliases = {}};
}

SkillBook small_book() {
  return {{skill("go", "Go", SkillKind::language), skill("c", "C", SkillKind::language),
           skill("cpp", "C++", SkillKind::language), skill("csharp", "C#", SkillKind::language),
           skill("postgresql", "PostgreSQL"), skill("google-cloud", "Google Cloud"), skill("argo-cd", "Argo CD")},
          {{"go", "go"},
           {"golang", "go"},
           {"c", "c"},
           {"cpp", "cpp"},
           {"c++", "cpp"},
           {"csharp", "csharp"},
           {"c#", "csharp"},
           {"postgresql", "postgresql"},
           {"postgres", "postgresql"},
           {"psql", "postgresql"},
           {"googlecloud", "google-cloud"},
           {"gcp", "google-cloud"},
           {"argocd", "argo-cd"}}};
}

std::vector<std::string> found(const SkillBook& book, const std::string& q) {
  SkillSearch search;
  search.q = q;
  std::vector<std::string> keys;
  const auto list = book.search(search);
  for (const auto& each : list->items) keys.push_back(each.skill);
  return keys;
}

}  // namespace

TEST_CASE("a spelling forgets case, accents, spaces and punctuation, but not + and #") {
  struct Row {
    const char *name, *spelling;
  };
  for (const auto& row : {Row{"Node.js", "nodejs"}, Row{"node JS", "nodejs"}, Row{"C++", "c++"}, Row{"C#", "c#"},
                          Row{"C", "c"}, Row{"CI/CD", "cicd"}, Row{"Élan", "elan"}, Row{".NET", "net"},
                          Row{"ＡＷＳ", "aws"}, Row{"!!!", ""}, Row{"++", ""}, Row{"", ""}})
    CHECK(spelling(row.name) == row.spelling);
}

TEST_CASE("a skill is found by its key, its name and every alias, however it is written") {
  const auto book = small_book();
  for (const char* name : {"go", "Golang", "GO-lang"}) CHECK(book.find(name)->skill == "go");
  CHECK(book.find("Postgres")->skill == "postgresql");
  CHECK(book.find("c#")->skill == "csharp");
  CHECK(book.find("C")->skill == "c");
  CHECK(book.find("haskell") == nullptr);
  CHECK(book.find("") == nullptr);
}

TEST_CASE("a search gives the exact name first, then names, aliases and words that begin so") {
  const auto book = small_book();
  CHECK(found(book, "go") == std::vector<std::string>{"go", "google-cloud"});
  CHECK(found(book, "c") == std::vector<std::string>{"c", "csharp", "cpp", "argo-cd", "google-cloud"});
  CHECK(found(book, "psq") == std::vector<std::string>{"postgresql"});
  CHECK(found(book, "cloud") == std::vector<std::string>{"google-cloud"});
  CHECK(found(book, "?!").empty());
}

TEST_CASE("some skills are had at once, by key or name; what nobody knows is left out") {
  const auto book = small_book();
  SkillSearch search;
  search.skill = {"postgres", "go", "haskell", "golang"};
  const auto list = book.search(search);
  CHECK(list->total == 2);
  CHECK(list->items.at(0).skill == "go");
  CHECK(list->items.at(1).skill == "postgresql");
  search.skill = {"haskell"};
  CHECK(book.search(search)->items.empty());
}

TEST_CASE("of those that fit as well, a common skill comes before a rare one") {
  const SkillBook book({skill("postcss", "PostCSS"), skill("postgresql", "PostgreSQL"), skill("postgis", "PostGIS")},
                       {{"postcss", "postcss"}, {"postgresql", "postgresql"}, {"postgis", "postgis"}});
  CHECK(found(book, "post") == std::vector<std::string>{"postgresql", "postcss", "postgis"});
}

TEST_CASE("pages follow each other without a gap, and a cursor from elsewhere is refused") {
  const auto book = small_book();
  SkillSearch search;
  search.limit = 2;
  std::vector<std::string> keys;
  for (int page = 0; page < 10; ++page) {
    const auto list = book.search(search);
    CHECK(list->total == 7);
    for (const auto& each : list->items) keys.push_back(each.skill);
    if (!list->next) break;
    search.cursor = *list->next;
  }
  CHECK(keys == std::vector<std::string>{"argo-cd", "c", "csharp", "cpp", "go", "google-cloud", "postgresql"});
  for (const char* bad : {"x", "9:a:b", "1:", "1", "::"}) {
    search.cursor = bad;
    CHECK_FALSE(book.search(search));
  }
}

TEST_CASE("a name that is nearly right is met with what was meant") {
  const auto book = small_book();
  CHECK(book.near("postgers") == std::vector<std::string>{"postgresql"});
  CHECK(book.near("goo") == std::vector<std::string>{"go", "google-cloud"});
  CHECK(book.near("xxxxxxxxxxxx").empty());
}

TEST_CASE("every fault of a new skill is told at once, with its pointer") {
  const NewSkill bad{.skill = "Power BI",
                     .name = "!",
                     .kind = SkillKind::tool,
                     .verticals = {"cooks"},
                     .category = "",
                     .aliases = {"pbi", "P.B.I"}};
  std::vector<std::string> pointers;
  for (const auto& fault : faults_of(bad)) pointers.push_back(fault.pointer);
  CHECK(pointers == std::vector<std::string>{"/skill", "/name", "/verticals/0", "/aliases/1"});
}
