// The project and the terms in words: how many people, when, for how long; hours, pay, place, languages.
#include <algorithm>

#include <fmt/format.h>

#include "features/job_description/lines.h"

namespace muster::job_description {
namespace {

std::string span_of(int minutes, const site::Texts& texts) {
  const auto hours = minutes / 60 == 1 ? texts.say("job.hours.one")
                                       : texts.say("job.hours.many", {{"count", texts.number(minutes / 60)}});
  if (minutes % 60 == 0) return hours;
  const auto rest = texts.say("job.minutes", {{"count", texts.number(minutes % 60)}});
  return minutes < 60 ? rest : fmt::format("{} {}", hours, rest);
}

std::string place_of(std::string_view zone) {
  std::string place(zone.substr(zone.rfind('/') + 1));
  std::ranges::replace(place, '_', ' ');
  return place;
}

std::string start_line(const StartWeeks& start, const site::Texts& texts) {
  const auto day = [&](Week week) { return texts.date(monday(week)); };
  if (start.earliest && start.latest && *start.earliest != *start.latest)
    return texts.say("job.terms.start.between", {{"from", day(*start.earliest)}, {"to", day(*start.latest)}});
  if (start.earliest) return texts.say("job.terms.start", {{"date", day(*start.earliest)}});
  return texts.say("job.terms.start.by", {{"date", day(*start.latest)}});
}

std::string time_line(const Brief& brief, const site::Texts& texts) {
  std::string kind, hours;
  if (brief.kind) kind = texts.say(fmt::format("job.kind.{}", text(*brief.kind)));
  if (brief.weekly_hours) hours = texts.say("job.terms.hours", {{"hours", span_of(*brief.weekly_hours * 60, texts)}});
  if (!kind.empty() && !hours.empty()) return texts.say("job.kind.with_hours", {{"kind", kind}, {"hours", hours}});
  return kind.empty() ? hours : kind;
}

std::string said_line(const PaySaid& said, const site::Texts& texts) {
  const auto amount = [&](std::int64_t minor) { return texts.money({minor, said.currency}); };
  std::string what;
  if (said.min && said.max && *said.min == *said.max) what = amount(*said.min);
  else if (said.min && said.max)
    what = texts.say("job.terms.said.range", {{"lo", amount(*said.min)}, {"hi", amount(*said.max)}});
  else if (said.min) what = texts.say("job.terms.said.from", {{"lo", amount(*said.min)}});
  else what = texts.say("job.terms.said.to", {{"hi", amount(*said.max)}});
  return texts.say("job.terms.said", {{"amount", what}, {"per", texts.say(fmt::format("job.per.{}", text(said.per)))}});
}

// What the client said of it; their limit by the hour, unless that says the same.
void add_pay(std::vector<std::string>& lines, const Brief& brief, const site::Texts& texts) {
  const auto& said = brief.pay_said;
  const bool is_said = said && (said->min || said->max);
  if (is_said) lines.push_back(said_line(*said, texts));
  if (brief.rate_max && !(is_said && said->max && said->per == PayPer::hour))
    lines.push_back(texts.say("job.terms.rate", {{"rate", texts.money(*brief.rate_max)}}));
}

std::string overlap_line(const OverlapWanted& wanted, const site::Texts& texts) {
  const site::Slots slots{{"hours", span_of(wanted.min, texts)},
                          {"from", text(wanted.hours.start)},
                          {"to", text(wanted.hours.end)},
                          {"place", place_of(wanted.zone)},
                          {"zone", wanted.zone}};
  return texts.say(wanted.min > 0 ? "job.terms.overlap" : "job.terms.day", slots);
}

}  // namespace

std::vector<std::string> lines_of_project(const Brief& brief, const site::Texts& texts) {
  std::vector<std::string> lines;
  if (brief.start && (brief.start->earliest || brief.start->latest)) lines.push_back(start_line(*brief.start, texts));
  if (brief.weeks)
    lines.push_back(*brief.weeks == 1 ? texts.say("job.terms.duration.one")
                                      : texts.say("job.terms.duration", {{"weeks", texts.number(*brief.weeks)}}));
  if (brief.seats > 1 && !brief.role)
    lines.push_back(texts.say("job.terms.seats", {{"count", texts.number(brief.seats)}}));
  return lines;
}

std::vector<std::string> lines_of_terms(const Brief& brief, PayShown pay, const site::Texts& texts) {
  std::vector<std::string> lines;
  if (auto time = time_line(brief, texts); !time.empty()) lines.push_back(std::move(time));
  if (pay == PayShown::shown) add_pay(lines, brief, texts);
  if (brief.overlap) lines.push_back(overlap_line(*brief.overlap, texts));
  std::vector<std::string> countries;
  for (const auto& code : brief.countries) countries.push_back(texts.country(code));
  if (countries.size() > 1) {
    const auto last = countries.back();
    countries.pop_back();
    countries = {texts.say("list.or", {{"a", fmt::format("{}", fmt::join(countries, ", "))}, {"b", last}})};
  }
  if (!countries.empty()) lines.push_back(texts.say("job.terms.countries", {{"what", countries.front()}}));
  for (const auto& [code, level] : brief.languages)
    lines.push_back(texts.say(level == Cefr::C2 ? "job.terms.language.top" : "job.terms.language",
                              {{"language", texts.language(code)}, {"level", std::string(text(level))}}));
  return lines;
}

}  // namespace muster::job_description
