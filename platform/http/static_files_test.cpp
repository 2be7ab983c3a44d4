// Compiled-in files as answers.
#include "platform/http/static_files.h"

#include <catch2/catch.hpp>

#include <array>

using namespace muster;
using namespace muster::http;

namespace {
const std::string script(5000, 's');
const std::string page = "<!doctype html>";
const std::array files{embedded::File{"index.html", page.data(), page.data() + page.size()},
                       embedded::File{"assets/app-1a2b.js", script.data(), script.data() + script.size()}};

std::string field(const Response& response, std::string_view name) {
  for (const auto& [known, value] : response.fields)
    if (known == name) return value;
  return {};
}
Request accepting(const std::string& codings) {
  Request request;
  if (!codings.empty()) request.fields.push_back({"accept-encoding", codings});
  return request;
}
}  // namespace

TEST_CASE("a compiled-in file has its type, its tag and its time to live") {
  const StaticFiles served(files);
  CHECK_FALSE(served.find("none.js", {}));
  const auto index = served.find("index.html", accepting("gzip, br"));
  REQUIRE(index);
  CHECK(index->content_type == "text/html; charset=utf-8");
  CHECK(index->bytes() == page);
  CHECK(field(*index, "cache-control") == "no-cache");
  CHECK(field(*index, "content-encoding").empty());
  CHECK(field(*served.find("assets/app-1a2b.js", {}), "cache-control") == "public, max-age=31536000, immutable");
}

TEST_CASE("each coding of a file is a representation with a strong tag of its own") {
  const StaticFiles served(files);
  std::vector<std::string> tags;
  for (const std::string codings : {"", "gzip", "br"}) {
    const auto response = served.find("assets/app-1a2b.js", accepting(codings));
    REQUIRE(response);
    CHECK(field(*response, "content-encoding") == codings);
    CHECK(field(*response, "vary") == "accept-encoding");
    CHECK((response->bytes().size() < 100) == !codings.empty());
    const auto tag = field(*response, "etag");
    CHECK(tag.front() == '"');
    CHECK(std::find(tags.begin(), tags.end(), tag) == tags.end());
    tags.push_back(tag);
    CHECK(field(*served.find("assets/app-1a2b.js", accepting(codings)), "etag") == tag);
  }
}

TEST_CASE("types are told by the ending, what is unknown is just bytes") {
  CHECK(content_type_of("a/b.css") == "text/css; charset=utf-8");
  CHECK(content_type_of("x.woff2") == "font/woff2");
  CHECK(content_type_of("x.svg") == "image/svg+xml");
  CHECK(content_type_of("css") == "application/octet-stream");
}
