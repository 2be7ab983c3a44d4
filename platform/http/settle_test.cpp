// The pure pieces around an answer: codings, conditions, header bytes, dates, events; and who the caller is.
#include "platform/http/settle.h"

#include <catch2/catch.hpp>

#include "platform/http/conditional.h"
#include "platform/http/event_stream.h"
#include "platform/http/http_date.h"
#include "platform/http/peers.h"

using namespace muster;
using namespace muster::http;

TEST_CASE("the best coding follows weights, then brotli before gzip before none") {
  struct Row {
    std::string_view accepts;
    Coding best;
  };
  for (const auto& [accepts, best] : {Row{"", Coding::identity},
                                      {"gzip", Coding::gzip},
                                      {"x-gzip", Coding::gzip},
                                      {"GZIP", Coding::gzip},
                                      {"br", Coding::brotli},
                                      {"gzip, deflate, br, zstd", Coding::brotli},
                                      {"gzip;q=1.0, br;q=0.9", Coding::gzip},
                                      {"gzip;q=0, br;q=0", Coding::identity},
                                      {"gzip;q=0.000", Coding::identity},
                                      {"gzip ; Q=0.001", Coding::gzip},
                                      {"*", Coding::brotli},
                                      {"br;q=0, *", Coding::gzip},
                                      {"*;q=0, gzip", Coding::gzip},
                                      {"identity, gzip;q=0.5", Coding::identity},
                                      {"identity;q=0.5, gzip;q=0.5", Coding::gzip},
                                      {"gzip;q=2", Coding::identity},
                                      {"gzip;q=1.001", Coding::identity},
                                      {"gzip;q=0.1234", Coding::identity},
                                      {"gzip;q=-1", Coding::identity},
                                      {"gzip;level=9", Coding::identity},
                                      {"gzippy, brr", Coding::identity},
                                      {",,gzip,,", Coding::gzip}}) {
    INFO(accepts);
    CHECK(best_coding(accepts) == best);
  }
}

TEST_CASE("If-None-Match compares weakly, and a comma may stand in a tag") {
  CHECK(is_among("\"a\"", "\"a\""));
  CHECK(is_among("W/\"a\"", "\"a\""));
  CHECK(is_among("\"a\"", "W/\"a\""));
  CHECK(is_among("\"b\", \"a\"", "\"a\""));
  CHECK(is_among("\"x,y\" , \"a\"", "\"a\""));
  CHECK(is_among("*", "\"a\""));
  CHECK_FALSE(is_among("", "\"a\""));
  CHECK_FALSE(is_among("*", ""));
  CHECK_FALSE(is_among("\"b\"", "\"a\""));
  CHECK_FALSE(is_among("\"x, \"a\"", "\"a\""));
  CHECK_FALSE(is_among("a", "\"a\""));
  CHECK_FALSE(is_among("\"a", "\"a\""));
}

TEST_CASE("a strong tag forbids compression on the way, and 304 keeps what names the representation") {
  const Asked asked{.coding = Coding::gzip, .if_none_match = "\"1\""};
  Response tagged{.content_type = "application/json", .body = std::string(5000, 'a')};
  tagged.with("etag", "\"2\"").with("cache-control", "no-store");
  auto changed = tagged;
  settle(asked, changed);
  CHECK(changed.status == 200);
  CHECK(changed.bytes().size() == 5000);
  tagged.fields[0].value = "\"1\"";
  settle(asked, tagged);
  CHECK(tagged.status == 304);
  CHECK(tagged.bytes().empty());
  CHECK(tagged.fields.size() == 2);
}

TEST_CASE("a header can't be split by a value") {
  Response response{.body = "x"};
  response.with("location", "/a\r\nSet-Cookie: b=c");
  std::string header;
  write_header(response, {}, {"now", "req_1", Then::close}, header);
  CHECK(header.starts_with("HTTP/1.1 200 OK\r\nDate: now\r\n"));
  CHECK(header.find("Location: /a  Set-Cookie: b=c\r\n") != std::string::npos);
  CHECK(header.find("Content-Length: 1\r\n") != std::string::npos);
  CHECK(header.ends_with("Connection: close\r\n\r\n"));
}

TEST_CASE("dates are written as HTTP wants them") {
  CHECK(http_date(Instant{784111777'000'000}) == "Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(http_date(Instant{1'709'164'800'999'999}) == "Thu, 29 Feb 2024 00:00:00 GMT");
}

TEST_CASE("an event is lines, and nothing in it can begin another") {
  CHECK(event_text("a", "b", "1") == "id: 1\nevent: a\ndata: b\n\n");
  CHECK(event_text("", "b\nc", "") == "data: b\ndata: c\n\n");
  CHECK(event_text("a\ndata: x", "", "1\r\n2") == "id: 12\nevent: adata: x\ndata: \n\n");
}

TEST_CASE("the caller is the last address that no proxy of ours vouches for") {
  const auto proxies = TrustedProxies::parse({"10.0.0.0/8", "192.0.2.1", "2001:db8::/33"});
  REQUIRE(proxies);
  CHECK(proxies->include("10.255.0.1"));
  CHECK(proxies->include("::ffff:10.1.2.3"));
  CHECK(proxies->include("2001:db8:7fff::1"));
  CHECK_FALSE(proxies->include("2001:db8:8000::1"));
  CHECK_FALSE(proxies->include("11.0.0.1"));
  CHECK_FALSE(proxies->include("nonsense"));
  Request request;
  CHECK(proxies->caller("10.0.0.1", request) == "10.0.0.1");
  request.fields = {{"x-forwarded-for", "1.1.1.1, 2.2.2.2"}, {"x-forwarded-for", "10.0.0.9"}};
  CHECK(proxies->caller("10.0.0.1", request) == "2.2.2.2");
  CHECK(proxies->caller("8.8.8.8", request) == "8.8.8.8");
  request.fields = {{"x-forwarded-for", "1.1.1.1, unknown"}};
  CHECK(proxies->caller("10.0.0.1", request) == "10.0.0.1");
  for (const std::string wrong : {"10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "example.org", "::1/129", "", "1.1.1.1/-1"})
    CHECK_FALSE(TrustedProxies::parse({wrong}));
}

TEST_CASE("connections are counted per address") {
  PeerCounts counts;
  CHECK(counts.enter("a", 2));
  CHECK(counts.enter("a", 2));
  CHECK_FALSE(counts.enter("a", 2));
  CHECK(counts.enter("b", 2));
  counts.leave("a");
  CHECK(counts.enter("a", 2));
}
