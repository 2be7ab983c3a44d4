// The figures whose source the network has today, over the whole way: one more record, and figure and N are others at
// the next request; the source gone or hidden, and so is the figure. (features/site/figures_on_page_test.cpp judges
// every figure by its records.)
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/api/public_pages.h"

using namespace muster;
using namespace muster::testing;

TEST_CASE("the hourly rate: figure, N, country table and sentence follow people and what they hide") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto admin = network.caller(Role::admin);
    std::vector<std::string> ids;
    for (int n = 0; n < 19; ++n) ids.push_back(added(network, fmt::format("N{} Last", n), "Back-end developer", 5000));
    const auto never = {"usual hourly rate", "The middle half of", "<td>$50</td>"};
    for (const auto* words : never) CHECK_FALSE(says(get(network, role_page), words));
    ids.push_back(added(network, "Twentieth Last", "Back-end developer", 5000));
    auto page = get(network, role_page);
    for (const auto* words : {"<strong>$50–$50</strong>", "N = 20", "between $50 and $50 an hour",
                              "<td>$50</td><td>$50–$50</td><td>20</td>"})
      CHECK(says(page, words));
    for (int n = 0; n < 20; ++n) ids.push_back(added(network, fmt::format("M{} Last", n), "Back-end developer", 9000));
    page = get(network, role_page);
    for (const auto* words : {"<strong>$50–$90</strong>", "N = 40", "between $50 and $90 an hour", "<td>40</td>"})
      CHECK(says(page, words));
    for (std::size_t n = 0; n < 21; ++n)
      network.ok(200, "PUT", "/talents/" + ids[n] + "/visibility", R"({"rate":false})", admin);
    page = get(network, role_page);
    for (const auto* words : never) CHECK_FALSE(says(page, words));
  });
}

TEST_CASE("trials and hired shares follow their records") {
  on_both([](TestStore& db) {
    Network network(db);
    const auto first = with_facts(network, {.trials = Trials{10, 20}});
    auto page = get(network, role_page);
    for (const auto* words : {"50\u202f%", "N = 20", "50\u202f% of trials here end in a hire"})
      CHECK(says(page, words));
    const auto second = with_facts(network, {.trials = Trials{5, 5}});
    page = get(network, role_page);
    for (const auto* words : {"60\u202f%", "N = 25", "60\u202f% of trials here end in a hire"})
      CHECK(says(page, words));
    CHECK(says(get(network, "/"), "60\u202f%"));
    const auto admin = network.caller(Role::admin);
    REQUIRE(network.send("DELETE", "/talents/" + first.text(), "", admin).status == 204);
    for (const auto* path : {"/", "/developers/back-end"})
      CHECK_FALSE(says(get(network, path), "hire after the trial</summary>"));
    CHECK_FALSE(says(get(network, role_page), "of trials here end in a hire"));
    REQUIRE(network.send("DELETE", "/talents/" + second.text(), "", admin).status == 204);
  });
}
