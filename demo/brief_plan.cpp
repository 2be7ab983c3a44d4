// What a client asks: the skills of a track, a purpose, and limits from generous to hopeless.
#include "demo/brief_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "demo/plan.h"
#include "demo/words.h"

namespace muster::demo {
namespace {

enum class Ease { wide, usual, narrow, hopeless };

Ease ease_of(int n) {  // of ten: four wide, three usual, two narrow, one hopeless
  static constexpr std::array<Ease, 10> turn{Ease::wide,     Ease::usual, Ease::narrow, Ease::wide,  Ease::usual,
                                             Ease::hopeless, Ease::wide,  Ease::narrow, Ease::usual, Ease::wide};
  return turn.at(static_cast<std::size_t>(n % 10));
}

// Two fifths of the briefs are for developers, the others for each vertical in turn.
const Track& track_of(Chance& chance, int n) {
  static constexpr std::array<std::string_view, 10> turn{
      "developers",       "data", "designers",  "developers",      "finance", "developers",
      "project-managers", "data", "developers", "product-managers"};
  std::vector<const Track*> tracks;
  std::vector<int> shares;
  for (const auto& track : plan().tracks)
    if (track.role->vertical == turn.at(static_cast<std::size_t>(n * 7 % 10))) {
      tracks.push_back(&track);
      shares.push_back(track.share * track.share);  // what is common is asked for more often still
    }
  return *tracks[chance.by_weight(shares)];
}

Must must(std::string skill, int level, int years, int weight) {
  MustSkill asked;
  asked.skill = std::move(skill);
  asked.min_level = level;
  asked.min_years = years;
  asked.weight = weight;
  return asked;
}

// Another track of the role: what it is defined by would do as well.
const Track* twin_of(const Track& track) {
  for (const auto& other : plan().tracks)
    if (other.role == track.role && &other != &track && other.defining[0] != track.defining[0]) return &other;
  return nullptr;
}

MustGroup either(const std::vector<std::string>& skills, int level) {
  MustGroup group;
  for (const auto& skill : skills) {
    OneOfSkill one;
    one.skill = skill;
    one.min_level = level;
    group.any_of.push_back(one);
  }
  return group;
}

// The track's skills in their order, each once at most.
class Skills {
 public:
  Skills(Brief& brief, const Track& track) : brief_(brief), left_(track.defining) {
    left_.insert(left_.end(), track.likely.begin(), track.likely.end());
  }
  void must_have(int level, int years, int weight) {
    if (!left_.empty()) brief_.must.push_back(must(taken(0), level, years, weight));
  }
  void must_have_either(const std::string& other, int level) {
    std::erase(left_, other);
    brief_.must.emplace_back(either({taken(0), other}, level));
  }
  void nice_to_have() {
    if (left_.empty()) return;
    NiceSkill nice;
    nice.skill = taken(0);
    brief_.nice.push_back(nice);
  }
  void skip() {
    if (left_.size() > 3) taken(1);
  }

