// Loading, and following the entries talent.saved and talent.removed.
#include "features/shortlists/match_index.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "features/shortlists/translation.h"
#include "features/talents/talent_service.h"
#include "features/words/entries.h"
#include "platform/journal/journal.h"

namespace muster {
namespace {

constexpr std::size_t batch = 1000;
constexpr std::chrono::milliseconds patience{1000};

}  // namespace

MatchIndex::MatchIndex(db::Store& store, const Names& names, Currency currency)
    : store_(store), names_(names), currency_(currency) {
  const auto from = load();
  follower_ = std::make_unique<journal::Follower>(store, "match index", from,
                                                  [this](std::span<const journal::Entry> entries) { follow(entries); });
}

engine::Person MatchIndex::matchable(Person person) const {
  return known(as_of_today(std::move(person), currency_, [this](const std::string& skill) {
    const auto merged = merged_.find(skill);
    return merged != merged_.end() ? merged->second : names_.skill(skill).value_or(skill);
  }));
}

journal::Position MatchIndex::load() {
  std::vector<engine::Change> changes;
  const auto put = [&] {
    for (const auto& change : changes) note(change);
    index_.apply(changes, 0);
    changes.clear();
  };
  const auto from = store_.read([&](Read& read) {
    const auto newest = journal::newest(read);
    talents::for_each(read, [&](const Talent& talent) {
      changes.push_back({talent.id.text(), matchable(person_of(talent))});
      if (changes.size() == batch) put();
    });
    return newest;
  });
  put();
  publish(from);
  return from;
}

void MatchIndex::publish(journal::Position position) {
  const std::lock_guard lock(mutex_);
  people_ = {index_.snapshot(), position};
}

void MatchIndex::follow(std::span<const journal::Entry> entries) {
  std::vector<engine::Change> changes;
  bool reload = false;
  for (const auto& entry : entries) {
    if (entry.kind == "skill.merged") {
      const auto body = json::parse(entry.body);
      if (const auto* into = body ? body->find("into") : nullptr; into != nullptr && into->text() != nullptr)
        merged_[entry.subject] = *into->text();
      reload = true;
    }
    if (entry.kind == entry::TalentRemoved::kind) changes.push_back({entry.subject, std::nullopt});
    if (entry.kind != entry::TalentSaved::kind) continue;
    auto person = json::read_text<Person>(entry.body);
    if (person) changes.push_back({entry.subject, matchable(*std::move(person))});
    else
      spdlog::error("journal {}: {} is no person: {}", journal::text(entry.position), entry.subject,
                    person.error().detail);
  }
  for (const auto& change : changes) note(change);
  if (!changes.empty()) index_.apply(changes, entries.back().position.seq);
  if (reload) load();
  else publish(entries.back().position);
}

void MatchIndex::note(const engine::Change& change) {
  if (change.person && change.person->active) active_.insert(change.id);
  else active_.erase(change.id);
  active_count_.store(static_cast<int>(active_.size()));
}

void MatchIndex::committed(journal::Position position) {
  const std::lock_guard lock(mutex_);
  wanted_ = std::max(wanted_, position);
}

PeopleAsOf MatchIndex::people() {
  journal::Position wanted;
  {
    const std::lock_guard lock(mutex_);
    wanted = wanted_;
  }
  if (follower_->position() < wanted) follower_->wait_until(wanted, patience);
  const std::lock_guard lock(mutex_);
  return people_;
}

}  // namespace muster
