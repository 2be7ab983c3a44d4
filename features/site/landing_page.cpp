// Section by section, in the order of the template.
#include "features/site/landing_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "features/site/bar_chart.h"
#include "features/site/role_guide.h"
#include "features/site/share_picture.h"
#include "features/site/structured_data.h"

namespace muster::site {
namespace {

using json::Value;

class Landing {
 public:
  Landing(const Setting& setting, const TalentRole& role, const LandingPeople& people)
      : setting_(setting),
        texts_(setting.texts),
        role_(role),
        people_(people),
        slots_(slots_of(role_names(setting.texts, role))),
        path_("/" + role.vertical + "/" + role.role),
        directory_(setting.path("/talents") + "?role=" + role.role) {}

  Value page() {
    const auto guide = guide_of(setting_, role_, people_.of_role, people_.prose);
    const auto questions = faq();
    auto page = framed(setting_, head(questions));
    const auto set = [&](std::string_view key, Value value) { page.set(key, std::move(value)); };
    set("heading", with_whole_words(heading()));
    set("lede", guide.what);
    set("brief", hire_address(texts_, &role_));
    set("hire", say("landing.hire_button"));
    auto figures = figures_shown(
        setting_, people_.of_role,
        {FigureName::rating, FigureName::match, FigureName::trial, FigureName::acceptance, FigureName::rate});
    set("has_figures", !figures.list()->empty());
    set("figures", std::move(figures));
    set_people(page);
    set("advantage", sentence("landing.advantage", FigureName::trial, "percent"));
    set("guide_teaser", say("landing.guide_teaser"));
    set("match_sentence", sentence("steps.2.figure", FigureName::match, "hours"));
    set("acceptance_sentence", sentence("screening.figure", FigureName::acceptance, "percent"));
    set("stages", stages());
    set("capabilities_heading", with_whole_words(say("section.capabilities")));
    set("capabilities", guide.capabilities);
    set("kinds_intro", say("kinds.intro"));
    set("clients_sentence", sentence("kinds.clients", FigureName::clients, "count"));
    set("kinds", kinds());
    Value::List asked;
    for (const auto& [question, answer] : questions)
      asked.push_back(json::object({{"question", question}, {"answer", answer}}));
    set("faq", std::move(asked));
    set("guide_heading", with_whole_words(say("guide.heading")));
    set_guide(page, guide);
    set_cost(page);
    set("share", share());
    set_picture(page, setting_, picture_of_role(setting_, role_, people_), path_);
    return page;
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const Slots& more = {}) const {
    auto slots = slots_;
    slots.insert(slots.end(), more.begin(), more.end());
    return texts_.say(key, slots);
  }
  [[nodiscard]] std::optional<Figure> figure_of(FigureName name) const {
    return figure(name, people_.of_role, setting_.least);
  }
  // The sentence around a figure, or nothing.
  [[nodiscard]] std::string sentence(std::string_view key, FigureName name, std::string_view slot) const {
    const auto found = figure_of(name);
    if (!found) return {};
    const bool is_share = name == FigureName::trial || name == FigureName::acceptance;
    return say(key, {{slot, is_share ? texts_.percent(found->value) : texts_.number(found->value)}});
  }

  [[nodiscard]] std::string title() const {
    const auto shown = people_.first.size();
    const auto month = texts_.month(setting_.today());
    if (shown == 0) return say("landing.title_none", {{"month", month}});
    if (shown == 1) return say("landing.title_one", {{"month", month}});
    return say("landing.title", {{"count", std::to_string(shown)}, {"month", month}});
  }
  [[nodiscard]] std::string heading() const {
    const auto acceptance = figure_of(FigureName::acceptance);
    return acceptance ? say("landing.heading", {{"percent", texts_.percent(acceptance->value)}})
                      : say("landing.heading_plain");
  }
  [[nodiscard]] std::string description() const {
    const auto countries =
        std::ranges::count_if(people_.of_role.rates, [](const auto& of) { return !of.first.empty(); });
    if (people_.of_role.people < setting_.least || countries < 2) return say("landing.description");
    return say("landing.description_figures",
               {{"total", texts_.number(people_.of_role.people)}, {"countries", texts_.number(countries)}});
  }

