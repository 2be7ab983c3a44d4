// The person, and the person after every change in question, sit side by side in a snapshot of their own: each brief is
// planned once and judges all of them, by the same rules as every search.
#include "engine/outlook.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/constraints.h"
#include "engine/near_miss.h"

namespace muster::engine {
namespace {

const Weights no_matter;  // nothing here is scored

std::shared_ptr<const Snapshot> row_of(const Person& person, std::span<const OwnChange> changes, Week now) {
  std::vector<Change> all{{person.id, person}};
  all.front().person->active = true;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    auto variant = after(*all.front().person, changes[i], now);
    variant.id = person.id + "'" + std::to_string(i);
    all.push_back({variant.id, std::move(variant)});
  }
  Index index;
  index.apply(all, 0);
  return index.snapshot();
}

Seat seat_at(const Snapshot& people, std::size_t number) {
  return {people.segments[number / rows_per_segment].get(), number % rows_per_segment, static_cast<Word>(number)};
}

int most_free(const std::vector<int>& free, const Plan& plan) {
  int most = 0;
  const int to = static_cast<int>(std::min<std::int64_t>(plan.latest, horizon_weeks - 1));
  for (int from = plan.earliest; from <= to; ++from) {
    const int end = std::min(horizon_weeks, from + std::max(1, plan.need.weeks));
    most = std::max(most, *std::min_element(free.begin() + from, free.begin() + end));
  }
  return most;
}

// Changes that may help, each once, by lever and subject.
class Levers {
 public:
  void add(const OwnChange& change) {
    auto& of = by_subject_[{change.lever, change.subject}];
    of.first.insert(change.lever == Lever::free_hours ? change.hours : change.level);
    of.second.insert(change.lever == Lever::free_hours ? change.from : change.verified ? 1 : 0);
    if (std::ranges::find(plain_, change) == plain_.end()) plain_.push_back(change);
  }
  // What two briefs ask of one lever may have to be met together: 40 hours for the one, from an earlier week for the
  // other. So both quantities are tried in every combination.
  [[nodiscard]] std::vector<OwnChange> combined() const {
    auto all = plain_;
    for (const auto& [name, quantities] : by_subject_) {
      if (name.first != Lever::free_hours && name.first != Lever::skill) continue;
      for (const int first : quantities.first)
        for (const int second : quantities.second) {
          OwnChange change{.lever = name.first, .subject = name.second};
          if (name.first == Lever::skill) std::tie(change.level, change.verified) = std::tuple(first, second == 1);
          else std::tie(change.hours, change.from) = std::tuple(first, second);
          if (std::ranges::find(all, change) == all.end()) all.push_back(change);
        }
    }
    return all;
  }

 private:
  std::map<std::pair<Lever, std::string>, std::pair<std::set<int>, std::set<int>>> by_subject_;
  std::vector<OwnChange> plain_;
};

class Survey {
 public:
  Survey(const Person& person, std::span<const Brief> briefs, Date as_of, const ZoneOffsets& zones)
      : person_(person), briefs_(briefs), asking_{.as_of = as_of, .top = 0}, now_(week_of(as_of)), zones_(zones) {}

  Outlook done() {
    stand();
    const auto changes = levers_.combined();
    const auto effects = tried(changes);
    keep_gentle(changes, effects);
    return std::move(outlook_);
  }

 private:
  struct Effect {
    std::vector<std::size_t> opens, closes;
    [[nodiscard]] auto net() const {
      return static_cast<std::int64_t>(opens.size()) - static_cast<std::int64_t>(closes.size());
    }
  };

  // The person as they are, before every brief.
  void stand() {
    const auto people = row_of(person_, {}, now_);
    const auto free = free_by_week(person_, now_);
    for (const Brief& brief : briefs_) {
      const Plan planned = plan(*people, brief, asking_, no_matter, zones_);
      const Seat seat = seat_at(*people, 0);
      judge(planned, seat, Until::the_end, findings_);
      Standing& standing = outlook_.standings.emplace_back();
      standing.excluded = exclusion(planned, seat);
      standing.minutes = findings_.minutes;
      standing.hours = planned.need.hours;
      standing.most_free = most_free(free, planned);
      standing.violated = static_cast<int>(findings_.violated.size());
      for (std::size_t i = 0; i < planned.constraints.size(); ++i) {
        const Constraint& constraint = planned.constraints[i];
        Demand& demand = standing.demands.emplace_back(Demand{constraint.name, !findings_.violates(i)});
        if (!demand.is_met) demand.by = amount(planned, seat, findings_, constraint);
      }
      if (standing.excluded || standing.violated != 1) continue;
      const auto changes = changes_for(person_, planned, planned.constraints[findings_.violated.front()]);
      standing.change = first_that_works(changes, brief);
      if (standing.change)
        for (const OwnChange& change : changes) levers_.add(change);
    }
  }

  std::optional<OwnChange> first_that_works(const std::vector<OwnChange>& changes, const Brief& brief) {
    const auto people = row_of(person_, changes, now_);
    const Plan planned = plan(*people, brief, asking_, no_matter, zones_);
    for (std::size_t i = 0; i < changes.size(); ++i) {
      judge(planned, seat_at(*people, i + 1), Until::second_violation, findings_);
      if (findings_.violated.empty()) return changes[i];
    }
    return std::nullopt;
  }

  // One change meets one demand at most, so briefs with two that are not met stay closed.
  std::vector<Effect> tried(const std::vector<OwnChange>& changes) {
    std::vector<Effect> effects(changes.size());
    const auto people = row_of(person_, changes, now_);
    for (std::size_t b = 0; b < briefs_.size(); ++b) {
      const Standing& standing = outlook_.standings[b];
      if (standing.excluded || standing.violated > 1) continue;
      const Plan planned = plan(*people, briefs_[b], asking_, no_matter, zones_);
      for (std::size_t i = 0; i < changes.size(); ++i) {
        judge(planned, seat_at(*people, i + 1), Until::second_violation, findings_);
        const bool qualifies = findings_.violated.empty();
        if (qualifies && !standing.is_qualified()) effects[i].opens.push_back(b);
        if (!qualifies && standing.is_qualified()) effects[i].closes.push_back(b);
      }
    }
    return effects;
  }

  void keep_gentle(const std::vector<OwnChange>& changes, const std::vector<Effect>& effects) {
    std::vector<std::size_t> order(changes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto name = [&](std::size_t i) { return std::tie(changes[i].lever, changes[i].subject); };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return std::tuple(name(a), size(person_, changes[a], now_), -effects[a].net()) <
             std::tuple(name(b), size(person_, changes[b], now_), -effects[b].net());
    });
    std::int64_t most = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
      if (k > 0 && name(order[k]) != name(order[k - 1])) most = 0;
      const Effect& effect = effects[order[k]];
      if (effect.net() <= most) continue;
      most = effect.net();
      outlook_.changes.push_back({changes[order[k]], effect.opens, effect.closes});
    }
    std::ranges::stable_sort(outlook_.changes, [](const Helpful& a, const Helpful& b) {
      return a.opens.size() + b.closes.size() > b.opens.size() + a.closes.size();
    });
  }

  const Person& person_;
  std::span<const Brief> briefs_;
  const Asking asking_;
  const Week now_;
  const ZoneOffsets& zones_;
  Findings findings_;
  Levers levers_;
  Outlook outlook_;
};

}  // namespace

Outlook outlook(const Person& person, std::span<const Brief> briefs, Date as_of, const ZoneOffsets& zones) {
  return Survey(person, briefs, as_of, zones).done();
}

}  // namespace muster::engine
