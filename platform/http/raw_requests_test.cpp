// Requests byte by byte, valid and malformed, by a strict reading of RFC 9110 and 9112: which status each gets, and
// whether the connection goes on after it. Every row is sent whole, and again one byte at a time.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "testing/http/client.h"
#include "testing/http/served.h"

namespace {

using muster::testing::Bodies;
using muster::testing::Client;
using muster::testing::Served;
using namespace std::string_literals;

enum class Then { stays, closes };

struct Row {
  std::string sent;
  int status;
  Then then = Then::closes;
};

std::string with_line(const std::string& line) { return line + "\r\nHost: a\r\n\r\n"; }
std::string with_target(const std::string& target) { return with_line("GET " + target + " HTTP/1.1"); }
std::string with_field(const std::string& field) { return "GET /hello HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n"; }
std::string with_host(const std::string& host) { return "GET /hello HTTP/1.1\r\nHost:" + host + "\r\n\r\n"; }
std::string post(const std::string& fields, const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n\r\n" + body;
}
std::string chunks(const std::string& body) { return post("Transfer-Encoding: chunked", body); }
std::string fields(int n) {
  std::string text;
  for (int i = 0; i < n; ++i) text += (i > 0 ? "\r\nX-" : "X-") + std::to_string(i) + ": v";
  return text;
}

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

void check_all(const std::vector<Row>& rows) {
  Served served;
  for (const auto& row : rows) {
    check(served, row, Pace::at_once);
    if (row.sent.size() < 1000) check(served, row, Pace::byte_by_byte);
  }
  Client still(served.port());
  CHECK(still.is_open());
}

}  // namespace

