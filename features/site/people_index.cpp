// Loading, and following the entries of talents, their visibility, and skills.
#include "features/site/people_index.h"

#include <algorithm>
#include <set>

#include "engine/browse.h"
#include "features/shortlists/translation.h"
#include "features/site/public_person.h"
#include "features/site/role_of.h"
#include "features/site/search_words.h"
#include "features/talents/talent_service.h"
#include "features/talents/visibility_service.h"
#include "features/words/entries.h"
#include "features/words/site_entries.h"
#include "features/words/taxonomy_entries.h"
#include "platform/journal/journal.h"

namespace muster::site {
namespace {

constexpr std::size_t batch = 1000;
constexpr std::chrono::milliseconds patience{1000};

}  // namespace

PeopleIndex::PeopleIndex(db::Store& store, taxonomy::Vocabulary& vocabulary, Currency currency)
    : store_(store), vocabulary_(vocabulary), currency_(currency) {
  loaded_ = store_.read([&](Read& read) {
    const auto newest = journal::newest(read);
    load(read);
    return newest;
  });
  keep_ready();
}

void PeopleIndex::start(OnChange on_change) {
  on_change_ = std::move(on_change);
  follower_ = std::make_unique<journal::Follower>(
      store_, "public people", loaded_, [this](std::span<const journal::Entry> entries) { follow(entries); },
      [this] { keep_ready(); });
}

// Skills by the keys they stand for today; rates in another currency than the network's are left out, as the match
// index does.
engine::Change PeopleIndex::change_of(const Talent& talent, const Visibility& visibility) const {
  auto person = public_person(talent, visibility);
  if (!person) return {talent.id.text(), std::nullopt};
  auto& profile = person->profile;
  if (profile.rate && profile.rate->currency != currency_) profile.rate.reset();
  std::set<std::string> seen;
  std::vector<SkillLevel> skills;
  for (auto& skill : profile.skills) {
    skill.skill = vocabulary_.skill(skill.skill).value_or(skill.skill);
    if (seen.insert(skill.skill).second) skills.push_back(skill);
  }
  const auto headline = visibility.headline ? std::string_view(talent.portrait.headline) : std::string_view();
  auto roles = roles_of(headline, skills);
  profile.skills = std::move(skills);
  auto known_person = known(*person);
  const auto portrait = public_portrait(talent, visibility);
  known_person.words = search_words(portrait.name + " " + portrait.headline);
  for (auto& role : roles) known_person.skills.push_back({.skill = std::string(role_prefix) + role});
  return {talent.id.text(), std::move(known_person)};
}

void PeopleIndex::load(Read& read) {
  const auto visibilities = talents::chosen_by_all(read);
  const auto otherwise = Visibility{};
  std::vector<engine::Change> changes;
  const auto put = [&] {
    index_.apply(changes, 0);
    changes.clear();
  };
  talents::for_each(read, [&](const Talent& talent) {
    const auto chosen = visibilities.find(talent.id.text());
    changes.push_back(change_of(talent, chosen == visibilities.end() ? otherwise : chosen->second));
    if (changes.size() == batch) put();
  });
  put();
}

// Who is free when is sorted by the weeks from now. What changes within a week is sorted with the change
// (engine/shelf.h).
void PeopleIndex::keep_ready() {
  const auto week = week_of(date_utc(store_.environment().now()));
  if (ready_for_ == week) return;
  engine::make_ready(*index_.snapshot(), {.now = week, .band = rate_band_of(currency_), .group_prefix = role_prefix});
  ready_for_ = week;
}

void PeopleIndex::note_roles(std::string_view talent, std::vector<std::string>& subjects) const {
  const auto people = index_.snapshot();
  const auto person = people->people.find(talent);
  if (person == engine::no_word) return;
  const auto& segment = *people->segments[person / engine::rows_per_segment];
  const auto row = person % engine::rows_per_segment;
  if (segment.presence[row] == engine::Presence::absent) return;
  for (const auto& cell : segment.skills.of(row)) {
    const auto text = people->skills.text(cell.skill);
    if (text.starts_with(role_prefix)) subjects.push_back(subject_of_role(text.substr(role_prefix.size())));
  }
}

// Reads what the talents are now, which may be newer than the entry: the entry of that comes, too.
void PeopleIndex::follow(std::span<const journal::Entry> entries) {
  std::set<std::string> changed;
  std::vector<std::string> subjects;
  bool skills_changed = false, skills_merged = false, voices_changed = false;
  for (const auto& entry : entries) {
    if (entry.kind == entry::TalentSaved::kind || entry.kind == entry::TalentRemoved::kind ||
        entry.kind == entry::VisibilitySaved::kind)
      changed.insert(entry.subject);
    skills_changed |= entry.kind.starts_with("skill.");
    if (entry.kind.starts_with("role_text.")) subjects.push_back(subject_of_role(entry.subject));
    voices_changed |= entry.kind.starts_with("voice.");
    skills_merged |= entry.kind == entry::SkillMerged::kind;
  }
  if (skills_changed) {
    vocabulary_.catch_up();  // names stand on pages; keys only change their meaning when skills are merged
    if (skills_merged) store_.read([&](Read& read) { load(read); });
    if (on_change_) on_change_({});
  }
  if (voices_changed) subjects.emplace_back(subject_voices);
  if (changed.empty()) {
    if (on_change_ && !subjects.empty()) on_change_(subjects);
    return;
  }
  subjects.emplace_back(subject_everybody);
  std::vector<TalentId> ids;
  for (const auto& id : changed) {
    subjects.push_back(subject_of_talent(id));
    note_roles(id, subjects);
    if (auto parsed = TalentId::parse(id)) ids.push_back(*parsed);
  }
  std::map<std::string, engine::Change> changes;
  for (const auto& id : changed) changes.emplace(id, engine::Change{id, std::nullopt});
  const auto now = store_.read([&](Read& read) { return shown(read, ids); });
  for (const auto& [talent, visibility] : now) changes[talent.id.text()] = change_of(talent, visibility);
  std::vector<engine::Change> all;
  all.reserve(changes.size());
  for (auto& [id, change] : changes) all.push_back(std::move(change));
  index_.apply(all, entries.back().position.seq);
  for (const auto& id : changed) note_roles(id, subjects);
  if (on_change_) on_change_(subjects);
}

void PeopleIndex::committed(journal::Position position) {
  const std::scoped_lock lock(mutex_);
  wanted_ = std::max(wanted_, position);
}

bool PeopleIndex::is_current() const {
  const std::scoped_lock lock(mutex_);
  return wanted_ == journal::Position{} || follower_->position() >= wanted_;
}

void PeopleIndex::catch_up(journal::Position seen) {
  // A stranger may name any position: none is waited for that the journal has not reached.
  if (seen > follower_->position())
    seen = std::min(seen, store_.read([](Read& read) { return journal::newest(read); }));
  {
    const std::scoped_lock lock(mutex_);
    seen = std::max(seen, wanted_);
  }
  if (seen != journal::Position{} && follower_->position() < seen) follower_->wait_until(seen, patience);
}

}  // namespace muster::site
