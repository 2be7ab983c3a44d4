// The next snapshot from the last one and some changes: new words, then new segments for the rows that changed.
#include "engine/index.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "base/result.h"
#include "engine/totals.h"

namespace muster::engine {
namespace {

struct Drafts {
  explicit Drafts(const Snapshot& base)
      : people(base.people),
        skills(base.skills),
        countries(base.countries),
        zones(base.zones),
        schedule_texts(base.schedule_texts),
        languages(base.languages),
        industries(base.industries),
        clients(base.clients),
        words(base.words),
        schedules(base.schedules) {}

  Word schedule(std::string_view zone, Hours hours) {
    const Word word = schedule_texts.intern(fmt::format("{} {} {}", zone, hours.start.minutes, hours.end.minutes));
    if (word == schedules.size()) schedules.push_back({zones.intern(zone), hours});
    return word;
  }

  LexiconDraft people, skills, countries, zones, schedule_texts, languages, industries, clients, words;
  std::vector<Schedule> schedules;
};

template <class Map>
std::vector<WordCell> word_cells(const Map& numbers, LexiconDraft& draft) {
  std::vector<WordCell> cells;
  cells.reserve(numbers.size());
  for (const auto& [text, number] : numbers) cells.push_back({draft.intern(text), static_cast<std::int32_t>(number)});
  return cells;
}

Entry entry_of(const Person& person, Drafts& drafts) {
  Entry entry;
  entry.presence = person.active ? Presence::active : Presence::inactive;
  entry.seniority = person.seniority;
  for (const WorkKind kind : person.kinds)
    entry.kinds = static_cast<std::uint8_t>(entry.kinds | 1U << static_cast<unsigned>(kind));
  if (!person.country.empty()) entry.country = drafts.countries.intern(person.country);
  if (!person.zone.empty() && person.hours) entry.schedule = drafts.schedule(person.zone, *person.hours);
  entry.rate = person.rate.value_or(no_rate);
  entry.exposure = person.exposure;
  entry.rating_count = person.rating_count;
  entry.rating_sum = person.rating_sum;
  entry.trials_passed = person.trials_passed;
  entry.trials_taken = person.trials_taken;
  for (const HeldSkill& held : person.skills)
    entry.skills.push_back({drafts.skills.intern(held.skill), static_cast<std::int16_t>(held.last_used),
                            static_cast<std::uint8_t>(held.level), static_cast<std::uint8_t>(held.years),
                            held.verified});
  for (const FreeFrom& step : person.free)
    entry.free.push_back({step.week.index, static_cast<std::uint16_t>(step.hours)});
  std::ranges::sort(entry.free, {}, &FreeCell::week);
  entry.languages = word_cells(person.languages, drafts.languages);
  entry.industries = word_cells(person.industries, drafts.industries);
  entry.clients = word_cells(person.worked_with, drafts.clients);
  for (const auto& word : person.words) entry.words.push_back(drafts.words.intern(word));
  return entry;
}

using Rows = std::map<Word, Entry>;  // by the person's number

// The segment of that number with the rows from `from` on that lie in it put in; `from` moves behind them.
std::shared_ptr<const Segment> rewritten(const Segment& old, std::size_t number, Rows::const_iterator& from,
                                         Rows::const_iterator end) {
  auto next = std::make_shared<Segment>();
  const auto first = static_cast<Word>(number * rows_per_segment);
  for (std::size_t row = 0; row < rows_per_segment; ++row) {
    if (from != end && from->first == first + row) next->add((from++)->second);
    else if (row < old.rows()) next->copy(old, row);
    else break;  // numbers are given without gaps, so nothing can follow
  }
  next->shrink();
  return next;
}

std::size_t present(const Segment& segment) {
  return segment.rows() - static_cast<std::size_t>(std::ranges::count(segment.presence, Presence::absent));
}

void put(Snapshot& snapshot, const Rows& rows) {
  static const Segment empty;
  for (auto from = rows.begin(); from != rows.end();) {
    const std::size_t number = from->first / rows_per_segment;
    if (number >= snapshot.segments.size()) snapshot.segments.resize(number + 1);
    auto& place = snapshot.segments[number];
    const Segment& old = place ? *place : empty;
    snapshot.count -= present(old);
    place = rewritten(old, number, from, rows.end());
    snapshot.count += present(*place);
  }
}

}  // namespace

std::size_t bytes(const Snapshot& snapshot) {
  std::size_t sum = snapshot.schedules.capacity() * sizeof(Schedule);
  for (const auto* lexicon :
       {&snapshot.people, &snapshot.skills, &snapshot.countries, &snapshot.zones, &snapshot.schedule_texts,
        &snapshot.languages, &snapshot.industries, &snapshot.clients, &snapshot.words})
    sum += lexicon->bytes();
  for (const auto& segment : snapshot.segments) sum += sizeof(Segment) + segment->bytes();
  return sum;
}

void Index::apply(std::span<const Change> changes, std::int64_t position) {
  const std::scoped_lock turn(one_writer_);
  const auto last = snapshot();
  Drafts drafts(*last);
  std::unordered_map<std::string_view, const Change*> newest;
  for (const Change& change : changes) newest[change.id] = &change;
  Rows rows;
  for (const Change& change : changes) {
    if (newest[change.id] != &change) continue;
    if (!change.person && last->people.find(change.id) == no_word) continue;
    rows[drafts.people.intern(change.id)] = change.person ? entry_of(*change.person, drafts) : Entry{};
  }
  auto next = std::make_shared<Snapshot>();
  next->people = std::move(drafts.people).done();
  next->skills = std::move(drafts.skills).done();
  next->countries = std::move(drafts.countries).done();
  next->zones = std::move(drafts.zones).done();
  next->schedule_texts = std::move(drafts.schedule_texts).done();
  next->languages = std::move(drafts.languages).done();
  next->industries = std::move(drafts.industries).done();
  next->clients = std::move(drafts.clients).done();
  next->words = std::move(drafts.words).done();
  next->schedules = std::move(drafts.schedules);
  next->segments = last->segments;
  next->count = last->count;
  next->position = position;
  put(*next, rows);
  std::vector<Word> changed;
  for (const auto& [person, entry] : rows) changed.push_back(person);
  hand_on_totals(*last, *next, changed);
  publish(std::move(next));
}

}  // namespace muster::engine
