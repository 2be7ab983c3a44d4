// Of all that was said of a skill the strongest word holds: demanded, then one of several, then welcome.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include <fmt/format.h>

#include "features/intake/weighing.h"

namespace muster::intake {
namespace {

using As = Weighed::As;

class Chooser {
 public:
  explicit Chooser(Reading& reading) : reading_(reading), all_(weighed(reading, mentions_of(reading))) {}

  void run() {
    leave_firm();
    for (const auto& one : all_) {
      if (one.as == As::must || one.as == As::nice)
        std::fill(reading_.is_skill.begin() + static_cast<std::ptrdiff_t>(one.mention.first),
                  reading_.is_skill.begin() + static_cast<std::ptrdiff_t>(one.mention.last), true);
      if (one.as == As::ruled_out) ruled_out_.insert(one.mention.skill);
      if (one.as == As::ruled_out || one.as == As::told) use(one);
      if (one.as == As::must && one.group == 0 && !chosen_beside(one) && !is_left_open(one))
        single_.insert(one.mention.skill);
    }
    for (std::size_t i = 0; i < all_.size(); ++i) take(i);
    for (const auto& one : all_) welcome(one);
  }

 private:
  void use(const Weighed& one) {
    for (auto i = one.mention.first; i < one.mention.last; ++i) reading_.used[i] = true;
  }
  [[nodiscard]] const std::string& key(const Weighed& one) const {
    return reading_.lexicon.skill(one.mention.skill).key;
  }

  // "Rust or C++, you will write Rust": the choice was offered in the same breath.
  [[nodiscard]] bool chosen_beside(const Weighed& one) const {
    for (const auto* other = &one; other != all_.data();) {  // those of its sentence stand before it
      --other;
      if (other->mention.sentence != one.mention.sentence) return false;
      if (other->group > 0 && other->mention.skill == one.mention.skill) return true;
    }
    return false;
  }

  // "Databricks is headquartered in …", "About Snyk": who hires is no demand, unless in a list of others.
  void leave_firm() {
    std::map<std::uint32_t, int> said;
    for (const auto& one : all_) said[one.mention.skill] += speaks_of_firm(one) ? 1 : 0;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      auto& one = all_[i];
      const bool listed = one.mention.joint != Joint::none ||
                          (i + 1 < all_.size() && all_[i + 1].mention.sentence == one.mention.sentence &&
                           all_[i + 1].mention.joint != Joint::none);
      if (said[one.mention.skill] >= 2 && !listed) one.as = As::told;
    }
  }
  [[nodiscard]] bool speaks_of_firm(const Weighed& one) const {
    const auto& in = reading_.sentences[one.mention.sentence];
    const auto first = one.mention.first, last = one.mention.last;
    if (!reading_.lexicon.is_concrete(one.mention.skill) || !reading_.token(first).is_capital) return false;
    if (first > in.first && reading_.has("firm_leads", first - 1, first)) return true;
    return first == in.first && last < in.last && reading_.has("firm_verbs", last, last + 1);
  }
  // "Unity Developer" in the title, and below it "Unity or Unreal".
  [[nodiscard]] bool is_left_open(const Weighed& one) const {
    const auto in_title = [&](const Weighed& each) {
      return each.mention.first >= reading_.title.first && each.mention.last <= reading_.title.second;
    };
    return in_title(one) &&
           std::ranges::any_of(all_,
                               [&](const Weighed& other) {
                                 return other.group > 0 && other.as == As::must &&
                                        other.mention.skill == one.mention.skill;
                               }) &&
           std::ranges::none_of(all_, [&](const Weighed& other) {
             return other.group == 0 && other.as == As::must && other.mention.skill == one.mention.skill &&
                    !in_title(other);
           });
  }
  // Those of one group stand side by side.
  [[nodiscard]] std::span<const Weighed> around(std::size_t i) const {
    auto end = i;
    while (end < all_.size() && all_[end].group == all_[i].group) ++end;
    auto begin = i;
    while (begin > 0 && all_[begin - 1].group == all_[i].group) --begin;
    return {all_.data() + begin, end - begin};
  }

