// Sends the rows and checks what comes back.
#include "testing/http/rows.h"

#include <catch2/catch.hpp>

#include "testing/http/client.h"
#include "testing/http/served.h"

namespace muster::testing {
namespace {

enum class Pace { at_once, byte_by_byte };

void check(Served& served, const Row& row, Pace pace) {
  Client client(served.port());
  INFO(row.sent.substr(0, 300));
  if (pace == Pace::at_once) client.send(row.sent);
  else
    for (const char& c : row.sent)
      if (!client.send({&c, 1})) break;
  const auto answer = client.answer(row.sent.starts_with("HEAD") ? Bodies::left_out : Bodies::sent);
  CHECK(answer.status == row.status);
  CHECK(answer.has("date"));
  CHECK(answer.has("x-request-id"));
  if (row.status >= 400 && !row.sent.starts_with("HEAD")) {
    CHECK(answer.field("content-type") == "application/problem+json");
    CHECK(answer.body.find("\"status\":" + std::to_string(row.status)) != std::string::npos);
  }
  CHECK((answer.field("connection") == "close") == (row.then == Then::closes));
  if (row.then == Then::stays) CHECK(client.is_open());
  else CHECK(client.ends());
}

}  // namespace

std::string with_field(const std::string& field) { return "GET /hello HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n"; }
std::string post(const std::string& fields, const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n\r\n" + body;
}
std::string fields(int n) {
  std::string text;
  for (int i = 0; i < n; ++i) text += (i > 0 ? "\r\nX-" : "X-") + std::to_string(i) + ": v";
  return text;
}

void check_all(const std::vector<Row>& rows) {
  Served served;
  for (const auto& row : rows) {
    check(served, row, Pace::at_once);
    if (row.sent.size() < 1000) check(served, row, Pace::byte_by_byte);
  }
  Client still(served.port());
  CHECK(still.is_open());
}

}  // namespace muster::testing
