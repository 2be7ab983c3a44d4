// Front matter, sections by their headings (the same in every language), and the generic guide.
#include "features/site/role_guide.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "features/site/question_bank.h"
#include "features/site/role_prose.h"
#include "platform/html/markdown.h"
#include "platform/html/template.h"

namespace muster::site {
namespace {

// A heading of a role's file, and the key of what stands above that part on the page.
struct Heading {
  std::string_view heading, key;
};
constexpr std::array headings{Heading{"What they do", "what"},
                              Heading{"Capabilities", "capabilities"},
                              Heading{"Demand", "demand"},
                              Heading{"What sets good ones apart", "apart"},
                              Heading{"Complementary skills", "complementary"},
                              Heading{"Your project and team", "project"},
                              Heading{"Junior", "junior"},
                              Heading{"Mid-level", "mid"},
                              Heading{"Senior", "senior"},
                              Heading{"Use cases", "use_cases"},
                              Heading{"Job description", "job_description"},
                              Heading{"Interview questions", "interview"},
                              Heading{"Where to hire", "where"},
                              Heading{"Why companies hire them", "why"},
                              Heading{"Questions", "questions"}};

// Empty for a heading of the operator's own.
std::string_view key_of(std::string_view heading) {
  const auto known = std::ranges::find(headings, heading, &Heading::heading);
  return known == headings.end() ? std::string_view() : known->key;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

// Headings one level further down: a part of the guide has a heading of its own above it.
std::string deeper(std::string html) { return replaced(replaced(std::move(html), "<h3>", "<h4>"), "</h3>", "</h4>"); }

// Each heading of level three with what follows it in a <div>.
std::string in_blocks(const std::string& html) {
  std::string out;
  auto from = html.find("<h3>");
  if (from == std::string::npos) return html;
  out = html.substr(0, from);
  while (from != std::string::npos) {
    const auto next = html.find("<h3>", from + 4);
    out += "<div>" + html.substr(from, next == std::string::npos ? next : next - from) + "</div>\n";
    from = next;
  }
  return out;
}

std::string first_paragraph(const std::string& html) {
  constexpr std::string_view open = "<p>";
  const auto from = html.find(open), to = html.find("</p>");
  return from == std::string::npos || to == std::string::npos
             ? std::string()
             : html.substr(from + open.size(), to - from - open.size());
}

Slots figures_of(const Setting& setting, const Records& records) {
  const auto& texts = setting.texts;
  Slots slots;
  const auto add = [&](FigureName name, std::string_view slot, auto say) {
    if (const auto made = figure(name, records, setting.least)) slots.emplace_back(slot, say(*made));
  };
  add(FigureName::acceptance, "acceptance_rate", [&](const Figure& f) { return texts.percent(f.value); });
  add(FigureName::rating, "average_rating", [&](const Figure& f) { return texts.decimal(f.value, 1); });
  add(FigureName::rating, "reviews", [&](const Figure& f) { return texts.number(f.n); });
  if (records.people >= setting.least) slots.emplace_back("talents", texts.number(records.people));
  add(FigureName::match, "median_time_to_match",
      [&](const Figure& f) { return texts.number(f.value) + "\u00a0" + texts.say("figure.match.unit"); });
  add(FigureName::trial, "trial_to_hire_rate", [&](const Figure& f) { return texts.percent(f.value); });
  add(FigureName::rate, "rate_low", [&](const Figure& f) { return texts.money({f.value, setting.currency}); });
  add(FigureName::rate, "rate_high", [&](const Figure& f) { return texts.money({f.upto, setting.currency}); });
  return slots;
}

RoleGuide from_prose(const Setting& setting, const TalentRole& role, const Records& records, const Prose& prose) {
  RoleGuide guide;
  guide.revised = prose.revised;
  for (auto& section : html::sections_of_markdown(with_figures(prose.text, figures_of(setting, records)))) {
    const auto key = key_of(section.title);
    if (key == "what") guide.what = first_paragraph(section.html);
    else if (key == "capabilities") guide.capabilities = in_blocks(section.html);
    else if (!section.title.empty())
      guide.parts.push_back({key.empty() ? fmt::format("part-{}", guide.parts.size() + 1) : std::string(key),
                             heading_on_page(section.title, setting.texts, role), deeper(std::move(section.html))});
  }
  return guide;
}

// What people of the role work with, counted: the greatest first. Nothing where there are too few.
std::string skills_counted(const Setting& setting, const Records& records) {
  constexpr std::size_t most_lines = 8;
  const auto& texts = setting.texts;
  std::vector<std::pair<std::string, Share>> skills(records.skills.begin(), records.skills.end());
  std::erase_if(skills, [&](const auto& skill) { return skill.second.whole < setting.least; });
  std::ranges::stable_sort(skills, [](const auto& a, const auto& b) { return a.second.whole > b.second.whole; });
  if (skills.size() > most_lines) skills.resize(most_lines);
  std::string lines;
  for (const auto& [skill, counted] : skills)
    lines += fmt::format("<li>{}</li>\n",
                         html::escaped(texts.say("guide.skill_line", {{"count", texts.number(counted.whole)},
                                                                      {"total", texts.number(records.people)},
                                                                      {"skill", setting.skill_name(skill)},
                                                                      {"verified", texts.number(counted.part)}})));
  if (lines.empty()) return {};
  return fmt::format("<p>{}</p>\n<ul>\n{}</ul>\n", html::escaped(texts.say("guide.skills_intro")), lines);
}

std::string interview(const Setting& setting, const TalentRole& role) {
  constexpr std::size_t most_questions = 6;
  const auto& texts = setting.texts;
  const auto questions = questions_for(texts.tongue(), role.skills, most_questions);
  if (questions.empty()) return {};
  auto out = fmt::format("<p>{}</p>\n", html::escaped(texts.say("guide.interview.intro")));
  for (const auto* each : questions)
    out += fmt::format("<h4>{}</h4>\n<p><strong>{}:</strong> {}</p>\n<p><strong>{}:</strong> {}</p>\n",
                       html::escaped(each->question), html::escaped(texts.say("guide.interview.good")),
                       html::escaped(each->good), html::escaped(texts.say("guide.interview.warning")),
                       html::escaped(each->warning));
  return out;
}

// The way from reading how to write a job description to having one.
std::string tools_of(const Texts& texts, const TalentRole& role) {
  const auto brief = hire_address(texts, &role);
  const std::string_view language = texts.tongue() == Tongue::german ? "?language=de" : "";
  const auto link = [&](const std::string& address, std::string_view key) {
    return fmt::format("<a href=\"{}\">{}</a>", html::escaped(address), html::escaped(texts.say(key)));
  };
  return fmt::format(
      "<p>{} · {}</p>\n",
      link(fmt::format("/app/job-description{}{}", language, brief.substr(brief.find('#'))), "guide.job.make"),
      link("/app/lint", "guide.job.check"));
}

RoleGuide from_texts(const Setting& setting, const TalentRole& role, const Records& records) {
  const auto& texts = setting.texts;
  auto slots = slots_of(role_names(texts, role));
  std::vector<std::string> skills;
  for (const auto& skill : role.skills)
    if (skills.size() < 4) skills.push_back(setting.skill_name(skill));
  slots.emplace_back("skills", texts.listing(skills));
  const auto say = [&](std::string_view key) { return texts.say(key, slots); };
  RoleGuide guide;
  guide.what = html::escaped(say(fmt::format("vertical.{}.what", role.vertical)));
  std::string capabilities;
  for (int n = 1; texts.has(fmt::format("vertical.{}.capability.{}.title", role.vertical, n)); ++n)
    capabilities +=
        fmt::format("### {}\n\n{}\n\n", say(fmt::format("vertical.{}.capability.{}.title", role.vertical, n)),
                    say(fmt::format("vertical.{}.capability.{}.text", role.vertical, n)));
  guide.capabilities = in_blocks(html::of_markdown(capabilities));
  const auto part = [&](std::string_view key, std::initializer_list<std::string_view> keys) {
    std::string markdown;
    for (const auto each : keys) markdown += say(fmt::format("guide.{}", each)) + "\n\n";
    guide.parts.push_back({std::string(key), say(fmt::format("section.{}", key)), html::of_markdown(markdown)});
  };
  part("demand", {"demand.1", "demand.2"});
  part("apart", {"apart.1", "apart.2"});
  if (auto counted = skills_counted(setting, records); !counted.empty())
    guide.parts.push_back({"skills", say("guide.skills_heading"), std::move(counted)});
  part("complementary", {"complementary.1"});
  part("project", {"project.1", "project.2"});
  part("junior", {"junior.text"});
  part("mid", {"mid.text"});
  part("senior", {"senior.text"});
  part("job_description",
       {"job.intro", "job.title", "job.objective", "job.specifics", "job.skills", "job.soft", "job.terms"});
  if (auto questions = interview(setting, role); !questions.empty())
    guide.parts.push_back({"interview", say("section.interview"), std::move(questions)});
  std::string where;
  for (const std::string_view each : {"inhouse", "outsourcing", "network"})
    where += fmt::format("### {}\n\n{}\n\n", say(fmt::format("guide.where.{}.title", each)),
                         say(fmt::format("guide.where.{}.text", each)));
  guide.parts.push_back({"where", say("section.where"), deeper(html::of_markdown(where))});
  part("why", {"why.1", "why.2"});
  return guide;
}

}  // namespace

std::string with_figures(std::string_view markdown, const Slots& figures) {
  std::string out;
  while (!markdown.empty()) {
    const auto end = markdown.find("\n\n");
    auto paragraph = std::string(markdown.substr(0, end));
    markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 2);
    for (const auto& [name, value] : figures)
      paragraph = replaced(std::move(paragraph), fmt::format("{{{{{}}}}}", name), value);
    if (paragraph.find("{{") == std::string::npos) out += paragraph + "\n\n";
  }
  return out;
}

RoleGuide guide_of(const Setting& setting, const TalentRole& role, const Records& records,
                   const std::optional<std::string>& markdown) {
  auto guide = markdown ? from_prose(setting, role, records, prose_of(*markdown)) : from_texts(setting, role, records);
  if (guide.what.empty() || guide.capabilities.empty()) {
    auto generic = from_texts(setting, role, records);
    if (guide.what.empty()) guide.what = std::move(generic.what);
    if (guide.capabilities.empty()) guide.capabilities = std::move(generic.capabilities);
  }
  for (auto& part : guide.parts)
    if (part.id == "job_description") part.html += tools_of(setting.texts, role);
  return guide;
}

std::string heading_on_page(std::string_view written, const Texts& texts, const TalentRole& role) {
  const auto key = key_of(written);
  if (key.empty()) return std::string(written);
  return texts.say(fmt::format("section.{}", key), slots_of(role_names(texts, role)));
}

}  // namespace muster::site
