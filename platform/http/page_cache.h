// Rendered pages, kept until something that they tell of changes or their day is over: bytes in every coding, with
// tags, so that a page costs its making once. Bounded memory: who was not asked for longest goes first. Every node has
// its own; whoever follows the journal says what changed. Shared state: all of it, under one mutex.
//
// A page made from what was read before a change must not be kept after it: `now()` is taken before reading, and `keep`
// gives such a page to its caller only.
#pragma once

#include <cstdint>
#include <deque>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/time.h"
#include "platform/http/representation.h"

namespace muster::http {

struct MadePage {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::vector<Field> fields = {};  // of its answer
  std::string body = {};
  std::vector<std::string> about = {};  // subjects: when one of them changes, the page is forgotten
  Instant until = {};                   // and from this moment on
};

class PageCache {
 public:
  explicit PageCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  using Moment = std::uint64_t;
  [[nodiscard]] Moment now() const;
  [[nodiscard]] std::optional<Response> find(const std::string& key, const Request& request, Instant at);
  Response keep(const std::string& key, MadePage page, Moment read_at, const Request& request);
  void forget(std::span<const std::string> subjects);
  void forget_all();

  struct Counts {
    std::uint64_t found = 0, made = 0;
    std::size_t pages = 0, bytes = 0;
  };
  [[nodiscard]] Counts counts() const;

 private:
  struct Kept {
    Kept(std::string key_, MadePage page)
        : key(std::move(key_)),
          status(page.status),
          fields(std::move(page.fields)),
          about(std::move(page.about)),
          until(page.until),
          text(std::move(page.content_type), std::move(page.body)) {}
    const std::string key;
    const int status;
    const std::vector<Field> fields;
    const std::vector<std::string> about;
    const Instant until;
    const Representation text;
    std::size_t counted = 0;  // of the cache's bytes; under its mutex
  };
  using Page = std::shared_ptr<Kept>;
  static Response answer(const Kept& kept, const Request& request);
  [[nodiscard]] bool has_changed_since(const Kept& page, Moment moment) const;
  void count_anew(Kept& page);
  void drop(std::list<Page>::iterator at);
  void make_room();

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;  // guards all below
  std::list<Page> pages_;     // asked for last first
  std::unordered_map<std::string, std::list<Page>::iterator> by_key_;
  std::unordered_map<std::string, std::unordered_set<Kept*>> about_;  // pages by subject
  Moment moment_ = 1;
  Moment all_forgotten_at_ = 0;
  std::deque<std::pair<Moment, std::string>> changes_;  // the latest; older than the first of them counts as changed
  Moment changes_since_ = 0;
  Counts counts_;
};

}  // namespace muster::http
