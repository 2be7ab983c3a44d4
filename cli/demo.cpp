// `muster demo`: fills an empty database with the demo network, and ends.
#include <fmt/format.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/settings.h"
#include "demo/fill.h"
#include "demo/logins.h"
#include "platform/json/value.h"

namespace muster::cli {
namespace {

// One line that counts on a terminal, one line per finished part elsewhere.
void tell(std::string_view what, std::size_t done, std::size_t of) {
  const bool is_terminal = isatty(STDERR_FILENO) == 1;
  if (is_terminal) fmt::print(stderr, "\r{:8} {:5} of {}", what, done, of);
  if (done != of) return;
  if (is_terminal) fmt::print(stderr, "\n");
  else fmt::print(stderr, "{} {}\n", done, what);
}

Result<demo::Network> filled(const Arguments& given) {
  const auto settings = TRY(Settings::load(given));
  const auto seed = TRY(given.number("--seed", 1, 0, 1'000'000'000));
  demo::Size size;
  size.people = static_cast<int>(TRY(given.number("--people", size.people, 1, 10'000)));
  size.briefs = static_cast<int>(TRY(given.number("--briefs", size.briefs, 0, 1'000)));
  const auto environment = real_environment();
  const auto store = TRY(db::Store::open(settings.text("db"), {}, *environment));
  const auto network = demo::network_of(static_cast<std::uint64_t>(seed), date_utc(environment->now()), size);
  TRY(demo::fill(*store, network, tell));
  return network;
}

int run_demo(const Arguments& given) {
  const auto network = filled(given);
  if (!network) return fail(network.error());
  if (given.has("--json")) {
    fmt::print("{}\n", json::text(json::object({{"clients", static_cast<std::int64_t>(network->clients.size())},
                                                {"people", static_cast<std::int64_t>(network->people.size())},
                                                {"briefs", static_cast<std::int64_t>(network->briefs.size())}})));
    return Exit::ok;
  }
  fmt::print("The demo network is there; nobody in it is real. Sign in with the password {} as\n", demo::password);
  for (const auto& login : demo::logins().all) fmt::print("  {:32} {}\n", login.email, text(login.role));
  return Exit::ok;
}

}  // namespace

const Command demo_command{
    "demo", "Fill an empty database with the demo network",
    "Invented people, clients and briefs, made from published distributions: the same for the same seed and day.\n"
    "  muster demo --db sqlite:data/demo/muster.db",
    with_common({{"--seed", "another number, other people (default: 1)", Form::value, "N"},
                 {"--people", "how many (default: 3200)", Form::value, "N"},
                 {"--briefs", "how many (default: 64)", Form::value, "N"}}),
    run_demo};

}  // namespace muster::cli
