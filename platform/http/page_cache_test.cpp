// What is kept, what is forgotten, and that neither memory nor a late page gets out of hand.
#include <catch2/catch.hpp>

#include <thread>

#include "platform/http/page_cache.h"

using namespace muster;
using namespace muster::http;

namespace {

constexpr Instant today{1}, tomorrow{2};
const std::string a_text(5000, 'x');

Request request(std::string coding = {}) {
  Request made;
  if (!coding.empty()) made.fields.push_back({"accept-encoding", std::move(coding)});
  return made;
}

MadePage page(std::vector<std::string> about, std::string body = a_text) {
  return {
      .fields = {{"content-language", "en"}}, .body = std::move(body), .about = std::move(about), .until = tomorrow};
}

std::string field(const Response& response, std::string_view name) {
  for (const auto& each : response.fields)
    if (each.name == name) return each.value;
  return {};
}

void forget(PageCache& cache, std::vector<std::string> subjects) { cache.forget(subjects); }

}  // namespace

TEST_CASE("a kept page is given in the coding that its caller likes, with a tag for each") {
  PageCache cache(1 << 20);
  CHECK_FALSE(cache.find("/a", request(), today));
  const auto made = cache.keep("/a", page({"one"}), cache.now(), request());
  const auto plain = cache.find("/a", request(), today);
  const auto small = cache.find("/a", request("br"), today);
  REQUIRE(plain);
  REQUIRE(small);
  CHECK(plain->bytes() == a_text);
  CHECK(field(*plain, "etag") == field(made, "etag"));
  CHECK(field(*plain, "content-language") == "en");
  CHECK(field(*small, "content-encoding") == "br");
  CHECK(field(*small, "etag") != field(*plain, "etag"));
  CHECK(small->bytes().size() < a_text.size());
  CHECK(cache.counts().found == 2);
  CHECK(cache.counts().made == 1);
}

TEST_CASE("a page is forgotten when a subject of it changes, when its day is over, or when all are") {
  PageCache cache(1 << 20);
  const auto keep = [&](const std::string& key, std::vector<std::string> about) {
    cache.keep(key, page(std::move(about)), cache.now(), request());
  };
  keep("/a", {"one", "two"});
  keep("/b", {"two"});
  forget(cache, {"one"});
  CHECK_FALSE(cache.find("/a", request(), today));
  CHECK(cache.find("/b", request(), today));
  forget(cache, {"three", "two"});
  CHECK_FALSE(cache.find("/b", request(), today));
  keep("/a", {"one"});
  CHECK_FALSE(cache.find("/a", request(), tomorrow));
  keep("/a", {"one"});
  keep("/b", {});
  cache.forget_all();
  CHECK_FALSE(cache.find("/a", request(), today));
  CHECK_FALSE(cache.find("/b", request(), today));
  CHECK(cache.counts().bytes == 0);
}

TEST_CASE("a page that was made from what has changed since is given, but not kept") {
  PageCache cache(1 << 20);
  const auto before = cache.now();
  forget(cache, {"one"});
  CHECK(cache.keep("/a", page({"one"}), before, request()).status == 200);
  CHECK_FALSE(cache.find("/a", request(), today));
  cache.keep("/b", page({"two"}), before, request());
  CHECK(cache.find("/b", request(), today));
  const auto earlier = cache.now();
  for (int i = 0; i < 5000; ++i) forget(cache, {"other " + std::to_string(i)});
  cache.keep("/a", page({"one"}), earlier, request());  // more changes than are remembered: who knows
  CHECK_FALSE(cache.find("/a", request(), today));
  const auto last = cache.now();
  cache.forget_all();
  cache.keep("/a", page({"one"}), last, request());
  CHECK_FALSE(cache.find("/a", request(), today));
}

TEST_CASE("memory is bounded: the page that was not asked for longest goes first") {
  PageCache cache(60'000);
  for (int i = 0; i < 5; ++i) cache.keep("/" + std::to_string(i), page({"all"}), cache.now(), request());
  REQUIRE(cache.find("/0", request(), today));
  for (int i = 5; i < 8; ++i) cache.keep("/" + std::to_string(i), page({"all"}), cache.now(), request());
  CHECK(cache.counts().bytes <= 60'000);
  CHECK(cache.find("/0", request(), today));
  CHECK_FALSE(cache.find("/1", request(), today));
  for (int i = 0; i < 5000; ++i) cache.keep("/" + std::to_string(i), page({"all"}), cache.now(), request());
  CHECK(cache.counts().bytes <= 60'000);
  CHECK(cache.counts().pages < 8);
  forget(cache, {"all"});
  CHECK(cache.counts().pages == 0);
  CHECK(cache.counts().bytes == 0);
}

TEST_CASE("many readers and a changer agree: after a change nobody gets what was kept before") {
  PageCache cache(1 << 20);
  std::atomic<int> written = 0, seen = 0, stale = 0;
  std::vector<std::thread> readers;
  for (int n = 0; n < 3; ++n)
    readers.emplace_back([&] {
      for (int i = 0; i < 2000; ++i) {
        const int at_least = seen.load();
        if (const auto found = cache.find("/a", request(), today)) {
          stale += std::stoi(std::string(found->bytes())) < at_least ? 1 : 0;
          continue;
        }
        const auto moment = cache.now();
        cache.keep("/a", page({"one"}, std::to_string(written.load())), moment, request());
      }
    });
  for (int i = 1; i <= 500; ++i) {
    // The order of a follower: what pages read is new, then pages are forgotten, then the change counts as seen.
    written.store(i);
    forget(cache, {"one"});
    seen.store(i);
  }
  for (auto& reader : readers) reader.join();
  CHECK(stale.load() == 0);
  const auto last = cache.find("/a", request(), today);
  if (last) CHECK(last->bytes() == "500");
}
