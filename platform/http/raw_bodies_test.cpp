// Requests byte by byte as for heads: versions, lengths, chunks, expectations.
#include <catch2/catch.hpp>

#include "testing/http/rows.h"

namespace {

using namespace muster::testing;
using namespace std::string_literals;

std::string chunks(const std::string& body) { return post("Transfer-Encoding: chunked", body); }

}  // namespace

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

TEST_CASE("chunked bodies: the coding is chunked and nothing else") {
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
  });
}

TEST_CASE("chunked bodies: exact sizes and line ends, well-formed extensions") {
  check_all({
      {chunks("0\r\n\r\n"), 200, Then::stays},
      {chunks("000\r\n\r\n"), 200, Then::stays},
      {chunks("a\r\n0123456789\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("A\r\n0123456789\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("0005\r\nhello\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("5;a\r\nhello\r\n0\r\n\r\n"), 200, Then::stays},
      {chunks("5;a=b;c=\"d e\\\"\"\r\nhello\r\n0;z\r\n\r\n"), 200, Then::stays},
      {chunks("5 ; a = b\r\nhello\r\n0\r\n\r\n"), 200, Then::stays},
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
  });
}

TEST_CASE("chunked bodies: trailers are fields that change nothing") {
  check_all({
      {chunks("0\r\nX-Trailer: v\r\n\r\n"), 200, Then::stays},
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
