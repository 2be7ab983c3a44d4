// The server over real sockets, beyond single requests: order, patience, streams, TLS, the drain. Time is the test's.
#include "platform/http/server.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

#include "platform/http/problem.h"
#include "testing/http/client.h"
#include "testing/http/served.h"

using namespace muster;
using namespace muster::http;
using muster::testing::Bodies;
using muster::testing::Client;
using muster::testing::Served;
using namespace std::chrono_literals;

namespace {
const std::string hello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
const std::string bye = "GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

std::string echo(std::string_view path, std::string_view body) {
  return "POST " + std::string(path) + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + std::string(body);
}
// The only thread of the server has dealt with what was sent before, when it answers somebody who came later.
void let_it_read(Served& served) {
  Client other(served.port());
  CHECK((other.is_open() && other.is_open()));
}
}  // namespace

TEST_CASE("pipelined requests are answered in order, also those that other threads answer") {
  Served served;
  Client client(served.port());
  std::string all;
  for (int i = 0; i < 200; ++i) all += echo(i % 3 == 0 ? "/later" : "/echo", "number " + std::to_string(i));
  client.send(all + bye + hello);
  for (int i = 0; i < 200; ++i) CHECK(client.answer().body == "number " + std::to_string(i));
  CHECK(client.answer().status == 200);
  CHECK(client.ends());  // what came after Connection: close is not answered
}

TEST_CASE("a half-closed client gets all its answers, a request that broke off gets 400, silence gets nothing") {
  Served served;
  Client whole(served.port());
  whole.send(hello + hello);
  whole.finish_sending();
  CHECK(whole.answer().status == 200);
  CHECK(whole.answer().status == 200);
  CHECK(whole.ends());

  for (const std::string broken : {"GET /hel", "GET /hello HTTP/1.1\r\nHost: a\r\n", "\r\n"}) {
    Client client(served.port());
    client.send(broken);
    client.finish_sending();
    CHECK(client.answer().status == 400);
    CHECK(client.ends());
  }
  Client body(served.port());
  body.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel");
  body.finish_sending();
  CHECK(body.answer().status == 400);
  Client silent(served.port());
  silent.finish_sending();
  CHECK(silent.ends());
}