  Head head(const std::vector<Question>& questions) const {
    const auto vertical = texts_.say(fmt::format("vertical.{}.name", role_.vertical));
    const auto names = role_names(texts_, role_);
    Head head{.title = title(), .description = description(), .path = path_};
    head.crumbs = {{texts_.say("nav.home"), setting_.path("/")},
                   {vertical, setting_.path("/" + role_.vertical)},
                   {names.Plural, ""}};
    if (!people_.first.empty()) head.structured.push_back(people_list(setting_, title(), people_.first));
    head.structured.push_back(service(setting_, names.Plural, setting_.path(path_), figure_of(FigureName::rating)));
    head.structured.push_back(questions_page(questions));
    return head;
  }

  void set_people(Value& page) const {
    Value::List cards;
    for (const auto& each : people_.first) cards.push_back(card(setting_, each, &role_));
    const auto total = people_.of_role.people;
    const bool are_more = total > static_cast<std::int64_t>(cards.size());
    const auto heading = are_more ? say("landing.profiles_heading",
                                        {{"count", std::to_string(cards.size())}, {"total", texts_.number(total)}})
                                  : say("landing.profiles_heading_few");
    page.set("people_heading", with_whole_words(heading));
    page.set("has_cards", !cards.empty());
    page.set("cards", std::move(cards));
    page.set("discover_href", directory_);
    page.set("discover",
             are_more ? say("landing.discover_count", {{"total", texts_.number(total)}}) : say("landing.discover"));
  }

  [[nodiscard]] Value stages() const {
    Value::List made;
    for (const std::string_view stage : {"language", "skill", "live", "project", "excellence"}) {
      const auto records = people_.of_role.stages.find(std::string(stage));
      const bool is_known = records != people_.of_role.stages.end() && records->second.whole >= setting_.least;
      made.push_back(json::object(
          {{"title", texts_.say(fmt::format("screening.{}.title", stage))},
           {"text", texts_.say(fmt::format("screening.{}.text", stage))},
           {"share",
            is_known ? texts_.say("screening.stage_pass",
                                  {{"percent", texts_.percent(records->second.part * 1000 / records->second.whole)}})
                     : ""}}));
    }
    return {std::move(made)};
  }

  [[nodiscard]] Value kinds() const {
    Value::List made;
    const auto add = [&](std::string_view kind, std::string_view filter, std::int64_t count) {
      made.push_back(json::object(
          {{"title", with_whole_words(say(fmt::format("kinds.{}.title", kind)))},
           {"text", say(fmt::format("kinds.{}.text", kind))},
           {"href", directory_ + std::string(filter)},
           {"count", count >= setting_.least ? texts_.say("kinds.count", {{"count", texts_.number(count)}}) : ""}}));
    };
    add("senior", "&seniority=senior", people_.seniors);
    add("dedicated", "&kind=full_time", people_.full_time);
    add("offshore", "&sort=rate", 0);
    add("remote", "", people_.of_role.people);
    return {std::move(made)};
  }

  [[nodiscard]] std::vector<Question> faq() const {
    std::vector<Question> made;
    for (const std::string_view key :
         {"cost", "speed", "choosing", "difference", "kinds", "scaling", "trial", "permanent", "replacement"}) {
      auto answer = say(fmt::format("faq.{}.a", key));
      if (const auto more = figure_sentence(key); !more.empty()) answer += " " + more;
      made.push_back({say(fmt::format("faq.{}.q", key)), std::move(answer)});
    }
    return made;
  }
  [[nodiscard]] std::string figure_sentence(std::string_view key) const {
    if (key == "speed") return sentence("faq.speed.figure", FigureName::match, "hours");
    if (key == "difference") return sentence("faq.difference.figure", FigureName::acceptance, "percent");
    if (key == "trial") return sentence("faq.trial.figure", FigureName::trial, "percent");
    const auto rate = key == "cost" ? figure_of(FigureName::rate) : std::nullopt;
    if (!rate) return {};
    return say("faq.cost.figure", {{"rate_low", texts_.money({rate->value, setting_.currency})},
                                   {"rate_high", texts_.money({rate->upto, setting_.currency})}});
  }

