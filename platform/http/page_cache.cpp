// A list in the order of asking, a map by key, a map by subject.
#include "platform/http/page_cache.h"

#include <algorithm>

namespace muster::http {
namespace {

constexpr std::size_t most_changes = 4096;

}  // namespace

Response PageCache::answer(const Kept& kept, const Request& request) {
  auto response = kept.text.answer(request);
  response.status = kept.status;
  response.fields.insert(response.fields.end(), kept.fields.begin(), kept.fields.end());
  return response;
}

PageCache::Moment PageCache::now() const {
  const std::scoped_lock lock(mutex_);
  return moment_;
}

std::optional<Response> PageCache::find(const std::string& key, const Request& request, Instant at) {
  Page page;
  {
    const std::scoped_lock lock(mutex_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    if ((*found->second)->until <= at) {
      drop(found->second);
      return std::nullopt;
    }
    pages_.splice(pages_.begin(), pages_, found->second);
    page = *found->second;
    ++counts_.found;
  }
  const auto before = page->text.bytes();
  auto response = answer(*page, request);
  if (page->text.bytes() != before) {
    const std::scoped_lock lock(mutex_);
    count_anew(*page);
    make_room();
  }
  return response;
}

Response PageCache::keep(const std::string& key, MadePage made, Moment read_at, const Request& request) {
  auto page = std::make_shared<Kept>(key, std::move(made));
  auto response = answer(*page, request);
  const std::scoped_lock lock(mutex_);
  ++counts_.made;
  if (has_changed_since(*page, read_at)) return response;
  if (const auto old = by_key_.find(key); old != by_key_.end()) drop(old->second);
  pages_.push_front(page);
  by_key_.emplace(key, pages_.begin());
  for (const auto& subject : page->about) about_[subject].insert(page.get());
  count_anew(*page);
  make_room();
  return response;
}

bool PageCache::has_changed_since(const Kept& page, Moment moment) const {
  if (all_forgotten_at_ > moment || changes_since_ > moment) return true;
  return std::any_of(changes_.rbegin(), changes_.rend(), [&](const auto& change) {
    return change.first > moment && std::find(page.about.begin(), page.about.end(), change.second) != page.about.end();
  });
}

// Forms that were made since the last count.
void PageCache::count_anew(Kept& page) {
  const auto at = by_key_.find(page.key);
  if (at == by_key_.end() || at->second->get() != &page) return;
  const auto bytes = page.text.bytes();
  counts_.bytes += bytes - page.counted;
  page.counted = bytes;
}

void PageCache::drop(std::list<Page>::iterator at) {
  const auto& page = **at;
  counts_.bytes -= page.counted;
  for (const auto& subject : page.about) {
    const auto pages = about_.find(subject);
    if (pages == about_.end()) continue;
    pages->second.erase(at->get());
    if (pages->second.empty()) about_.erase(pages);
  }
  by_key_.erase(page.key);
  pages_.erase(at);
}

void PageCache::make_room() {
  while (counts_.bytes > most_bytes_ && pages_.size() > 1) drop(std::prev(pages_.end()));
}

void PageCache::forget(std::span<const std::string> subjects) {
  const std::scoped_lock lock(mutex_);
  ++moment_;
  for (const auto& subject : subjects) {
    changes_.emplace_back(moment_, subject);
    const auto about = about_.extract(subject);
    if (about.empty()) continue;
    for (const auto* page : about.mapped()) drop(by_key_.find(page->key)->second);
  }
  while (changes_.size() > most_changes) {
    changes_since_ = changes_.front().first;
    changes_.pop_front();
  }
}

void PageCache::forget_all() {
  const std::scoped_lock lock(mutex_);
  all_forgotten_at_ = ++moment_;
  pages_.clear();
  by_key_.clear();
  about_.clear();
  changes_.clear();
  counts_.bytes = 0;
}

PageCache::Counts PageCache::counts() const {
  const std::scoped_lock lock(mutex_);
  auto counts = counts_;
  counts.pages = pages_.size();
  return counts;
}

}  // namespace muster::http
