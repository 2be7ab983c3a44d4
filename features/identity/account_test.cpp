// The rules of accounts as tables.
#include "features/identity/account.h"

#include <catch2/catch.hpp>

using namespace muster;

TEST_CASE("passwords: long enough, and none that everybody tries first") {
  struct Row {
    const char* password;
    bool good;
  };
  for (const auto& row :
       {Row{"seven77", false}, Row{"password", false}, Row{"Password123!", false}, Row{"12345678", false},
        Row{"aaaaaaaaaa", false}, Row{"correct horse", true}, Row{"Übergrößen", true}, Row{"qwertyuiop1", false}}) {
    INFO(row.password);
    CHECK(!password_fault(row.password).has_value() == row.good);
  }
  CHECK_FALSE(password_fault("a" + std::string(126, 'b') + "c"));
  CHECK(password_fault("a" + std::string(127, 'b') + "c"));
}

TEST_CASE("an account's roles go with its organisation and its profile") {
  const auto client = *ClientId::parse("cli_01h455vb4pex5vsknk084sn02q");
  NewUser user{.name = "Ana", .email = "ana@example.org", .password = "correct horse", .roles = {Role::client_hiring}};
  CHECK(faults_of(user).front().pointer == "/client");
  user.client = client;
  CHECK(faults_of(user).empty());
  user.roles = {Role::admin};
  CHECK(faults_of(user).front().message == "goes only with a client role");
  user.client.reset();
  for (const char* bad : {"ana", "@example.org", "ana@", "a@b@c", "a b@c.org", "ana@example.org."}) {
    user.email = bad;
    INFO(bad);
    CHECK(faults_of(user).front().pointer == "/email");
  }
}

TEST_CASE("a session ends two weeks after its last use, and two months after its start whatever happens") {
  constexpr std::int64_t day = 86'400'000'000;
  CHECK_FALSE(is_over({{0}, {10 * day}}, {24 * day}));
  CHECK(is_over({{0}, {10 * day}}, {24 * day + 1}));
  CHECK(is_over({{0}, {60 * day}}, {60 * day + 1}));
  CHECK_FALSE(is_worth_noting({{0}, {0}}, {300'000'000}));
  CHECK(is_worth_noting({{0}, {0}}, {300'000'001}));
}
