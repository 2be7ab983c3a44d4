// Talents: settle the input by the rules, write the row, record it.
#include "features/talents/talent_service.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/cursor.h"
#include "features/talents/profile_rules.h"
#include "features/talents/talent_store.h"
#include "features/taxonomy/taxonomy_service.h"
#include "features/words/entries.h"

namespace muster {

Person person_of(const Talent& talent) { return {talent.id.text(), talent.profile, talent.facts}; }

}  // namespace muster

namespace muster::talents {
namespace {

Problem no_such_talent(const TalentId& id) {
  return Problem::not_found(fmt::format("There is no talent {}.", id.text()));
}

Problem problem_of(std::vector<Fault> faults) {
  auto detail = fmt::format("{}: {}", faults.front().pointer, faults.front().message);
  if (faults.size() > 1) detail += fmt::format(" (and {} more)", faults.size() - 1);
  return Problem::invalid(std::move(detail), std::move(faults));
}

void append(std::vector<Fault>& all, std::vector<Fault> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Result<store::Order> order_of(std::string_view sort) {
  using enum store::Order::By;
  if (sort == "name") return store::Order{name};
  if (sort == "-updated") return store::Order{updated};
  if (sort == "rate") return store::Order{rate};
  return refuse(Problem::at("?sort", fmt::format("\"{}\" is not an order: name, -updated or rate", sort)));
}

std::vector<std::string> strongest(std::vector<SkillLevel> skills) {
  const auto rank = [](const SkillLevel& s) { return std::tuple(-s.level, -s.years, s.skill); };
  std::sort(skills.begin(), skills.end(), [&](const SkillLevel& a, const SkillLevel& b) { return rank(a) < rank(b); });
  std::vector<std::string> names;
  for (const auto& skill : skills)
    if (names.size() < 5) names.push_back(skill.skill);
  return names;
}

TalentSummary summary_of(const Talent& t) {
  return {t.id,
          t.version,
          t.portrait.name,
          t.portrait.headline,
          t.profile.active,
          t.profile.country,
          t.profile.zone,
          t.profile.seniority,
          t.profile.rate,
          strongest(t.profile.skills),
          t.updated};
}

}  // namespace

void record(Tx& tx, const Actor& by, const Talent& talent) {
  tx.append(by, entry::TalentSaved{talent.id, json::text_of(person_of(talent))});
}

Result<Talent> get(Read& read, const TalentId& id) {
  auto talent = store::find(read, id);
  if (!talent) return refuse(no_such_talent(id));
  return *std::move(talent);
}

std::vector<Talent> get_all(Read& read, std::span<const TalentId> ids) { return store::find_all(read, ids); }

void for_each(Read& read, const std::function<void(const Talent&)>& each) { store::for_each(read, each); }

Result<TalentList> list(Read& read, const WhichTalents& which, const std::optional<TalentId>& only) {
  const auto order = TRY(order_of(which.sort));
  std::optional<store::After> after;
  if (which.cursor) {
    auto parts = TRY(parts_of_cursor(*which.cursor, 3));
    if (parts[0] != which.sort)
      return refuse(Problem::at("?cursor", "is one of another order: start that order from the beginning"));
    after = store::After{std::move(parts[1]), std::move(parts[2])};
  }
  TalentList page;
  store::Filter filter{which, {}, only};
  if (which.skill) filter.skill_keys = taxonomy::keys_of_name(read, *which.skill);
  if (!after) page.total = store::count(read, filter);
  const auto found = store::list(read, filter, order, after);
  const auto shown = std::min(found.size(), static_cast<std::size_t>(which.limit));
  for (std::size_t i = 0; i < shown; ++i) page.items.push_back(summary_of(found[i]));
  if (found.size() > shown) {
    const auto& last = found[shown - 1];
    page.next = cursor_of({which.sort, store::key_of(last, order), last.id.text()});
  }
  return page;
}

Result<Talent> create(Tx& tx, const Actor& by, const NewTalent& wanted, const Names& names, const Facts& facts) {
  Talent talent;
  talent.portrait = wanted.portrait;
  talent.profile = wanted.profile;
  talent.facts = facts;
  auto faults = faults_of(talent.portrait);
  append(faults, faults_of(facts, "/facts"));
  append(faults, settle(talent.profile, names, date_utc(tx.now()).year(), "/profile"));
  if (!faults.empty()) return refuse(problem_of(std::move(faults)));
  talent.id = tx.new_id<TalentId>();
  talent.version = 1;
  talent.created = talent.updated = tx.now();
  store::insert(tx, {&talent, 1});
  record(tx, by, talent);
  return talent;
}

Result<Talent> save(Tx& tx, const Actor& by, const EditedTalent& wanted, std::int64_t version, Editor editor,
                    const Names& names) {
  auto talent = TRY(get(tx, wanted.talent));
  if (talent.version != version)
    return refuse(Problem{
        Kind::stale,
        fmt::format("Somebody saved version {} since you read version {}: read it again.", talent.version, version)});
  auto faults = faults_of(wanted.portrait);
  auto profile = wanted.profile;
  append(faults, settle(profile, names, date_utc(tx.now()).year(), "/profile"));
  if (editor == Editor::themselves) append(faults, unearned(profile, talent.profile, "/profile"));
  if (!faults.empty()) return refuse(problem_of(std::move(faults)));
  if (talent.portrait == wanted.portrait && talent.profile == profile) return talent;
  talent.portrait = wanted.portrait;
  talent.profile = std::move(profile);
  ++talent.version;
  talent.updated = tx.now();
  store::update(tx, {&talent, 1});
  record(tx, by, talent);
  return talent;
}

Done remove(Tx& tx, const Actor& by, const TalentId& id) {
  TRY(get(tx, id));
  store::remove(tx, id);
  tx.append(by, entry::TalentRemoved{id});
  return {};
}

}  // namespace muster::talents
