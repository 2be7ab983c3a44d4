// `muster user`: makes accounts and sets passwords from the shell, for the first admin and for whoever locked
// themselves out.
#include <fmt/format.h>

#include <iostream>

#include "cli/commands.h"
#include "cli/settings.h"
#include "features/identity/identity_service.h"
#include "platform/command/command.h"
#include "platform/crypto/password.h"

namespace muster::cli {
namespace {

Result<NewUser> wanted_user(const Arguments& given, std::string password) {
  json::Value value(json::Value::Object{});
  value.set("name", given.text("--name", given.text("EMAIL", "")));
  value.set("email", given.text("EMAIL", ""));
  value.set("password", std::move(password));
  json::Value::List roles;
  for (const auto& role : given.list("--role")) roles.emplace_back(role);
  value.set("roles", std::move(roles));
  if (const auto client = given.text("--client")) value.set("client", *client);
  if (const auto talent = given.text("--talent")) value.set("talent", *talent);
  return json::read<NewUser>(value);
}

// From stdin, so that it stands in no process list and no shell history.
std::string read_password() {
  std::string password;
  fmt::print(stderr, "Password (one line): ");
  std::getline(std::cin, password);
  return password;
}

Result<User> carry_out(const Arguments& given) {
  const auto settings = TRY(Settings::load(given));
  const auto environment = real_environment();
  const auto store = TRY(db::Store::open(settings.text("db"), {}, *environment));
  auto password = read_password();
  const auto by = Actor::system("shell");
  if (given.text("ACTION") == "password") {
    if (const auto fault = password_fault(password)) return refuse(Problem::at("/password", *fault));
    const auto hash = hash_password(password);
    return run_command(*store, [&](Tx& tx) { return identity::set_password(tx, by, given.text("EMAIL", ""), hash); });
  }
  const auto wanted = TRY(wanted_user(given, std::move(password)));
  const auto hash = hash_password(wanted.password);
  return run_command(*store, [&](Tx& tx) { return identity::create_user(tx, by, wanted, hash); });
}

int run_user(const Arguments& given) {
  const auto action = given.text("ACTION", "");
  if (action != "add" && action != "password") {
    fmt::print(stderr, "muster user: say add or password, not {}\n", action);
    return Exit::usage;
  }
  const auto user = carry_out(given);
  if (!user) return fail(user.error());
  fmt::print("{}\n", given.has("--json") ? json::text_of(*user) : user->email + " " + user->id.text());
  return Exit::ok;
}

}  // namespace

const Command user_command{
    "user", "Add an account, or set a password",
    "The password is read from standard input.\n  muster user add ana@example.com --role admin --name Ana\n"
    "  muster user password ana@example.com",
    with_common({{"ACTION", "add or password", Form::positional, "ACTION", true},
                 {"EMAIL", "of the account", Form::positional, "EMAIL", true},
                 {"--role", "client_owner, client_hiring, client_finance, talent, screener, advisor, finance or admin",
                  Form::values, "ROLE"},
                 {"--name", "as others see it"},
                 {"--client", "the organisation of a member", Form::value, "cli_…"},
                 {"--talent", "the profile of a talent", Form::value, "tal_…"}}),
    run_user};

}  // namespace muster::cli
