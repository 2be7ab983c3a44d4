// The page of the directory: cards, and beside each choice how many people it leaves.
#include <fmt/format.h>

#include <algorithm>

#include "features/site/directory.h"
#include "features/site/my_hours.h"
#include "features/site/share_picture.h"
#include "features/site/structured_data.h"
#include "features/site/subjects.h"

namespace muster::site {
namespace {

using json::Value;

constexpr std::size_t choices_shown = 7, choices_at_all = 40;

struct Choice {
  std::string name;
  int count = 0;
  bool is_chosen = false;
  std::string href;  // with it, or without it where it is chosen
};

class Directory {
 public:
  Directory(const Setting& setting, const Search& search, const DirectoryPeople& people)
      : setting_(setting),
        texts_(setting.texts),
        search_(search),
        people_(people),
        talents_(setting.path("/talents")),
        is_first_(!search.after) {
    search_.after.reset();  // a choice begins at the first page
  }

  Value page() {
    note_words();  // first: these find what is chosen, by name
    auto shared = shared_hours();
    auto facets = all_facets();
    const auto count = people_.browsed.count;
    const auto& roles = search_.filters.groups;
    const auto* role = roles.size() == 1 ? taxonomy::role(roles.front()) : nullptr;
    Head head{.title = texts_.say("directory.title", {{"count", texts_.number(count)}}),
              .description = texts_.say("directory.description"),
              .path = "/talents"};
    head.search = chosen_.empty() && search_.ignored.empty() && people_.browsed.count > 0 ? Head::Search::index
                                                                                          : Head::Search::leave_out;
    head.structured.push_back(people_list(setting_, texts_.say("directory.heading"), people_.shown));
    auto page = framed(setting_, head);
    set_picture(page, setting_, picture_of_directory(setting_), head.path);
    page.set("heading", role == nullptr ? texts_.say("directory.heading")
                                        : texts_.say("directory.heading_role", slots_of(role_names(texts_, *role))));
    page.set("results", count == 0   ? texts_.say("directory.results_none")
                        : count == 1 ? texts_.say("directory.results_one")
                                     : texts_.say("directory.results", {{"count", texts_.number(count)}}));
    Value::List cards;
    for (const auto& each : people_.shown) cards.push_back(card_of(each, role));
    page.set("has_cards", !cards.empty());
    page.set("cards", std::move(cards));
    page.set("has_chosen", !chosen_.empty());
    page.set("chosen", Value(std::move(chosen_)));
    page.set("facets", std::move(facets));
    page.set("sorts", sorts());
    page.set("shared", std::move(shared));
    set_shared_form(page);
    page.set("q", fmt::format("{}", fmt::join(search_.filters.words, " ")));
    set_ignored(page);
    set_pages(page);
    return page;
  }

 private:
  [[nodiscard]] std::string address(const Search& search) const {
    return talents_ + query_of(search, setting_.currency);
  }
  // The address with one filter changed: set, or taken away where it is so already.
  template <class Change>
  [[nodiscard]] std::string with(Change change) const {
    auto changed = search_;
    change(changed.filters);
    return address(changed);
  }

  // In the order in which they come.
  Value facet(std::string_view id, const std::vector<Choice>& choices) {
    Value::List first, rest;
    for (const auto& [name, count, is_chosen, href] : choices) {
      auto& into = first.size() < choices_shown ? first : rest;
      into.push_back(
          json::object({{"name", name}, {"count", texts_.number(count)}, {"is_chosen", is_chosen}, {"href", href}}));
      if (is_chosen)
        chosen_.push_back(json::object(
            {{"name", name}, {"href", href}, {"remove", texts_.say("directory.remove", {{"filter", name}})}}));
    }
    const auto more = texts_.say("directory.filter.more", {{"count", texts_.number(std::ssize(rest))}});
    return json::object({{"id", fmt::format("by-{}", id)},
                         {"name", texts_.say(fmt::format("directory.filter.{}", id))},
                         {"choices", std::move(first)},
                         {"has_more", !rest.empty()},
                         {"more", more},
                         {"rest", std::move(rest)}});
  }

  void note_words() {
    if (search_.filters.words.empty()) return;
    const auto name =
        texts_.say("directory.filter.words", {{"words", fmt::format("{}", fmt::join(search_.filters.words, " "))}});
    chosen_.push_back(json::object({{"name", name},
                                    {"href", with([](auto& f) { f.words.clear(); })},
                                    {"remove", texts_.say("directory.remove", {{"filter", name}})}}));
  }

