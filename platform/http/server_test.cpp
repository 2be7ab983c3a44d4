// The server over real sockets: what a client sends byte by byte, what it gets back, and whether the connection stays.
#include "platform/http/server.h"

#include <catch2/catch.hpp>

#include "platform/http/problem.h"
#include "testing/http/client.h"
#include "testing/http/served.h"

using namespace muster;
using namespace muster::http;
using muster::testing::Client;
using muster::testing::Served;

TEST_CASE("the server answers requests, one after the other, on one connection") {
  Served served;
  Client client(served.port());
  for (int i = 0; i < 3; ++i) {
    client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto answer = client.answer();
    CHECK(answer.status == 200);
    CHECK(answer.body == "hello");
  }
  CHECK(client.is_open());
}
