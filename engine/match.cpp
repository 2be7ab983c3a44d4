// One pass over everybody: judge, then count, score and keep the best.
#include "engine/match.h"

#include "engine/curve.h"
#include "engine/explain.h"
#include "engine/facets.h"
#include "engine/near_miss.h"
#include "engine/tally.h"

namespace muster::engine {
namespace {

class Search {
 public:
  explicit Search(const Plan& plan) : plan_(plan), top_(plan.people->people, plan.asking.top), facets_(plan) {
    for (const Constraint& constraint : plan.constraints) misses_.emplace_back(plan, constraint);
  }

  void look_at(const Seat& seat) {
    if (exclusion(plan_, seat)) return;
    judge(plan_, seat, Until::second_violation, findings_);
    if (findings_.violated.size() > 1) return;
    const int score = sum(components(plan_, seat, findings_));
    if (findings_.violated.empty()) {
      ++qualified_;
      facets_.add(seat, findings_);
      top_.offer({score, seat.segment->exposure[seat.row], seat});
    } else {
      misses_[findings_.violated.front()].add(seat, findings_, score);
    }
    const bool only_rate =
        findings_.violated.empty() || plan_.constraints[findings_.violated.front()].name.asked == Asked::rate;
    if (only_rate && seat.segment->rate[seat.row] != no_rate) rates_.push_back(seat.segment->rate[seat.row]);
  }

  Answer done() {
    Answer answer;
    answer.qualified = qualified_;
    for (const Candidate& candidate : top_.in_order()) {
      judge(plan_, candidate.seat, Until::the_end, findings_);
      answer.top.push_back(explained(plan_, candidate.seat, findings_));
    }
    for (const NearMissCount& count : misses_) {
      if (count.count() == 0) continue;
      NearMiss& miss = answer.near_misses.emplace_back(count.done());
      for (const Candidate& candidate : count.best()) {
        judge(plan_, candidate.seat, Until::the_end, findings_);
        miss.best.push_back(ranked(plan_, candidate.seat, findings_));
      }
    }
    answer.price_curve = price_curve(std::move(rates_));
    answer.facets = facets_.done();
    answer.offsets = plan_.offsets;
    answer.position = plan_.people->position;
    return answer;
  }

 private:
  const Plan& plan_;
  Findings findings_;
  int qualified_ = 0;
  Best top_;
  FacetCount facets_;
  std::vector<NearMissCount> misses_;
  std::vector<std::int64_t> rates_;
};

std::optional<Seat> seat_of(const Snapshot& people, std::string_view id) {
  const Word person = people.people.find(id);
  if (person == no_word) return std::nullopt;
  const Seat seat{people.segments[person / rows_per_segment].get(), person % rows_per_segment, person};
  return seat.segment->presence[seat.row] == Presence::absent ? std::nullopt : std::optional(seat);
}

}  // namespace

Answer match(const Snapshot& people, const Brief& brief, const Asking& asking, const Weights& weights,
             const ZoneOffsets& zones) {
  const Plan planned = plan(people, brief, asking, weights, zones);
  Search search(planned);
  Word person = 0;
  for (const auto& segment : people.segments)
    for (std::size_t row = 0; row < segment->rows(); ++row) search.look_at({segment.get(), row, person++});
  return search.done();
}

std::optional<WhyNot> why_not(const Snapshot& people, std::string_view person, const Brief& brief, const Asking& asking,
                              const Weights& weights, const ZoneOffsets& zones) {
  const auto seat = seat_of(people, person);
  if (!seat) return std::nullopt;
  const Plan planned = plan(people, brief, asking, weights, zones);
  Findings findings;
  judge(planned, *seat, Until::the_end, findings);
  WhyNot why;
  why.excluded = exclusion(planned, *seat);
  for (const std::size_t violated : findings.violated) {
    const Constraint& constraint = planned.constraints[violated];
    why.violated.push_back({constraint.name, amount(planned, *seat, findings, constraint)});
  }
  why.ranked = ranked(planned, *seat, findings);
  return why;
}

}  // namespace muster::engine
