// Asking for pages, and putting people on them.
#include "tests/api/public_pages.h"

#include <fmt/format.h>

#include "features/talents/talent_service.h"
#include "platform/command/command.h"

namespace muster::testing {

Answer get(std::uint16_t port, std::string_view path, const Headers& more, std::string_view method) {
  Client client(port);
  std::string request = fmt::format("{} {} HTTP/1.1\r\nHost: muster.test\r\nConnection: close\r\n", method, path);
  for (const auto& [name, value] : more) request += fmt::format("{}: {}\r\n", name, value);
  client.send(request + "\r\n");
  return client.answer(method == "HEAD" ? Bodies::left_out : Bodies::sent);
}
Answer get(Network& network, std::string_view path, const Headers& more) { return get(network.port(), path, more); }

bool says(const Answer& answer, std::string_view what) { return answer.body.find(what) != std::string::npos; }

std::string person(const std::string& name, const std::string& headline, std::int64_t rate) {
  return fmt::format(
      R"({{"name":"{}","headline":"{}","about":"Builds things.","profile":{{"skills":[{{"skill":"go","level":4,)"
      R"("verified":true}}],"rate":{{"amount":{},"currency":"USD"}},"kinds":["hourly"],"country":"RO",)"
      R"("zone":"Europe/Bucharest","free":[{{"week":"2026-W01","hours":40}}]}}}})",
      name, headline, rate);
}
std::string added(Network& network, const std::string& name, const std::string& headline, std::int64_t rate) {
  return text_at(network.ok(201, "POST", "/talents", person(name, headline, rate), network.caller(Role::admin)), "/id");
}

TalentId with_facts(Network& network, const Facts& facts) {
  const taxonomy::Vocabulary names(network.db.store);
  NewTalent wanted;
  wanted.portrait.name = "Rated Person";
  wanted.portrait.headline = "Back-end developer";
  journal::Position position;
  const auto made = run_command(
      network.db.store, [&](Tx& tx) { return talents::create(tx, Actor::system("test"), wanted, names, facts); },
      &position);
  network.node().site().committed(position);
  return made.value().id;
}

}  // namespace muster::testing