  // What each least number of shared hours leaves; nothing while no zone is said.
  Value shared_hours() {
    std::vector<Choice> choices;
    const auto add = [&](int hours, int count) {
      const bool is_chosen = search_.overlap == hours;
      auto changed = search_;
      if (is_chosen) changed.overlap.reset();
      else changed.overlap = hours;
      choices.push_back({texts_.say("directory.filter.overlap_at_least", {{"hours", std::to_string(hours)}}), count,
                         is_chosen, address(changed)});
    };
    for (const auto& [minutes, count] : people_.browsed.choices.shared_least) add(minutes / 60, count);
    if (search_.overlap && std::ranges::none_of(choices, &Choice::is_chosen))
      add(*search_.overlap, people_.browsed.count);
    return facet("overlap", choices);
  }

  // What is filtered already goes along as hidden fields, and the list begins anew.
  void set_shared_form(Value& page) const {
    auto others = search_;
    others.zone.clear();
    others.overlap.reset();
    Value::List kept, leasts;
    std::vector<std::pair<std::string, std::string>> joined;  // a form has each name once
    for (const auto& [name, value] : parameters_of(others, setting_.currency))
      if (!joined.empty() && joined.back().first == name) joined.back().second += "," + std::string(value);
      else joined.emplace_back(name, value);
    for (const auto& [name, value] : joined) kept.push_back(json::object({{"name", name}, {"value", value}}));
    for (const int hours : {1, 2, 4, 6, 8})
      leasts.push_back(
          json::object({{"hours", std::to_string(hours)}, {"is_chosen", search_.overlap.value_or(4) == hours}}));
    page.set("kept", std::move(kept));
    page.set("leasts", std::move(leasts));
    page.set("zones", zone_choices(search_.zone.empty() ? "UTC" : search_.zone, setting_.today()));
    page.set("zone_said", search_.zone.empty() ? "" : zone_name(search_.zone));
    page.set("day_note", texts_.say("directory.filter.overlap_day"));
  }

  [[nodiscard]] Value card_of(const Shown& shown, const TalentRole* role) const {
    auto made = card(setting_, shown, role);
    if (search_.zone.empty() || !shown.visibility.country) return made;
    const auto minutes = minutes_shared(shown.talent.profile, search_.zone, week_of(setting_.today()));
    if (minutes) made.set("shared_hours", words_of_shared(texts_, *minutes));
    return made;
  }

  // The chosen come first, then the greatest. Only what is shown is named and gets an address: of hundreds of skills
  // few.
  template <class T, class Is, class Name, class Toggle>
  Value facet_of(std::string_view id, const std::vector<std::pair<T, int>>& counts, Is is_chosen, Name name,
                 Toggle toggle) {
    std::vector<Choice> choices;
    for (const bool chosen : {true, false})
      for (const auto& each : counts) {
        const T& value = each.first;
        if (choices.size() == choices_at_all) break;
        if (is_chosen(value) != chosen) continue;
        const auto text = name(value);
        if (text.empty()) continue;
        choices.push_back({text, each.second, chosen, with([&](auto& filters) { toggle(filters, value, chosen); })});
      }
    return facet(id, choices);
  }

  // A filter of several values: a chosen one is taken away, another added. With none: so are chosen ones nobody has.
  template <class T, class Name>
  Value values(std::string_view id, std::vector<std::pair<T, int>> counts, std::vector<T> engine::Filters::* member,
               Name name, bool with_none = true) {
    const auto& all = search_.filters.*member;
    for (const auto& value : all)
      if (with_none && std::ranges::find(counts, value, &std::pair<T, int>::first) == counts.end())
        counts.emplace_back(value, 0);
    return facet_of(
        id, counts, [&](const T& value) { return std::ranges::find(all, value) != all.end(); }, name,
        [&](engine::Filters& filters, const T& value, bool is_chosen) {
          if (is_chosen) std::erase(filters.*member, value);
          else (filters.*member).push_back(value);
        });
  }

  // A filter of one bound.
  template <class Name>
  Value bounds(std::string_view id, const std::vector<std::pair<int, int>>& counts,
               std::optional<int> engine::Filters::* member, Name name) {
    return facet_of(
        id, counts, [&](int value) { return search_.filters.*member == value; }, name,
        [&](engine::Filters& filters, int value, bool is_chosen) {
          if (is_chosen) (filters.*member).reset();
          else filters.*member = value;
        });
  }