  // What stands before the costs, and what behind them.
  void set_guide(Value& page, const RoleGuide& guide) const {
    Value::List before, behind;
    for (const auto& part : guide.parts) {
      const bool is_last = part.id == "why" || part.id == "questions";
      (is_last ? behind : before)
          .push_back(
              json::object({{"id", "guide-" + part.id}, {"title", with_whole_words(part.title)}, {"html", part.html}}));
    }
    page.set("guide", std::move(before));
    page.set("last", std::move(behind));
    page.set("revised", guide.revised ? texts_.say("landing.updated", {{"month", texts_.month(*guide.revised)}}) : "");
  }

  void set_cost(Value& page) const {
    page.set("cost_heading", with_whole_words(say("cost.heading")));
    Value::List rows;
    std::vector<Bar> bars;
    for (const auto& [country, dollars] : salaries()) {
      const auto amount = texts_.money({dollars * 100, {}});
      rows.push_back(json::object({{"country", texts_.country(country)}, {"amount", amount}}));
      bars.push_back({texts_.country(country), amount, dollars});
    }
    page.set("has_salaries", !rows.empty());
    page.set("salaries", std::move(rows));
    page.set("salary_chart", bar_chart(bars, texts_.say("cost.chart_label")));
    page.set("salary_caption", say("cost.caption_salary"));
    page.set("salary_source", texts_.say("cost.source", {{"source", "Glassdoor"}, {"date", texts_.month(surveyed)}}));
    set_rates(page);
  }
  void set_rates(Value& page) const {
    Value::List rows;
    std::vector<Bar> bars;
    for (const auto& [country, low, median, high, n] : rates_by_country(people_.of_vertical, setting_.least)) {
      const auto whole = [&](std::int64_t amount) {
        const auto unit = setting_.currency.units();
        return Money{(amount + unit / 2) / unit * unit, setting_.currency};
      };
      const auto middle = texts_.money(whole(median));
      rows.push_back(json::object({{"country", texts_.country(country)},
                                   {"median", middle},
                                   {"range", texts_.money_range(whole(low), whole(high))},
                                   {"n", texts_.number(n)}}));
      bars.push_back({texts_.country(country), middle, median});
    }
    const Slots of_field{{"plural", texts_.say(fmt::format("vertical.{}.many", role_.vertical))}};
    page.set("has_rates", !rows.empty());
    page.set("rates", std::move(rows));
    page.set("rate_chart", bar_chart(bars, texts_.say("cost.chart_label")));
    page.set("rate_caption", texts_.say("cost.caption_rate", of_field));
    page.set("rate_note", texts_.say("cost.note_rate", {{"count", texts_.number(setting_.least)}}));
  }
  // The survey behind reference/rates.tsv asked about one role only.
  [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> salaries() const {
    std::vector<std::pair<std::string, std::int64_t>> made;
    if (role_.role != surveyed_role) return made;
    for (const auto& salary : taxonomy::surveyed_salaries()) made.emplace_back(salary.country, salary.dollars);
    std::ranges::stable_sort(made, [](const auto& a, const auto& b) { return a.second > b.second; });
    return made;
  }

  [[nodiscard]] Value share() const {
    const auto address = setting_.address(setting_.path(path_));
    const auto coded = percent_encoded(address), words = percent_encoded(title());
    Value::List made;
    const auto add = [&](std::string_view key, std::string href) {
      made.push_back(json::object({{"name", texts_.say(key)}, {"href", std::move(href)}}));
    };
    add("share.email", fmt::format("mailto:?subject={}&body={}", words, coded));
    add("share.linkedin", "https://www.linkedin.com/sharing/share-offsite/?url=" + coded);
    add("share.x", fmt::format("https://x.com/intent/post?text={}&url={}", words, coded));
    add("share.mastodon", fmt::format("https://mastodonshare.com/?text={}&url={}", words, coded));
    return {std::move(made)};
  }

  static constexpr std::string_view surveyed_role = "back-end";
  static constexpr Date surveyed{20270};  // July 2025, SOURCES.md

  const Setting& setting_;
  const Texts& texts_;
  const TalentRole& role_;
  const LandingPeople& people_;
  Slots slots_;
  std::string path_, directory_;
};

}  // namespace

json::Value landing_page(const Setting& setting, const TalentRole& role, const LandingPeople& people) {
  return Landing(setting, role, people).page();
}

}  // namespace muster::site