 private:
  std::string taken(std::size_t at) {
    auto skill = left_.at(at);
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
    return skill;
  }
  Brief& brief_;
  std::vector<std::string> left_;
};

void ask_skills(Chance& chance, Brief& brief, const Track& track, Ease ease) {
  const int level = ease == Ease::wide ? 2 : ease == Ease::usual ? 3 : 4;
  const int years = ease == Ease::wide ? 0 : chance.between(1, ease == Ease::usual ? 2 : 4);
  const auto* twin = twin_of(track);
  Skills skills(brief, track);
  if (ease == Ease::wide && twin != nullptr && chance.in_100(35)) {
    skills.must_have_either(twin->defining[0], level);
  } else {
    skills.must_have(level, years, 5);
    if (ease != Ease::wide || chance.in_100(40)) skills.must_have(std::max(1, level - 1), 0, 4);
  }
  if (chance.in_100(50)) skills.skip();
  for (int more = ease == Ease::hopeless ? 4 : ease == Ease::narrow ? 1 : 0; more > 0; --more)
    skills.must_have(ease == Ease::hopeless ? 3 : 2, 0, 3);
  for (int more = chance.between(1, 4); more > 0; --more) skills.nice_to_have();
}

void ask_time(Chance& chance, Brief& brief, const Firm& firm, Ease ease, Week now) {
  static const std::vector<EngagementKind> kinds{EngagementKind::hourly, EngagementKind::part_time,
                                                 EngagementKind::full_time};
  if (ease != Ease::wide || chance.in_100(50))
    brief.kind = ease == Ease::hopeless ? EngagementKind::full_time : chance.one_of(kinds);
  const int earliest = chance.between(1, 5);
  brief.start.emplace();
  brief.start->earliest = now + earliest;
  brief.start->latest = now + earliest +
                        (ease == Ease::narrow     ? chance.between(2, 5)
                         : ease == Ease::hopeless ? 0
                                                  : chance.between(3, 8));
  brief.weeks = ease == Ease::wide ? chance.between(2, 8) : chance.between(6, 26);
  if (ease == Ease::wide && chance.in_100(60)) return;
  OverlapWanted overlap;
  overlap.zone = firm.zone;
  overlap.hours = {{9 * 60}, {17 * 60}};
  overlap.min = ease == Ease::wide ? 60 : ease == Ease::usual ? 30 * chance.between(3, 6) : 30 * chance.between(4, 9);
  brief.overlap = overlap;
}

void ask_pay_and_words(Chance& chance, Brief& brief, const Firm& firm, Ease ease) {
  const int dollars = ease == Ease::wide     ? chance.between(14, 24) * 5
                      : ease == Ease::usual  ? chance.between(13, 22) * 5
                      : ease == Ease::narrow ? chance.between(13, 20) * 5
                                             : chance.between(5, 8) * 5;
  if (ease != Ease::wide || chance.in_100(70)) brief.rate_max = Money{std::int64_t{dollars} * 100, {}};
  brief.languages["en"] = ease == Ease::wide ? Cefr::B2 : chance.in_100(60) ? Cefr::B2 : Cefr::C1;
  if (!firm.language.empty() && (ease == Ease::hopeless || chance.in_100(25)))
    brief.languages[firm.language] = Cefr::B2;
  if (chance.in_100(70)) brief.industries.push_back(firm.industry);
}

SeniorityRange seniority_for(Ease ease) {
  SeniorityRange range;
  range.lo = ease == Ease::wide ? Seniority::junior : ease == Ease::usual ? Seniority::mid : Seniority::senior;
  range.hi = Seniority::principal;
  return range;
}

}  // namespace

DemoBrief brief_of(Chance& chance, int n, Date today) {
  const auto ease = ease_of(n);
  const auto& track = track_of(chance, n);
  DemoBrief made;
  made.client = static_cast<std::size_t>(n) % plan().clients.size();
  made.is_open = !chance.in_100(12);
  const auto& firm = plan().clients[made.client];
  auto& brief = made.brief;
  const auto& purpose = chance.one_of(for_role(plan().purposes, *track.role));
  auto skills = track.defining;
  skills.insert(skills.end(), track.likely.begin(), track.likely.end());
  const auto leading = skill_name(telling_skills(skills, *track.role).front());
  brief.title = chance.in_100(50) ? fmt::format("{} for our {}", track.role->name, purpose)
                                  : fmt::format("{} ({}), {}", track.role->name, leading, purpose);
  brief.role = track.role->role;
  brief.seniority = seniority_for(ease);
  if (chance.in_100(15)) brief.seats = chance.between(2, 4);
  ask_skills(chance, brief, track, ease);
  ask_time(chance, brief, firm, ease, week_of(today));
  ask_pay_and_words(chance, brief, firm, ease);
  return made;
}

}  // namespace muster::demo