  Value all_facets() {
    using engine::Filters;
    const auto& choices = people_.browsed.choices;
    auto roles = choices.groups;
    for (auto& [role, count] : roles) role = role.substr(role_prefix.size());
    Value::List facets;
    facets.push_back(values("role", roles, &Filters::groups, [&](const std::string& key) {
      const auto* role = taxonomy::role(key);
      return role == nullptr ? std::string() : role_names(texts_, *role).Plural;
    }));
    facets.push_back(values(
        "skill", choices.skills, &Filters::skills, [&](const std::string& key) { return setting_.skill_name(key); },
        people_.browsed.count == 0));
    facets.push_back(values("seniority", choices.seniorities, &Filters::seniorities, [&](engine::Seniority grade) {
      constexpr std::string_view keys[] = {"", "level.junior", "level.mid", "level.senior", "level.principal"};
      return texts_.say(keys[static_cast<std::size_t>(grade)]);
    }));
    facets.push_back(values("rate", choices.rate_bands, &Filters::rate_bands, [&](std::int64_t low) {
      const auto high = low + 10 * setting_.currency.units();
      return texts_.say("directory.filter.rate_between", {{"low", texts_.money({low, setting_.currency})},
                                                          {"high", texts_.money({high, setting_.currency})}});
    }));
    facets.push_back(bounds("available", choices.free_within, &Filters::free_within, [&](int weeks) {
      return weeks == 0 ? texts_.say("directory.filter.available_now")
                        : texts_.say("directory.filter.available_weeks", {{"count", std::to_string(weeks)}});
    }));
    facets.push_back(values("kind", choices.kinds, &Filters::kinds, [&](engine::WorkKind kind) {
      constexpr std::string_view keys[] = {"kind.hourly", "kind.part_time", "kind.full_time"};
      return texts_.say(keys[static_cast<std::size_t>(kind)]);
    }));
    facets.push_back(values("country", choices.countries, &Filters::countries,
                            [&](const std::string& country) { return texts_.country(country); }));
    facets.push_back(values("language", choices.languages, &Filters::languages,
                            [&](const std::string& language) { return texts_.language(language); }));
    facets.push_back(values("industry", choices.industries, &Filters::industries,
                            [&](const std::string& industry) { return texts_.industry(industry); }));
    std::erase_if(facets, [](const Value& facet) { return facet.find("choices")->list()->empty(); });
    return {std::move(facets)};
  }

  [[nodiscard]] Value sorts() const {
    using engine::Sorting;
    Value::List made;
    for (const auto& [sorting, key] :
         {std::pair{Sorting::rating, "directory.sort.rating"}, std::pair{Sorting::rate_low, "directory.sort.rate_low"},
          std::pair{Sorting::rate_high, "directory.sort.rate_high"},
          std::pair{Sorting::newest, "directory.sort.newest"}}) {
      auto changed = search_;
      changed.sorting = sorting;
      made.push_back(json::object(
          {{"name", texts_.say(key)}, {"href", address(changed)}, {"is_chosen", search_.sorting == sorting}}));
    }
    return {std::move(made)};
  }

  void set_ignored(Value& page) const {
    Value::List ignored;
    if (search_.is_cursor_old) ignored.emplace_back(texts_.say("directory.cursor_old"));
    for (const auto& value : search_.ignored)
      ignored.emplace_back(texts_.say("directory.filter_ignored", {{"value", value}}));
    page.set("has_ignored", !ignored.empty());
    page.set("ignored", std::move(ignored));
  }

  void set_pages(Value& page) const {
    auto next = search_;
    next.after = people_.browsed.next;
    page.set("first", is_first_ ? "" : address(search_));
    page.set("next", next.after ? address(next) : "");
    page.set("has_pages", !is_first_ || next.after.has_value());
  }

  const Setting& setting_;
  const Texts& texts_;
  Search search_;
  const DirectoryPeople& people_;
  std::string talents_;
  bool is_first_;
  Value::List chosen_;
};

}  // namespace

json::Value directory_page(const Setting& setting, const Search& search, const DirectoryPeople& people) {
  return Directory(setting, search, people).page();
}

}  // namespace muster::site
