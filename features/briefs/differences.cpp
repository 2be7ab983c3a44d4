// Compares the briefs as JSON, so that a new member of the brief is compared from its first day.
#include "features/briefs/differences.h"

#include <algorithm>

namespace muster::briefs {
namespace {

using json::Value;

struct Item {
  std::string subject;
  const Value* value = nullptr;
};

// What an entry of a list is about: a skill by its key, a group by all of them, anything else by itself.
std::string subject_of(const Value& entry) {
  if (const auto* word = entry.text()) return *word;
  if (const auto* skill = entry.find("skill"); skill != nullptr && skill->text() != nullptr) return *skill->text();
  std::string all;
  if (const auto* any_of = entry.find("any_of"); any_of != nullptr && any_of->list() != nullptr)
    for (const auto& one : *any_of->list()) all += (all.empty() ? "" : "|") + subject_of(one);
  return all;
}

std::vector<Item> items_of(const Value* value) {
  std::vector<Item> items;
  if (value == nullptr) return items;
  if (const auto* list = value->list())
    for (const auto& entry : *list) items.push_back({subject_of(entry), &entry});
  else if (const auto* members = value->object())
    for (const auto& member : *members) items.push_back({member.key, &member.value});
  std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.subject < b.subject; });
  return items;
}

std::optional<Value> held(const Value* value) { return value == nullptr ? std::nullopt : std::optional(*value); }

// Entry by entry. A subject that stands in a list twice is told by the first of them.
void compare_items(std::string_view field, const Value* from, const Value* to, std::vector<BriefDifference>& found) {
  const auto before = items_of(from), after = items_of(to);
  const auto of = [](const std::vector<Item>& items, const std::string& subject) -> const Value* {
    const auto place = std::lower_bound(items.begin(), items.end(), subject,
                                        [](const Item& item, const std::string& s) { return item.subject < s; });
    return place == items.end() || place->subject != subject ? nullptr : place->value;
  };
  for (const auto& [subject, value] : before) {
    const auto* now = of(after, subject);
    if (now == nullptr || *now != *value) found.push_back({std::string(field), subject, *value, held(now)});
  }
  for (const auto& [subject, value] : after)
    if (of(before, subject) == nullptr) found.push_back({std::string(field), subject, std::nullopt, *value});
}

bool has_subjects(std::string_view field, const Value* value) {
  return field == "languages" || (value != nullptr && value->list() != nullptr);
}

Value tree_of(const Brief& brief) {
  auto tree = json::parse(json::text_of(brief));
  claim(tree.has_value(), "what was written as JSON can be read");
  return *std::move(tree);
}

}  // namespace

std::vector<BriefDifference> differences(const Brief& from, const Brief& to) {
  std::vector<BriefDifference> found;
  const auto before = tree_of(from), after = tree_of(to);
  for (const auto& placed : Brief::described().members()) {
    const auto field = placed.member.name;
    const auto *was = before.find(field), *is = after.find(field);
    if (field == "id" || (was == nullptr && is == nullptr) || (was != nullptr && is != nullptr && *was == *is))
      continue;
    if (has_subjects(field, was != nullptr ? was : is)) compare_items(field, was, is, found);
    else found.push_back({std::string(field), std::nullopt, held(was), held(is)});
  }
  return found;
}

}  // namespace muster::briefs