  void take(std::size_t i) {
    const auto& one = all_[i];
    if (one.as != As::must) return;
    if (single_.contains(one.mention.skill)) return demand(one);
    if (one.group == 0 || groups_.contains(one.group)) return;
    groups_.insert(one.group);
    std::vector<const Weighed*> members;
    for (const auto& other : around(i))
      if (other.group == one.group && !grouped_.contains(other.mention.skill) &&
          std::ranges::none_of(members,
                               [&](const Weighed* member) { return member->mention.skill == other.mention.skill; }))
        members.push_back(&other);
    const bool met = std::ranges::any_of(around(i), [&](const Weighed& other) {
      return other.group == one.group && single_.contains(other.mention.skill);
    });
    const bool was_chosen =
        std::ranges::any_of(around(i), [&](const Weighed& other) {  // "React or Vue", "Vue or Svelte"
          return other.group == one.group && grouped_.contains(other.mention.skill);
        });
    if (members.size() == 1 && was_chosen) return use(*members.front());
    if (members.size() == 1 && !met) {
      single_.insert(members.front()->mention.skill);
      return demand(*members.front());
    }
    if (met) std::erase_if(members, [&](const Weighed* member) { return single_.contains(member->mention.skill); });
    // Of "React or Vue" React, demanded in any case, leaves no choice; of "maps (Leaflet, OpenLayers or similar)" much.
    if (members.empty() || (met && (members.size() < 2 || !one.of_examples))) {
      for (const auto* member : members) use(*member);
      return;
    }
    if (is_full(reading_.brief.must.size(), most_skills, one)) return;
    MustGroup group;
    const auto path = "/must/" + std::to_string(reading_.brief.must.size());
    for (const auto* member : members) {
      if (is_full(group.any_of.size(), most_choices, *member) || !grouped_.insert(member->mention.skill).second)
        continue;
      const auto at = path + "/any_of/" + std::to_string(group.any_of.size());
      group.any_of.push_back({.skill = key(*member)});
      if (member->level > 0) group.any_of.back().min_level = member->level;
      group.any_of.back().min_years = member->years;
      mark(*member, at);
    }
    reading_.brief.must.emplace_back(std::move(group));
  }

  void demand(const Weighed& one) {
    const auto found = musts_.find(one.mention.skill);
    if (found == musts_.end()) {
      if (is_full(reading_.brief.must.size(), most_skills, one)) return;
      musts_[one.mention.skill] = reading_.brief.must.size();
      reading_.brief.must.emplace_back(MustSkill{.skill = key(one)});
    }
    const auto index = musts_[one.mention.skill];
    auto& must = std::get<MustSkill>(reading_.brief.must[index]);
    if (one.level > 0 && must.min_level == 1) must.min_level = one.level;
    must.min_years = std::max(must.min_years, one.years);
    mark(one, "/must/" + std::to_string(index));
  }

  // No brief holds more: what does not enter is told.
  bool is_full(std::size_t have, std::size_t most, const Weighed& next) {
    if (have < most) return false;
    use(next);
    reading_.lost.push_back({reading_.token(next.mention.first).begin, reading_.token(next.mention.last - 1).end,
                             fmt::format("A brief holds at most {} of these: this is one too many.", most)});
    return true;
  }
  void mark(const Weighed& one, const std::string& path) {
    reading_.mark(one.mention.first, one.mention.last, path);
    reading_.mark(one.years_at.first, one.years_at.second, path + "/min_years");
    reading_.mark(one.level_at.first, one.level_at.second, path + "/min_level");
  }

  void welcome(const Weighed& one) {
    if (one.as != As::nice) return;
    use(one);
    const auto skill = one.mention.skill;
    const bool is_listed = reading_.sentences[one.mention.sentence].section == Section::nice;
    if (single_.contains(skill) || grouped_.contains(skill) || (ruled_out_.contains(skill) && !is_listed)) return;
    if (!nices_.contains(skill) && is_full(reading_.brief.nice.size(), most_skills, one)) return;
    const auto found = nices_.try_emplace(skill, reading_.brief.nice.size());
    if (found.second) reading_.brief.nice.push_back({.skill = key(one)});
    reading_.mark(one.mention.first, one.mention.last, "/nice/" + std::to_string(found.first->second));
  }

  Reading& reading_;
  std::vector<Weighed> all_;
  std::set<std::uint32_t> ruled_out_, single_, grouped_;
  std::set<int> groups_;
  std::map<std::uint32_t, std::size_t> musts_, nices_;
};

}  // namespace

void read_skills(Reading& reading) { Chooser(reading).run(); }

}  // namespace muster::intake
