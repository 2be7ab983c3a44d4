// The tables of lifecycles: what the compiler refuses, and every legal and illegal step of a small one.
#include "base/lifecycle.h"

#include <catch2/catch.hpp>

namespace muster::lifecycle {
namespace {

enum class Light : std::uint8_t { red, green, broken };
enum class Act : std::uint8_t { turn, smash };
constexpr std::string_view text(Light light) {
  return light == Light::red ? "red" : light == Light::green ? "green" : "broken";
}
constexpr std::string_view text(Act act) { return act == Act::turn ? "turn" : "smash"; }
constexpr std::uint32_t driver = 1, vandal = 2;

constexpr std::array table{Row{Light::red, Act::turn, driver, Light::green},
                           Row{Light::green, Act::turn, driver, Light::red},
                           Row{Light::red, Act::smash, vandal, Light::broken}};
static_assert(each_pair_once(table) && all_reachable(table, Light::red));
static_assert(!all_reachable(table, Light::broken));
static_assert(!each_pair_once(std::array{table[0], table[0]}));

TEST_CASE("a step that the table has leads where it says, for whom it says") {
  CHECK(moved(table, Light::red, Act::turn, driver).value() == Light::green);
  CHECK(moved(table, Light::red, Act::smash, driver | vandal).value() == Light::broken);
  CHECK(moved(table, Light::red, Act::smash, driver).error().kind == Kind::forbidden);
}

TEST_CASE("a step that the table lacks is refused with those it has") {
  const auto refused = moved(table, Light::green, Act::smash, driver).error();
  CHECK(refused.kind == Kind::not_now);
  CHECK(refused.allowed == std::vector<std::string>{"turn"});
  CHECK(moved(table, Light::broken, Act::turn, driver).error().allowed.empty());
  CHECK(allowed(table, Light::red, driver | vandal) == std::vector{Act::turn, Act::smash});
}

}  // namespace
}  // namespace muster::lifecycle
