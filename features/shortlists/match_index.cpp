// Loading, and following the entries talent.saved and talent.removed.
#include "features/shortlists/match_index.h"

#include <spdlog/spdlog.h>

#include "features/shortlists/translation.h"
#include "features/talents/talent_service.h"
#include "features/words/entries.h"
#include "platform/journal/journal.h"

namespace muster {
namespace {

constexpr std::size_t batch = 1000;
constexpr std::chrono::milliseconds patience{1000};

// Rates are compared in the network's currency; one in another is as good as none until it is converted.
engine::Person in_currency(Person person, Currency currency) {
  if (person.profile.rate && person.profile.rate->currency != currency) person.profile.rate.reset();
  return known(person);
}

}  // namespace

MatchIndex::MatchIndex(db::Store& store, Currency currency) : store_(store), currency_(currency) {
  const auto from = load();
  follower_ = std::make_unique<journal::Follower>(store, "match index", from,
                                                  [this](std::span<const journal::Entry> entries) { follow(entries); });
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
      changes.push_back({talent.id.text(), in_currency(person_of(talent), currency_)});
      if (changes.size() == batch) put();
    });
    return newest;
  });
  put();
  index_.apply({}, from.seq);
  return from;
}

void MatchIndex::follow(std::span<const journal::Entry> entries) {
  std::vector<engine::Change> changes;
  for (const auto& entry : entries) {
    if (entry.kind == entry::TalentRemoved::kind) changes.push_back({entry.subject, std::nullopt});
    if (entry.kind != entry::TalentSaved::kind) continue;
    auto person = json::read_text<Person>(entry.body);
    if (person) changes.push_back({entry.subject, in_currency(*std::move(person), currency_)});
    else
      spdlog::error("journal {}: {} is no person: {}", journal::text(entry.position), entry.subject,
                    person.error().detail);
  }
  for (const auto& change : changes) note(change);
  index_.apply(changes, entries.back().position.seq);
}

void MatchIndex::note(const engine::Change& change) {
  if (change.person && change.person->active) active_.insert(change.id);
  else active_.erase(change.id);
  active_count_.store(static_cast<int>(active_.size()));
}

void MatchIndex::committed(journal::Position position) {
  const std::lock_guard lock(wanted_mutex_);
  wanted_ = std::max(wanted_, position);
}

std::shared_ptr<const engine::Snapshot> MatchIndex::people() {
  journal::Position wanted;
  {
    const std::lock_guard lock(wanted_mutex_);
    wanted = wanted_;
  }
  if (follower_->position() < wanted) follower_->wait_until(wanted, patience);
  return index_.snapshot();
}

}  // namespace muster
