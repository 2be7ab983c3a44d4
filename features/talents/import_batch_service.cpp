// Looks everybody up at once, then row by row.
#include "features/talents/import_batch_service.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "features/talents/profile_rules.h"
#include "features/talents/talent_service.h"
#include "features/talents/talent_store.h"
#include "features/talents/visibility_service.h"

namespace muster::talents {
namespace {

std::string_view id_in(const Told& told) {
  const auto* id = told.fields.find("id");
  return id != nullptr && id->text() != nullptr ? std::string_view(*id->text()) : std::string_view();
}

class Batch {
 public:
  Batch(Read& read, std::string_view source, const Names& names)
      : read_(read), source_(source), names_(names), now_(read.environment().now()) {}

  Decided decide(const std::vector<Told>& rows) {
    look_up(rows);
    for (const auto& row : rows) {
      const auto before = decided_.faults.size();
      take(row);
      if (decided_.faults.size() > before) ++decided_.failed;
    }
    return std::move(decided_);
  }

 private:
  void look_up(const std::vector<Told>& rows) {
    std::vector<TalentId> ids;
    std::vector<std::string> others;
    for (const auto& row : rows) {
      if (auto id = TalentId::parse(id_in(row))) ids.push_back(*std::move(id));
      else if (!id_in(row).empty()) others.emplace_back(id_in(row));
    }
    for (auto& talent : store::find_all(read_, ids)) known_[talent.id.text()].talent = std::move(talent);
    for (auto& talent : store::find_imported(read_, source_, others))
      known_[*talent.external_id].talent = std::move(talent);
    ids.clear();
    for (const auto& [id, known] : known_) ids.push_back(known.talent.id);
    const auto chosen = chosen_by(read_, ids);
    for (auto& [id, known] : known_)
      if (const auto choice = chosen.find(known.talent.id.text()); choice != chosen.end())
        known.visibility = choice->second;
  }

  void fault(const Told& row, std::string pointer, std::string message) {
    decided_.faults.push_back({row.row, std::move(pointer), std::move(message)});
  }
  void faults(const Told& row, std::vector<Fault> found) {
    for (auto& one : found) fault(row, std::move(one.pointer), std::move(one.message));
  }

  void take(const Told& row) {
    const auto found = known_.find(id_in(row));
    const auto* known = found == known_.end() ? nullptr : &found->second;
    auto person = json::read<ImportedPerson>(merged(row, known));
    if (!person) return faults(row, std::move(person.error().faults));
    auto talent = known != nullptr ? known->talent : fresh(row, *person);
    const auto choice = choice_of(row, *person, known);
    put(row, *std::move(person), talent);
    auto found_faults = faults_of(talent.portrait);
    for (auto& one : settle(talent.profile, names_, date_utc(now_).year(), "")) found_faults.push_back(std::move(one));
    for (auto& one : faults_of(talent.facts, "")) found_faults.push_back(std::move(one));
    if (!found_faults.empty()) return faults(row, std::move(found_faults));
    if (known == nullptr && !may_add(row, talent)) return;
    if (choice) decided_.chosen.emplace_back(talent.id, *choice);
    if (known == nullptr) return decided_.created.push_back(std::move(talent));
    const bool is_same = talent == known->talent;
    ++(is_same && !choice ? decided_.unchanged : decided_.updated);
    if (is_same) return;
    ++talent.version;
    talent.updated = now_;
    decided_.changed.push_back(std::move(talent));
  }

  // What they show from now on, if the row says so and it is not so already.
  static std::optional<Visibility> choice_of(const Told& row, const ImportedPerson& person, const Known* known) {
    const auto now = known == nullptr ? std::optional<Visibility>() : known->visibility;
    if (!person.visibility && (row.untold == Told::Untold::is_empty || !now)) return std::nullopt;
    const auto wanted = person.visibility.value_or(Visibility{});
    return wanted == now ? std::nullopt : std::optional(wanted);
  }

  Talent fresh(const Told&, const ImportedPerson& person) {
    Talent talent;
    talent.version = 1;
    talent.created = talent.updated = now_;
    talent.portrait.name = person.id;
    if (auto own = TalentId::parse(person.id)) {
      talent.id = *std::move(own);
      if (person.source && person.external_id) talent.source = person.source, talent.external_id = person.external_id;
    } else {
      talent.id = read_.environment().new_id<TalentId>();
      talent.source = source_;
      talent.external_id = person.id;
    }
    return talent;
  }

  // What a whole person does not say of words and facts stays: the format of `muster match` has no names.
  static void put(const Told& row, ImportedPerson person, Talent& talent) {
    const bool all = row.untold == Told::Untold::stays;
    if (person.name) talent.portrait.name = *std::move(person.name);
    if (person.headline || all) talent.portrait.headline = person.headline.value_or("");
    if (person.about || all) talent.portrait.about = person.about.value_or("");
    if (person.email || all) talent.portrait.email = std::move(person.email);
    talent.profile = std::move(person.profile);
    auto& facts = person.facts;
    if (facts.ratings || all) talent.facts.ratings = facts.ratings;
    if (facts.trials || all) talent.facts.trials = facts.trials;
    if (!facts.worked_with.empty() || all) talent.facts.worked_with = std::move(facts.worked_with);
    if (facts.exposure != 0 || all) talent.facts.exposure = facts.exposure;
  }

  bool may_add(const Told& row, const Talent& talent) {
    if (talent.source && talent.external_id != id_in(row)) {  // an export of another network, with its own sources
      const std::pair key(*talent.source, *talent.external_id);
      if (!foreign_.insert(key).second || !store::find_imported(read_, key.first, {&key.second, 1}).empty())
        return fault(row, "/external_id", fmt::format("{} of {} is somebody else here", key.second, key.first)), false;
    }
    return true;
  }

  Read& read_;
  std::string_view source_;
  const Names& names_;
  Instant now_;
  std::map<std::string, Known, std::less<>> known_;  // by the id that the file has
  std::set<std::pair<std::string, std::string>> foreign_;
  Decided decided_;
};

}  // namespace

Decided decide(Read& read, const std::vector<Told>& rows, std::string_view source, const Names& names) {
  return Batch(read, source, names).decide(rows);
}

void carry_out(Tx& tx, const Actor& by, const Decided& decided) {
  store::insert(tx, decided.created);
  store::update(tx, decided.changed);
  for (const auto& talent : decided.created) record(tx, by, talent);
  for (const auto& talent : decided.changed) record(tx, by, talent);
  for (const auto& [talent, visibility] : decided.chosen) record_choice(tx, by, talent, visibility);
}

}  // namespace muster::talents