TEST_CASE("request lines: one method, one target, one version, single spaces between") {
  check_all({
      {with_line("GET /hello HTTP/1.1"), 200, Then::stays},
      {with_line("GET /hello HTTP/1.2"), 200,
       Then::stays},  // RFC 9110 §2.5: a higher minor is read as the highest known
      {with_line("GET /hello HTTP/1.9"), 200, Then::stays},
      {"\r\n" + with_line("GET /hello HTTP/1.1"), 200, Then::stays},
      {"\r\n\r\n" + with_line("GET /hello HTTP/1.1"), 400},
      {"\n" + with_line("GET /hello HTTP/1.1"), 400},
      {" " + with_line("GET /hello HTTP/1.1"), 400},
      {with_line("GET  /hello HTTP/1.1"), 400},
      {with_line("GET /hello  HTTP/1.1"), 400},
      {with_line("GET /hello HTTP/1.1 "), 400},
      {with_line("GET\t/hello HTTP/1.1"), 400},
      {with_line("GET /hello\tHTTP/1.1"), 400},
      {with_line("GET /hello HTTP/1.1 x"), 400},
      {with_line("GET /hel lo HTTP/1.1"), 400},
      {with_line("GET /hello"), 400},
      {"GET /hello\r\n", 400},  // HTTP/0.9
      {with_line("GET"), 400},
      {with_line("GET HTTP/1.1"), 400},
      {with_line("/hello HTTP/1.1"), 400},
      {with_line("GET /hello HTTP/1"), 400},
      {with_line("GET /hello HTTP/11"), 400},
      {with_line("GET /hello HTTP/1.10"), 400},
      {with_line("GET /hello HTTP/01.1"), 400},
      {with_line("GET /hello HTTP/1,1"), 400},
      {with_line("GET /hello HTTP/1.x"), 400},
      {with_line("GET /hello HTTP/x.1"), 400},
      {with_line("GET /hello http/1.1"), 400},
      {with_line("GET /hello Http/1.1"), 400},
      {with_line("GET /hello HTTPS/1.1"), 400},
      {with_line("GET /hello XTTP/1.1"), 400},
      {with_line("GET /hello HTTP /1.1"), 400},
      {with_line("GET /hello HTTP/ 1.1"), 400},
      {with_line("GET /hello HTTP/-1.1"), 400},
      {with_line("GET /hello HTTP/2.0"), 505},
      {with_line("GET /hello HTTP/3.0"), 505},
      {with_line("GET /hello HTTP/0.9"), 505},
      {with_line("GET /hello HTTP/9.9"), 505},
      {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
      {"GET /hello HTTP/1.1\nHost: a\n\n", 400},
      {"GET /hello HTTP/1.1\rHost: a\r\r", 400},
      {"GET /hello HTTP/1.1\r\r\nHost: a\r\n\r\n", 400},
      {"GET /hello HTTP/1.1\r\nHost: a\n\r\n", 400},
      {"GET /hello HTTP/1.1\r\nHost: a\r\n\n", 400},
      {"GET /hello HTTP/1.1\r\nHost: a\rX: y\r\n\r\n", 400},
      {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s, 400},  // a TLS hello
      {"\0"s, 400},
      {"\xef\xbb\xbf" + with_line("GET /hello HTTP/1.1"), 400},  // a byte order mark
      {with_line("GET /" + std::string(8000, 'a') + " HTTP/1.1"), 404, Then::stays},
      {with_line("GET /" + std::string(8192 - 14, 'a') + " HTTP/1.1"), 404, Then::stays},  // 8 KiB to the letter
      {with_line("GET /" + std::string(8193 - 14, 'a') + " HTTP/1.1"), 414},
      {with_line("GET /" + std::string(100'000, 'a') + " HTTP/1.1"), 414},
      {"GET /" + std::string(9000, 'a'), 414},  // without waiting for its end
  });
}

TEST_CASE("methods: tokens; the known ones are told where they may go, the others are not implemented") {
  check_all({
      {"HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n", 200, Then::stays},
      {with_line("HEAD /none HTTP/1.1"), 404, Then::stays},
      {with_line("OPTIONS /hello HTTP/1.1"), 204, Then::stays},
      {with_line("OPTIONS * HTTP/1.1"), 204, Then::stays},
      {with_line("OPTIONS http://a HTTP/1.1"), 204, Then::stays},
      {with_line("DELETE /hello HTTP/1.1"), 405, Then::stays},
      {with_line("PUT /hello HTTP/1.1"), 405, Then::stays},
      {with_line("PATCH /echo HTTP/1.1"), 405, Then::stays},
      {with_line("GET /echo HTTP/1.1"), 405, Then::stays},
      {with_line("TRACE /hello HTTP/1.1"), 501, Then::stays},
      {with_line("BREW /hello HTTP/1.1"), 501, Then::stays},
      {with_line("get /hello HTTP/1.1"), 501, Then::stays},
      {with_line("Get /hello HTTP/1.1"), 501, Then::stays},
      {with_line("GETS /hello HTTP/1.1"), 501, Then::stays},
      {with_line("M-SEARCH /hello HTTP/1.1"), 501, Then::stays},
      {with_line("!#$%&'*+-.^_`|~09AZ /hello HTTP/1.1"), 501, Then::stays},
      {with_line("CONNECT a:443 HTTP/1.1"), 501},
      {with_line("CONNECT a HTTP/1.1"), 400},
      {with_line("CONNECT /hello HTTP/1.1"), 400},
      {with_line("G@T /hello HTTP/1.1"), 400},
      {with_line("G(T /hello HTTP/1.1"), 400},
      {with_line("G\"T /hello HTTP/1.1"), 400},
      {with_line("G:T /hello HTTP/1.1"), 400},
      {with_line("G\xc3\xa4T /hello HTTP/1.1"), 400},
      {with_line("G\x01T /hello HTTP/1.1"), 400},
      {with_line("GET, /hello HTTP/1.1"), 400},
      {with_line("GET/ /hello HTTP/1.1"), 400},
  });
}

TEST_CASE("targets: one of four forms, decoded once, nothing left to resolve") {
  check_all({
      {with_target("/hello?"), 200, Then::stays},
      {with_target("/hello?a=b&c=%20/?:@!$'()*+,;"), 200, Then::stays},
      {with_target("/h%65llo"), 200, Then::stays},
      {with_target("/%68%65%6C%6c%6F"), 200, Then::stays},
      {with_target("http://a/hello"), 200, Then::stays},
      {with_target("http://other:8080/hello?x"), 200, Then::stays},  // RFC 9112 §3.2.2: it replaces Host
      {with_target("HTTP://a/hello"), 200, Then::stays},
      {with_target("http://[::1]:80/hello"), 200, Then::stays},
      {with_target("http://a"), 404, Then::stays},
      {with_target("http://a?x=y"), 404, Then::stays},
      {with_target("https://a/hello"), 421, Then::stays},
      {"GET http://a/hello HTTP/1.1\r\n\r\n", 400},  // Host is needed all the same
      {with_target("/none"), 404, Then::stays},
      {with_target("/hello/"), 404, Then::stays},
      {with_target("//hello"), 404, Then::stays},
      {with_target("/a//b"), 404, Then::stays},
      {with_target("/%C3%A4"), 404, Then::stays},
      {with_target("/~a;b=c,d!$&'()*+@:"), 404, Then::stays},
      {with_target("*"), 400},
      {with_target("a:443"), 400},
      {with_target("hello"), 400},
      {with_target("?hello"), 400},
      {with_target("ftp://a/hello"), 400},
      {with_target("file:///etc/passwd"), 400},
      {with_target("http:/hello"), 400},
      {with_target("http:///hello"), 400},
      {with_target("http://u:p@a/hello"), 400},
      {with_target("http://a:b/hello"), 400},
      {with_target("http://a:99999/hello"), 400},
      {with_target("http://[::1/hello"), 400},
      {with_target("/hello#part"), 400},
      {with_target("/%"), 400},
      {with_target("/%4"), 400},
      {with_target("/%zz"), 400},
      {with_target("/%4g"), 400},
      {with_target("/hello?q=%"), 400},
      {with_target("/hello?q=%1"), 400},
      {with_target("/hello?q=%xx"), 400},
      {with_target("/hello%00"), 400},
      {with_target("/hello%0d%0aX:y"), 400},
      {with_target("/hello%7f"), 400},
      {with_target("/a%2fb"), 400},
      {with_target("/a%2Fb"), 400},
      {with_target("/%ff"), 400},
      {with_target("/%c3%28"), 400},
      {with_target("/%c0%af"), 400},
      {with_target("/%ed%a0%80"), 400},
      {with_target("/."), 400},
      {with_target("/.."), 400},
      {with_target("/./hello"), 400},
      {with_target("/a/../hello"), 400},
      {with_target("/../../etc/passwd"), 400},
      {with_target("/%2e%2e/hello"), 400},
      {with_target("/a/%2E./hello"), 400},
      {with_target("/..."), 404, Then::stays},
      {with_target("/.well-known"), 404, Then::stays},
      {with_target("/a\"b"), 400},
      {with_target("/a<b>"), 400},
      {with_target("/a\\b"), 400},
      {with_target("/a^b"), 400},
      {with_target("/a`b"), 400},
      {with_target("/a{b}"), 400},
      {with_target("/a|b"), 400},
      {with_target("/a[b]"), 400},
      {with_target("/\xc3\xa4"), 400},
      {with_target("/\x80"), 400},
      {with_target("/a\x7f"), 400},
      {with_target("/a\0b"s), 400},
      {with_target("/hello?q=\"x\""), 400},
      {with_target("/hello?q={x}"), 400},
      {with_target("/hello?q=\xc3\xa4"), 400},
  });
}

TEST_CASE("Host: once, and a host") {
  check_all({
      {with_host("a"), 200, Then::stays},
      {with_host(" \t a \t "), 200, Then::stays},
      {with_host(" a.example:8080"), 200, Then::stays},
      {with_host(" a.example:"), 200, Then::stays},
      {with_host(" 127.0.0.1:80"), 200, Then::stays},
      {with_host(" [::1]"), 200, Then::stays},
      {with_host(" [2001:db8::1]:443"), 200, Then::stays},
      {with_host(" [v1.fe80::a+en1]"), 200, Then::stays},
      {with_host(" a_b-c.d~e"), 200, Then::stays},
      {with_host(" a%20b"), 200, Then::stays},
      {"GET /hello HTTP/1.1\r\nhOsT: a\r\n\r\n", 200, Then::stays},
      {"GET /hello HTTP/1.1\r\n\r\n", 400},
      {"GET /hello HTTP/1.1\r\nX-Host: a\r\n\r\n", 400},
      {"GET /hello HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
      {"GET /hello HTTP/1.1\r\nHost: a\r\nX: y\r\nhost: b\r\n\r\n", 400},
      {with_host(""), 400},
      {with_host(" "), 400},
      {with_host(" a b"), 400},
      {with_host(" a, b"), 400},
      {with_host(" a/b"), 400},
      {with_host(" http://a"), 400},
      {with_host(" u@a"), 400},
      {with_host(" a:b"), 400},
      {with_host(" a:80:80"), 400},
      {with_host(" a:-1"), 400},
      {with_host(" a:65536"), 400},
      {with_host(" a:99999999999999999999"), 400},
      {with_host(" :80"), 400},
      {with_host(" ::1"), 400},
      {with_host(" [::1"), 400},
      {with_host(" [::1]x"), 400},
      {with_host(" [::g]"), 400},
      {with_host(" [127.0.0.1]"), 400},
      {with_host(" [fe80::1%25eth0]"), 400},
      {with_host(" []"), 400},
      {with_host(" a?b"), 400},
      {with_host(" a#b"), 400},
      {with_host(" a\\b"), 400},
      {with_host(" a\"b"), 400},
      {with_host(" <a>"), 400},
      {with_host(" a%2"), 400},
      {with_host(" a%zz"), 400},
      {with_host(" \xc3\xa4.example"), 400},
  });
}

TEST_CASE("fields: a token, a colon at once, a value without control characters, on one line, not too many") {
  check_all({
      {with_field("X-A:"), 200, Then::stays},
      {with_field("X-A: b\tc"), 200, Then::stays},
      {with_field("X-A: \xc3\xa4\xff"), 200, Then::stays},  // obs-text
      {with_field("X-A: a:b:c"), 200, Then::stays},
      {with_field("!#$%&'*+-.^_`|~: v"), 200, Then::stays},
      {with_field("X-A: 1\r\nX-A: 2"), 200, Then::stays},
      {with_field("Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk"), 200, Then::stays},
      {with_field("Upgrade: websocket\r\nConnection: upgrade"), 200, Then::stays},
      {with_field("Range: bytes=0-1"), 200, Then::stays},
      {with_field("TE: trailers"), 200, Then::stays},
      {with_field("If-None-Match: \"h1\""), 304, Then::stays},
      {with_field("If-None-Match: W/\"h1\", \"x\""), 304, Then::stays},
      {with_field("If-None-Match: *"), 304, Then::stays},
      {with_field("If-None-Match: \"h2\""), 200, Then::stays},
      {with_field("X-A : b"), 400},
      {with_field("X-A\t: b"), 400},
      {with_field(" X-A: b"), 400},
      {with_field("X-A: b\r\n c"), 400},
      {with_field("X-A: b\r\n\tc"), 400},
      {with_field("X-A: b\r\n \r\n"), 400},
      {"GET /hello HTTP/1.1\r\n Host: a\r\n\r\n", 400},
      {"GET /hello HTTP/1.1\r\n\tHost: a\r\nHost: b\r\n\r\n", 400},
      {with_field("X-A"), 400},
      {with_field("X A: b"), 400},
      {with_field(": b"), 400},
      {with_field("X(A): b"), 400},
      {with_field("X\"A: b"), 400},
      {with_field("X\xc3\xa4: b"), 400},
      {with_field("X/A: b"), 400},
      {with_field("X@A: b"), 400},
      {with_field("X[A]: b"), 400},
      {with_field("X\0A: b"s), 400},
      {with_field("X-A: b\0c"s), 400},
      {with_field("X-A: b\x01"), 400},
      {with_field("X-A: b\x0b"), 400},
      {with_field("X-A: b\x1b[1m"), 400},
      {with_field("X-A: b\x7f"), 400},
      {with_field("X-A: b\nX-B: c"), 400},
      {with_field("X-A: b\rX-B: c"), 400},
      {with_field("X-A: b\r"), 400},
      {with_field(fields(99)), 200, Then::stays},  // and Host
      {with_field(fields(100)), 431},
      {with_field(fields(2000)), 431},
      {with_field("X-A: " + std::string(30'000, 'a')), 200, Then::stays},
      {with_field("X-A: " + std::string(33'000, 'a')), 431},
      {with_field("X-A: " + std::string(200'000, 'a')), 431},
      {"GET /hello HTTP/1.1\r\nHost: a\r\nX-A: " + std::string(40'000, 'a'), 431},
      {with_field(std::string(33'000, 'a') + ": b"), 431},
  });
}

TEST_CASE("HTTP/1.0 closes unless asked not to, needs no Host, and knows no chunks") {
  check_all({
      {"GET /hello HTTP/1.0\r\n\r\n", 200},
      {"GET /hello HTTP/1.0\r\nHost: a\r\n\r\n", 200},
      {"GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 200, Then::stays},
      {"GET /hello HTTP/1.0\r\nConnection: x, Keep-Alive\r\n\r\n", 200, Then::stays},
      {"GET /hello HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", 200},
      {"GET /hello HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", 400},
      {"GET /hello HTTP/1.0\r\nHost: a b\r\n\r\n", 400},
      {"POST /echo HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi", 200},
      {"POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi", 200},  // ignored
      {"POST /echo HTTP/1.0\r\nExpect: wonders\r\nContent-Length: 2\r\n\r\nhi", 200},
      {with_field("Connection: close"), 200},
      {with_field("Connection: Close"), 200},
      {with_field("Connection: x,close"), 200},
      {with_field("Connection: closed"), 200, Then::stays},
      {with_field("Connection: keep-alive"), 200, Then::stays},
  });
}

TEST_CASE("bodies of a known length: one number, and a limit for each address") {
  check_all({
      {post("Content-Length: 5", "hello"), 200, Then::stays},
      {post("Content-Length: 0", ""), 200, Then::stays},
      {post("X: y", ""), 200, Then::stays},
      {post("Content-Length: 0005", "hello"), 200, Then::stays},
      {post("Content-Length: 1000", std::string(1000, 'a')), 200, Then::stays},
      {post("Content-Length: 1001", std::string(1001, 'a')), 413},
      {post("Content-Length: 1000000", ""), 413},
      {post("Content-Length: 9223372036854775808", ""), 413},
      {post("Content-Length: 18446744073709551616", ""), 400},
      {post("Content-Length: 99999999999999999999999999", ""), 400},
      {post("Content-Length:", "hello"), 400},
      {post("Content-Length: +5", "hello"), 400},
      {post("Content-Length: -5", "hello"), 400},
      {post("Content-Length: 5, 5", "hello"), 400},
      {post("Content-Length: 5,6", "hello"), 400},
      {post("Content-Length: 5 5", "hello"), 400},
      {post("Content-Length: 0x5", "hello"), 400},
      {post("Content-Length: 5.0", "hello"), 400},
      {post("Content-Length: five", "hello"), 400},
      {post("Content-Length: \"5\"", "hello"), 400},
      {post("Content-Length: 5;", "hello"), 400},
      {post("Content-Length: 5\r\nContent-Length: 5", "hello"), 400},
      {post("Content-Length: 5\r\nContent-Length: 6", "hello"), 400},
      {post("Content-Length : 5", "hello"), 400},
      {post("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n"), 400},
      {post("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n"), 400},
      {post("Transfer-Encoding: identity\r\nContent-Length: 5", "hello"), 400},
      {"GET /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 200, Then::stays},
      {"HEAD /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 200, Then::stays},
      {"GET /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n", 413},
      {"POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 404, Then::stays},
      {"PUT /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 405, Then::stays},
      {"BREW /hello HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 501, Then::stays},
      {"POST /none HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n", 404},
  });
}

TEST_CASE("chunked bodies: exactly chunked, exact chunks") {
  const auto te = [](const std::string& coding) {
    return post("Transfer-Encoding: " + coding, "5\r\nhello\r\n0\r\n\r\n");
  };
  check_all({
      {te("chunked"), 200, Then::stays},
      {te("Chunked"), 200, Then::stays},
      {te("CHUNKED"), 200, Then::stays},
      {te("chunked "), 200, Then::stays},
      {te(""), 400},
      {te("xchunked"), 400},
      {te("chunked2"), 400},
      {te("chunk"), 400},
      {te("\"chunked\""), 400},
      {te("chunked;a=b"), 400},
      {te("chunked, chunked"), 400},
      {te("chunked,"), 400},
      {te(",chunked"), 400},
      {te("chunked, identity"), 400},
      {te("chunked, gzip"), 400},
      {te("identity"), 400},
      {te("gzip"), 400},
      {te("\x0b"
          "chunked"),
       400},
      {te("gzip, chunked"), 501},
      {te("identity, chunked"), 501},
      {te("chunked\r\nTransfer-Encoding: chunked"), 400},
      {te("gzip\r\nTransfer-Encoding: chunked"), 400},
      {post("Transfer-Encoding : chunked", "0\r\n\r\n"), 400},
      {post("Transfer-Encoding:\r\n chunked", "0\r\n\r\n"), 400},
      {chunks("0\r\n\r\n"), 200, Then::stays},
      {chunks("000\r\n\r\n"), 200, Then::stays},
      {chunks("a\r\n0123456789\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("A\r\n0123456789\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("0005\r\nhello\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("5;a\r\nhello\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("5;a=b;c=\"d e\\\"\"\r\nhello\r\n0;z\r\n\r\n"), 200, Then::stays},
      {chunks("5 ; a = b\r\nhello\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("0\r\nX-Trailer: v\r\n\r\n"), 200, Then::stays},
      {chunks("3e8\r\n" + std::string(1000, 'a') + "\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("3e9\r\n"), 413},
      {chunks("3e8\r\n" + std::string(1000, 'a') + "\r\n1\r\na\r\n0\r\n\r\n"), 413},
      {chunks("fffffffffffffff\r\n"), 413},
      {chunks("ffffffffffffffff\r\n"), 400},
      {chunks("10000000000000005\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("x\r\n"), 400},
      {chunks("5x\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("0x5\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("-5\r\n"), 400},
      {chunks("+5\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks(" 5\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5 \r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5 5\r\n"), 400},
      {chunks("5_0\r\n"), 400},
      {chunks("5\nhello\n0\n\n"), 400},
      {chunks("5\r\nhello\n0\r\n\r\n"), 400},
      {chunks("5\rhello\r\n"), 400},
      {chunks("5\r\nhello0\r\n\r\n"), 400},
      {chunks("5\r\nhello!\r\n0\r\n\r\n"), 400},
      {chunks("6\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5\r\nhello\r\r\n0\r\n\r\n"), 400},
      {chunks("5;\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5;a=\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5;a=\"b\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5;a b\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5;=b\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5;a\x01\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5;a\nhello\r\n0\r\n\r\n"), 400},
      {chunks("5;" + std::string(300, 'a') + "\r\nhello\r\n0\r\n\r\n"), 400},
      {chunks("0\r\nX Trailer: v\r\n\r\n"), 400},
      {chunks("0\r\nX-Trailer : v\r\n\r\n"), 400},
      {chunks("0\r\n X-Trailer: v\r\n\r\n"), 400},
      {chunks("0\r\nX-Trailer\r\n\r\n"), 400},
      {chunks("0\r\nX-Trailer: a\nb\r\n\r\n"), 400},
      {chunks("0\r\nX-Trailer: a\0b\r\n\r\n"s), 400},
      {chunks("0\r\nContent-Length: 5\r\n\r\n"), 400},
      {chunks("0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400},
      {chunks("0\r\nHost: b\r\n\r\n"), 400},
      {chunks("0\r\nX: y\n\r\n"), 400},
      {chunks("0\r\n" + fields(101) + "\r\n\r\n"), 431},
      {chunks("0\r\nX: " + std::string(40'000, 'a') + "\r\n\r\n"), 431},
  });
}

TEST_CASE("expectations: 100-continue is understood, others are refused") {
  check_all({
      {with_field("Expect: 100-continue"), 200, Then::stays},
      {post("Expect: 100-Continue\r\nContent-Length: 0", ""), 200, Then::stays},
      {with_field("Expect: wonders"), 417, Then::stays},
      {with_field("Expect: 100-continue, wonders"), 417, Then::stays},
      {with_field("Expect: 100-continue=1"), 417, Then::stays},
      {post("Expect: wonders\r\nContent-Length: 5", ""), 417},
      {post("Expect: 100-continue\r\nContent-Length: 5000", ""), 413},
      {"POST /none HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n", 404},
  });
}
