// One demand, one change at a time.
#include "features/open_briefs/telling.h"

#include <algorithm>
#include <array>

namespace muster::open_briefs {
namespace {

using engine::Asked;
using engine::Lever;

std::string after_colon(const std::string& constraint) { return constraint.substr(constraint.find(':') + 1); }

HeldSkills held_of(const Profile& profile, const std::string& skills) {
  HeldSkills held;
  for (std::size_t begin = 0; begin <= skills.size();) {
    const auto end = std::min(skills.find('|', begin), skills.size());
    const auto found =
        std::ranges::find(profile.skills, std::string_view(skills).substr(begin, end - begin), &SkillLevel::skill);
    if (found != profile.skills.end()) held.push_back(*found);
    begin = end + 1;
  }
  return held;
}

Held held(const engine::Demand& demand, const engine::Standing& standing, const Profile& profile) {
  Held has;
  switch (demand.constraint.asked) {
    case Asked::must:
      has.skills = held_of(profile, after_colon(demand.constraint.text));
      break;
    case Asked::seniority:
      has.seniority = profile.seniority;
      break;
    case Asked::rate:
      has.rate = profile.rate;
      break;
    case Asked::kind:
      has.kinds = profile.kinds;
      break;
    case Asked::availability:
      has.hours = standing.most_free;
      break;
    case Asked::overlap:
      has.minutes = standing.minutes;
      break;
    case Asked::language:
      if (const auto level = profile.languages.find(after_colon(demand.constraint.text));
          level != profile.languages.end())
        has.language = level->second;
      break;
    case Asked::country:
      has.country = profile.country;
      break;
  }
  return has;
}

LocalTime moved(LocalTime time, int shift) {
  constexpr int day = 1440;
  return {static_cast<std::int16_t>(((time.minutes + shift) % day + day) % day)};
}

}  // namespace

Fit fit_of(const engine::Standing& standing) {
  if (standing.violated == 0) return Fit::qualified;
  return standing.violated == 1 ? Fit::near : Fit::far;
}

OwnChangeTold told(const engine::OwnChange& change, const Viewer& viewer) {
  OwnChangeTold made;
  made.lever = static_cast<OwnLever>(change.lever);  // the same, in the same order
  switch (change.lever) {
    case Lever::working_hours:
      made.shift = change.shift;
      if (const auto& hours = viewer.profile.hours)
        made.working_hours = Hours{moved(hours->start, change.shift), moved(hours->end, change.shift)};
      break;
    case Lever::kind:
      made.kind = static_cast<EngagementKind>(change.kind);
      break;
    case Lever::free_hours:
      made.hours = change.hours;
      made.from = viewer.now + change.from;
      break;
    case Lever::language:
      made.language = change.subject;
      made.cefr = static_cast<Cefr>(change.level - 1);  // A1 is 1 there
      break;
    case Lever::skill:
      made.skill = change.subject;
      made.level = change.level;
      if (change.verified) made.verified = true;
      break;
    case Lever::rate:
      made.rate = Money{change.rate, viewer.currency};
      if (viewer.profile.rate) made.less = Money{viewer.profile.rate->amount - change.rate, viewer.currency};
      break;
  }
  return made;
}

OpenBrief told(const BriefRecord& record, const Brief& asked, const engine::Standing& standing, const Viewer& viewer) {
  OpenBrief made{.id = record.id,
                 .updated = record.updated,
                 .fit = fit_of(standing),
                 .unmet = standing.violated,
                 .brief = asked,
                 .demands = {},
                 .change = {}};
  made.brief.id = record.id.text();
  made.brief.client.reset();
  made.brief.exclude.clear();
  for (const auto& demand : standing.demands) {
    auto& told = made.demands.emplace_back(DemandTold{demand.constraint.text, demand.is_met, demand.by, std::nullopt,
                                                      held(demand, standing, viewer.profile)});
    if (demand.constraint.asked == Asked::availability) told.asked = standing.hours;
  }
  if (standing.change) made.change = open_briefs::told(*standing.change, viewer);
  return made;
}

}  // namespace muster::open_briefs
