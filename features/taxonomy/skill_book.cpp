// Finding a skill by any of its names, and searching while somebody types.
#include "features/taxonomy/skill_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "features/taxonomy/reference.h"

namespace muster::taxonomy {
namespace {

constexpr int no_fit = 7;

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded(name) + " ") {
    if (c != ' ' && c != '-' && c != '/' && c != '.') word += c;
    else if (!word.empty()) words.push_back(spelling(std::exchange(word, {})));
  }
  return words;
}

// Where a page begins: after this place in the order. "1:postgresql:postgresql", made only here.
using Place = std::tuple<int, std::string, std::string>;
std::string text(const Place& place) {
  return fmt::format("{}:{}:{}", std::get<0>(place), std::get<1>(place), std::get<2>(place));
}
std::optional<Place> place_of(const std::string& cursor) {
  const auto first = cursor.find(':'), last = cursor.rfind(':');
  if (first != 1 || last <= first || cursor[0] < '0' || cursor[0] >= '0' + no_fit) return std::nullopt;
  return Place{cursor[0] - '0', cursor.substr(2, last - 2), cursor.substr(last + 1)};
}

}  // namespace

SkillBook::SkillBook(std::vector<Skill> skills, const std::vector<Spelled>& names) {
  std::set<std::string_view> common;
  for (const auto& row : rows_of("common.tsv")) common.insert(row[0]);
  std::unordered_map<std::string, std::vector<std::string>> others;
  for (const auto& name : names) others[name.skill].push_back(name.spelling);
  for (auto& skill : skills) {
    auto sort = spelling(skill.name);
    auto words = words_of(skill.name);
    auto spellings = std::move(others[skill.skill]);
    const bool is_common = common.contains(skill.skill);
    skills_.push_back({std::move(skill), std::move(sort), std::move(spellings), std::move(words), is_common});
  }
  std::sort(skills_.begin(), skills_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.sort, a.skill.skill) < std::tie(b.sort, b.skill.skill);
  });
  for (std::size_t i = 0; i < skills_.size(); ++i)
    for (const auto& spelled : skills_[i].spellings) by_spelling_.emplace(spelled, i);
}

const Skill* SkillBook::find(std::string_view name) const {
  const auto found = by_spelling_.find(spelling(name));
  return found == by_spelling_.end() ? nullptr : &skills_[found->second].skill;
}

std::vector<const Skill*> SkillBook::all() const {
  std::vector<const Skill*> all;
  for (const auto& entry : skills_) all.push_back(&entry.skill);
  return all;
}

std::vector<std::string> SkillBook::near(std::string_view word) const {
  std::vector<std::string_view> spellings;
  for (const auto& [spelled, at] : by_spelling_) spellings.push_back(spelled);
  std::sort(spellings.begin(), spellings.end());  // the same answer on every node
  std::vector<std::string> keys;
  if (const auto meant = nearest(spelling(word), spellings.data(), spellings.size()))
    keys.push_back(skills_[by_spelling_.at(std::string(*meant))].skill.skill);
  SkillSearch begins;
  begins.q = word;
  begins.limit = 3;
  const auto more = search(begins);
  for (const auto& skill : more->items)
    if (keys.size() < 3 && std::find(keys.begin(), keys.end(), skill.skill) == keys.end()) keys.push_back(skill.skill);
  return keys;
}

int SkillBook::rank(const Entry& entry, const std::string& q) {
  const auto begins = [&](const std::string& name) { return name.starts_with(q); };
  const int others = entry.is_common ? 0 : 1;
  if (std::find(entry.spellings.begin(), entry.spellings.end(), q) != entry.spellings.end()) return 0;
  if (begins(entry.sort)) return 1 + others;
  if (std::any_of(entry.spellings.begin(), entry.spellings.end(), begins)) return 3 + others;
  if (std::any_of(entry.words.begin(), entry.words.end(), begins)) return 5 + others;
  return no_fit;
}

Result<SkillList> SkillBook::search(const SkillSearch& wanted) const {
  std::optional<Place> after;
  if (!wanted.cursor.empty()) after = place_of(wanted.cursor);
  if (!wanted.cursor.empty() && !after)
    return refuse(Problem::at("?cursor", "is not one that this list has given: leave it out to begin"));
  const auto q = spelling(wanted.q);
  SkillList list;
  if (q.empty() && !wanted.q.empty()) return list;
  std::set<const Skill*> named;
  for (const auto& name : wanted.skill) named.insert(find(name));
  std::vector<std::pair<int, const Entry*>> fits;
  for (const auto& entry : skills_) {
    const auto& verticals = entry.skill.verticals;
    if (!wanted.skill.empty() && !named.contains(&entry.skill)) continue;
    if (wanted.kind && entry.skill.kind != *wanted.kind) continue;
    if (!wanted.vertical.empty() && std::find(verticals.begin(), verticals.end(), wanted.vertical) == verticals.end())
      continue;
    const int r = q.empty() ? 1 : rank(entry, q);
    if (r < no_fit) fits.emplace_back(r, &entry);
  }
  list.total = static_cast<std::int64_t>(fits.size());
  std::stable_sort(fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [r, entry] : fits) {
    Place place{r, entry->sort, entry->skill.skill};
    if (after && place <= *after) continue;
    if (static_cast<int>(list.items.size()) == wanted.limit) {
      list.next = text(Place{*after});
      break;
    }
    list.items.push_back(entry->skill);
    after = std::move(place);
  }
  return list;
}

}  // namespace muster::taxonomy
