// Reads all skills again whenever one has changed: two thousand rows, some milliseconds, seldom.
#include "features/taxonomy/vocabulary_service.h"

#include <algorithm>

#include "features/taxonomy/reference.h"
#include "features/taxonomy/taxonomy_store.h"
#include "platform/journal/journal.h"
#include "platform/zones/zones.h"

namespace muster::taxonomy {
namespace {

std::shared_ptr<const SkillBook> book_of(Read& read) {
  std::vector<Skill> skills;
  for (auto& [key, stored] : all_skills(read)) skills.push_back(std::move(stored.skill));
  std::vector<Spelled> names;
  for (auto& name : all_names(read)) names.push_back({std::move(name.spelling), std::move(name.skill)});
  return std::make_shared<const SkillBook>(std::move(skills), names);
}

}  // namespace

Vocabulary::Start Vocabulary::load(db::Store& store) {
  return store.read([](Read& read) { return Start{journal::newest(read), book_of(read)}; });
}

Vocabulary::Vocabulary(db::Store& store) : Vocabulary(store, load(store)) {}

Vocabulary::Vocabulary(db::Store& store, Start start)
    : store_(store),
      book_(std::move(start.book)),
      follower_(store, "vocabulary", start.position, [this](auto entries) { follow(entries); }) {}

std::shared_ptr<const SkillBook> Vocabulary::now() const {
  std::unique_lock lock(mutex_);
  const auto wanted = wanted_;
  if (wanted == journal::Position{}) return book_;
  lock.unlock();
  if (follower_.position() < wanted) follower_.wait_until(wanted, std::chrono::seconds(1));
  lock.lock();
  return book_;
}

void Vocabulary::committed(journal::Position position) {
  const std::scoped_lock lock(mutex_);
  wanted_ = std::max(wanted_, position);
}

std::optional<std::string> Vocabulary::skill(std::string_view key_or_alias) const {
  const auto book = now();
  const auto* found = book->find(key_or_alias);
  return found == nullptr ? std::nullopt : std::optional(found->skill);
}

std::vector<std::string> Vocabulary::skills_near(std::string_view word) const { return now()->near(word); }
bool Vocabulary::is_country(std::string_view code) const { return country(code) != nullptr; }
bool Vocabulary::is_language(std::string_view code) const { return language(code) != nullptr; }
bool Vocabulary::is_industry(std::string_view key) const { return industry(key) != nullptr; }
bool Vocabulary::is_zone(std::string_view name) const { return zones::exists(name); }
std::string Vocabulary::skill_name(std::string_view key) const {
  const auto book = now();
  const auto* found = book->find(key);
  return found == nullptr ? std::string(key) : found->name;
}
std::string Vocabulary::industry_name(std::string_view key, Speech in) const {
  return taxonomy::industry_name(key, in);
}

void Vocabulary::catch_up() {
  const auto newest = store_.read([](Read& read) { return journal::newest(read); });
  follower_.wait_until(newest, std::chrono::seconds(1));
}

void Vocabulary::follow(std::span<const journal::Entry> entries) {
  const bool has_news = std::any_of(entries.begin(), entries.end(),
                                    [](const journal::Entry& entry) { return entry.kind.starts_with("skill."); });
  if (!has_news) return;
  auto book = store_.read([](Read& read) { return book_of(read); });
  const std::scoped_lock lock(mutex_);
  book_ = std::move(book);
}

}  // namespace muster::taxonomy
