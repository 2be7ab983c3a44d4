// Starting the node, making callers, sending requests.
#include "tests/api/network.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <charconv>

#include "features/clients/client_service.h"
#include "features/identity/identity_service.h"
#include "features/identity/identity_store.h"
#include "platform/command/command.h"
#include "platform/crypto/password.h"

namespace muster::testing {
namespace {

const Actor setup = Actor::system("test");

bool is_client(Role role) { return (bit(role) & any_client) != 0; }

}  // namespace

Network::Network(TestStore& test_db, http::RouterOptions options) : db(test_db) {
  options.workers = 4;
  node_ = cli::Node::start(db.store, {.router = std::move(options)}).value();
  http::ServerOptions serving;
  serving.listen = "127.0.0.1:0";
  serving.threads = 1;
  server_ = http::Server::start(node_->router(), db.environment, std::move(serving)).value();
  client_ = run_command(db.store, [&](Tx& tx) { return clients::create(tx, setup, {.name = "Acme"}); }).value().id;
}

Network::~Network() {
  node_->stop_streams();
  server_->drain(std::chrono::seconds(5));
  node_->router().stop();
}

UserId Network::account(Role role, const std::string& email, const std::string& password) {
  const NewUser wanted{.name = "Somebody",
                       .email = email,
                       .password = password,
                       .roles = {role},
                       .client = is_client(role) ? std::optional(client_) : std::nullopt};
  const auto hash = hash_password(password);
  return run_command(db.store, [&](Tx& tx) { return identity::create_user(tx, setup, wanted, hash); }).value().id;
}

std::string Network::caller(Role role) {
  auto& made = callers_[role];
  if (!made.empty()) return made;
  const NewUser wanted{.name = "Somebody",
                       .email = fmt::format("{}@acme.example", text(role)),
                       .password = "not used here",
                       .roles = {role},
                       .client = is_client(role) ? std::optional(client_) : std::nullopt};
  const auto key = run_command(db.store, [&](Tx& tx) -> Result<ApiKey> {
    const auto user = TRY(identity::create_user(tx, setup, wanted, "no password"));
    return identity::create_key(tx, setup, user.id, {.name = "test", .scopes = {"*"}});
  });
  return made = "Bearer " + *key.value().secret;
}

Answer Network::send(std::string_view method, std::string_view path, std::string_view body, const std::string& as,
                     const Headers& more) {
  Client client(port());
  std::string request = fmt::format("{} {} HTTP/1.1\r\nHost: muster.test\r\nConnection: close\r\n", method,
                                    path.starts_with("/api/") ? std::string(path) : "/api/v1" + std::string(path));
  if (!as.empty()) request += "Authorization: " + as + "\r\n";
  for (const auto& [name, value] : more) request += name + ": " + value + "\r\n";
  if (!body.empty()) request += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", body.size());
  else if (method == "POST" || method == "PUT") request += "Content-Length: 0\r\n";
  request += "\r\n";
  request += body;
  client.send(request);
  return client.answer();
}

json::Value Network::ok(int status, std::string_view method, std::string_view path, std::string_view body,
                        const std::string& as, const Headers& more) {
  const auto answer = send(method, path, body, as, more);
  INFO(method << " " << path << "\n" << answer.head << answer.body);
  REQUIRE(answer.status == status);
  if (answer.body.empty()) return {};
  const auto value = json::parse(answer.body);
  REQUIRE(value);
  return *value;
}

std::string Network::talent(const std::string& name, std::int64_t rate, const std::string& skill) {
  const auto body = fmt::format(R"({{"name":"{}","profile":{{"skills":[{{"skill":"{}","level":4,"years":5}}],)"
                                R"("rate":{{"amount":{},"currency":"USD"}},)"
                                R"("free":[{{"week":"2026-W01","hours":40}}],"kinds":["hourly"],"country":"RO"}}}})",
                                name, skill, rate);
  return text_at(ok(201, "POST", "/talents", body, caller(Role::admin)), "/id");
}

json::Value json_of(const Answer& answer) {
  INFO(answer.head << answer.body);
  const auto value = json::parse(answer.body);
  REQUIRE(value);
  return *value;
}

json::Value at(const json::Value& tree, std::string_view pointer) {
  const auto* here = &tree;
  while (!pointer.empty() && here != nullptr) {
    pointer.remove_prefix(1);
    const auto key = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(key.size());
    if (const auto* list = here->list()) {
      std::size_t index = list->size();
      std::from_chars(key.data(), key.data() + key.size(), index);
      here = index < list->size() ? &(*list)[index] : nullptr;
    } else here = here->find(key);
  }
  return here == nullptr ? json::Value() : *here;
}

std::string text_at(const json::Value& tree, std::string_view pointer) {
  const auto value = at(tree, pointer);
  return value.text() == nullptr ? "" : *value.text();
}

std::int64_t number_at(const json::Value& tree, std::string_view pointer) {
  const auto value = at(tree, pointer);
  return value.integer() == nullptr ? -1 : *value.integer();
}

}  // namespace muster::testing
