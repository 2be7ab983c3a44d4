// A whole node behind a real socket, on a throw-away database, and one caller of each kind. What tests of the API stand
// on.
#pragma once

#include <map>
#include <string>

#include "cli/node.h"
#include "platform/http/server.h"
#include "platform/json/value.h"
#include "testing/databases.h"
#include "testing/http/client.h"

namespace muster::testing {

using Headers = std::vector<std::pair<std::string, std::string>>;

class Network {
 public:
  explicit Network(TestStore& db, http::RouterOptions options = {});
  ~Network();

  // Somebody with this role, as an API key with all scopes: the value of Authorization. "" is a visitor.
  std::string caller(Role role);
  [[nodiscard]] ClientId client() const { return client_; }

  Answer send(std::string_view method, std::string_view path, std::string_view body = {}, const std::string& as = {},
              const Headers& more = {});
  // The answer's JSON; the test fails when the status is another.
  json::Value ok(int status, std::string_view method, std::string_view path, std::string_view body = {},
                 const std::string& as = {}, const Headers& more = {});
  // Adds a talent who is free and works in Go, and gives their id.
  std::string talent(const std::string& name, std::int64_t rate, const std::string& skill = "go");
  UserId account(Role role, const std::string& email, const std::string& password);

  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  cli::Node& node() { return *node_; }
  TestStore& db;

 private:
  std::unique_ptr<cli::Node> node_;
  std::unique_ptr<http::Server> server_;
  ClientId client_;
  std::map<Role, std::string> callers_;
};

json::Value json_of(const Answer& answer);  // the test fails when it is none
// "/qualified" or "/top/0/id" of a tree; null where there is nothing.
json::Value at(const json::Value& tree, std::string_view pointer);
std::string text_at(const json::Value& tree, std::string_view pointer);
std::int64_t number_at(const json::Value& tree, std::string_view pointer);

}  // namespace muster::testing