TEST_CASE("HEAD says what GET would, without its body") {
  Served served;
  Client client(served.port());
  for (const std::string path : {"/hello", "/text", "/none"}) {
    client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto get = client.answer();
    client.send("HEAD " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto head = client.answer(Bodies::left_out);
    CHECK(head.status == get.status);
    CHECK(head.field("content-length") == std::to_string(get.body.size()));
    CHECK(head.field("content-type") == get.field("content-type"));
  }
  CHECK(client.is_open());
}

TEST_CASE("who expects 100 (Continue) gets it once the head is acceptable, and only when needed") {
  Served served;
  Client client(served.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  CHECK(client.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("hello");
  CHECK(client.answer().body == "hello");
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello");
  CHECK(client.answer().status == 200);  // the body was there already
  CHECK(client.is_open());
}

TEST_CASE("OPTIONS and 405 name what is allowed") {
  Served served;
  Client client(served.port());
  client.send("OPTIONS /echo HTTP/1.1\r\nHost: a\r\n\r\nDELETE /hello HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(client.answer().field("allow") == "POST");
  const auto refused = client.answer();
  CHECK(refused.status == 405);
  CHECK(refused.field("allow") == "GET, HEAD");
  client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(client.answer().field("allow") == "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
}

TEST_CASE("a head has ten seconds in all, however it dribbles") {
  Served served;
  Client dribbling(served.port()), silent(served.port());
  dribbling.send("GET /hello HTTP/1.1\r\n");
  let_it_read(served);
  served.pass(9s);
  dribbling.send("Host: a\r\n");
  let_it_read(served);
  served.pass(2s);
  const auto late = dribbling.answer();
  CHECK(late.status == 408);
  CHECK(dribbling.ends());
  CHECK(silent.ends());
}

TEST_CASE("an idle connection is closed without a word after its time") {
  Served served;
  Client client(served.port());
  CHECK(client.is_open());
  let_it_read(served);
  served.pass(76s);
  CHECK(client.ends());
}

TEST_CASE("a body must come at a minimum rate") {
  Served served;
  Client client(served.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\nslow");
  let_it_read(served);
  served.pass(6s);
  CHECK(client.answer().status == 408);
  CHECK(client.ends());
}

TEST_CASE("who does not read is cut, and others go on") {
  Served served;
  Client lazy(served.port());
  lazy.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK_FALSE(lazy.read_until("\r\n\r\n").empty());
  let_it_read(served);
  served.pass(3h);  // 8 MB at the minimum rate is more than an hour
  while (served.server().connections() > 0) std::this_thread::yield();
  CHECK(lazy.rest().size() < std::size_t{8} << 20);
}

TEST_CASE("large answers arrive whole") {
  Served served;
  Client client(served.port());
  client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(client.answer().body == std::string(std::size_t{8} << 20, 'x'));
  CHECK(client.is_open());
}

TEST_CASE("answers are compressed as the caller likes it, and say so") {
  Served served;
  Client client(served.port());
  const auto asked = [&](const std::string& accepts) {
    client.send("GET /text HTTP/1.1\r\nHost: a\r\nAccept-Encoding: " + accepts + "\r\n\r\n");
    return client.answer();
  };
  CHECK(asked("gzip").field("content-encoding") == "gzip");
  CHECK(asked("gzip, br").field("content-encoding") == "br");
  CHECK(asked("br;q=0.5, gzip;q=0.9").field("content-encoding") == "gzip");
  CHECK_FALSE(asked("identity").has("content-encoding"));
  CHECK_FALSE(asked("*;q=0").has("content-encoding"));
  CHECK(asked("zstd").body.size() == 4096);
  CHECK(asked("zstd").field("vary") == "accept-encoding");
  CHECK(asked("gzip").body.size() < 100);
  client.send(hello);
  CHECK_FALSE(client.answer().has("content-encoding"));
}

TEST_CASE("the connections of one address are bounded, and the bound is told") {
  ServerOptions options;
  options.limits.connections_from_here = 2;
  Served served(std::move(options));
  Client first(served.port());
  CHECK(first.is_open());
  {
    Client second(served.port());
    CHECK(second.is_open());
    Client third(served.port());
    const auto refused = third.answer();
    CHECK(refused.status == 503);
    CHECK(refused.field("retry-after") == "1");
    CHECK(third.ends());
  }
  CHECK(first.is_open());
}

TEST_CASE("all connections are bounded") {
  ServerOptions options;
  options.limits.connections = 1;
  Served served(std::move(options));
  Client first(served.port());
  CHECK(first.is_open());
  Client second(served.port());
  second.send(hello);
  CHECK(second.answer().status == 503);
  CHECK(second.ends());
}

TEST_CASE("a stranger's word about the caller counts for nothing, a trusted proxy's does") {
  const std::string forwarded =
      "GET /hello HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6, 203.0.113.9, 10.0.0.7\r\n"
      "X-Forwarded-Proto: https\r\nX-Request-Id: abc-123\r\n\r\n";
  Served plain;
  Client stranger(plain.port());
  stranger.send(forwarded);
  CHECK(stranger.answer().field("x-request-id").starts_with("req_"));
  CHECK(plain.app().last().peer == "127.0.0.1");
  CHECK_FALSE(plain.app().last().secure);

  ServerOptions options;
  options.trusted_proxies = {"127.0.0.1", "10.0.0.0/8"};
  Served behind(std::move(options));
  Client proxy(behind.port());
  proxy.send(forwarded);
  CHECK(proxy.answer().field("x-request-id") == "abc-123");
  CHECK(behind.app().last().peer == "203.0.113.9");
  CHECK(behind.app().last().secure);
}

TEST_CASE("an absolute target's authority is the host, whatever Host says") {
  Served served;
  Client client(served.port());
  client.send("GET http://real:81/hello?q=1 HTTP/1.1\r\nHost: other\r\n\r\n");
  CHECK(client.answer().status == 200);
  CHECK(served.app().last().field("host") == "real:81");
  CHECK(served.app().last().path == "/hello");
  CHECK(served.app().last().query == "q=1");
}

TEST_CASE("every request ends in one line for the log") {
  std::vector<std::string> lines;
  ServerOptions options;
  options.observe = [&](const Finished& f) {
    lines.push_back(std::string(f.method) + " " + std::string(f.path) + " " + std::to_string(f.status));
  };
  {
    Served served(std::move(options));
    Client client(served.port());
    client.send(hello + "BREW /x HTTP/1.1\r\nHost: a\r\n\r\nbroken\r\n");
    for (int i = 0; i < 3; ++i) client.answer();
  }
  CHECK(lines == std::vector<std::string>{"GET /hello 200", "OTHER /x 501", "  400"});
}

TEST_CASE("events reach the reader, a heartbeat keeps the stream alive, closing ends it") {
  ServerOptions options;
  options.limits.heartbeat = 5ms;
  Served served(std::move(options));
  Client client(served.port());
  client.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  const auto head = client.answer();
  CHECK(head.field("content-type") == "text/event-stream");
  CHECK_FALSE(head.has("content-length"));
  const auto sink = served.app().sink();
  CHECK(client.read_until("\n\n") == ": heartbeat\n\n");
  CHECK(sink->send("changed", "{\"a\":1}\nsecond\r", "7"));
  CHECK(client.read_until("second\n\n").ends_with("id: 7\nevent: changed\ndata: {\"a\":1}\ndata: second\n\n"));
  sink->close();
  CHECK_FALSE(sink->send("late", "x", ""));
  while (!client.read_until("\n\n").empty()) continue;
  CHECK(client.ends());
}

TEST_CASE("a reader of events who lags too far is dropped, and one who leaves is noticed") {
  ServerOptions options;
  options.limits.waiting_events = 100'000;
  Served served(std::move(options));
  Client lazy(served.port());
  lazy.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(lazy.answer().status == 200);
  auto sink = served.app().sink();
  const std::string page(50'000, 'e');
  int sent = 0;
  while (sent < 100'000 && sink->send("", page, "")) ++sent;
  CHECK(sent < 100'000);
  {
    Client leaving(served.port());
    leaving.send("GET /events HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(leaving.answer().status == 200);
  }
  Client other(served.port());
  CHECK(other.is_open());
}

TEST_CASE("a drain finishes what is in flight, refuses what is new, and closes what is idle") {
  Served served;
  Client idle(served.port()), busy(served.port());
  CHECK(idle.is_open());
  busy.send(echo("/held", "x"));
  served.app().wait_until_held();
  bool finished = false;
  std::thread draining([&] { finished = served.server().drain(10s); });
  CHECK(idle.ends());
  served.app().answer_held();
  const auto answer = busy.answer();
  CHECK(answer.body == "held");
  CHECK(answer.field("connection") == "close");
  CHECK(busy.ends());
  draining.join();
  CHECK(finished);
  CHECK_THROWS(Client(served.port()));
}

TEST_CASE("a drain's patience has an end, and a reply after it harms nobody") {
  Served served;
  Client busy(served.port());
  busy.send(echo("/held", "x"));
  served.app().wait_until_held();
  CHECK_FALSE(served.server().drain(1ms));
  served.app().answer_held();
  CHECK(busy.ends());
}

TEST_CASE("a port that somebody listens on is refused, as are addresses that are none") {
  Served served;
  testing::SmallApp app;
  const auto environment = real_environment();
  ServerOptions options;
  for (const auto& listen : {"127.0.0.1:" + std::to_string(served.port()), std::string("127.0.0.1"),
                             std::string("a b:1"), std::string("127.0.0.1:99999"), std::string(":")}) {
    options.listen = listen;
    const auto started = Server::start(app, *environment, options);
    REQUIRE_FALSE(started);
    CHECK(started.error().faults.front().pointer == "listen");
  }
  options.listen = "[::1]:0";
  CHECK(Server::start(app, *environment, options));
}
