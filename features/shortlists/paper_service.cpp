// Where everything stands on a page. A person is measured first (a dry run of the same drawing), so that nobody is cut
// by the end of a page.
#include "features/shortlists/paper_service.h"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "platform/pdf/pages.h"

namespace muster {
namespace {

using paper::Pen;
using pdf::Part;
using pdf::Weight;

constexpr double left = paper::margin, right = pdf::page_width - paper::margin, column = 24;
constexpr double body = left + column, body_width = right - body, score_width = 130;

template <class... T>
std::string say(std::string_view words, const T&... values) {
  return fmt::format(fmt::runtime(words), values...);
}

std::array<int, 8> points_of(const ScoreComponents& c) {
  return {c.skills, c.quality, c.rate, c.industry, c.overlap, c.availability, c.seniority, c.continuity};
}

const Choice* choice_of(const Shortlist& shortlist, const std::string& talent) {
  const auto found =
      std::ranges::find_if(shortlist.choices, [&](const Choice& one) { return one.talent.text() == talent; });
  return found == shortlist.choices.end() ? nullptr : &*found;
}
bool has(const Choice* choice, Mark mark) { return choice != nullptr && choice->mark && choice->mark->mark == mark; }

std::string place_of(const std::string& zone) {
  auto place = zone.substr(zone.rfind('/') + 1);
  std::ranges::replace(place, '_', ' ');
  return place;
}

std::string line_of(const PersonCard& card, const Wording& words) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  add(card.headline.value_or(""));
  add(card.zone ? place_of(*card.zone) + (card.country ? ", " + *card.country : "") : card.country.value_or(""));
  if (card.rate) add(say(words.an_hour, money(words, *card.rate)));
  return text;
}

void score_bar(Pen& pen, const RankedPerson& person, double y) {
  constexpr std::array shades{1.0, 0.78, 0.64, 0.54, 0.46, 0.4, 0.34, 0.28};
  constexpr double gap = 1;
  double x = right - score_width;
  const auto points = points_of(person.components);
  const double unit = (score_width - gap * 8) / 10'000;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i] == 0) continue;
    pen.bar(x, y, points[i] * unit, 3.5, paper::faded(paper::ink, shades[i]));
    x += points[i] * unit + gap;
  }
  if (right - x > 0) pen.bar(x, y, right - x, 3.5, paper::hairline);
}

double points_list(Pen& pen, double x, double y, double width, std::string_view title,
                   const std::vector<PointsTold>& all, std::string_view sign, const Wording& words) {
  const double start = y;
  y += pen.text(Part::paragraph, x, y, width, title, {.size = 8.5, .weight = Weight::medium, .colour = paper::muted}) +
       1;
  std::size_t told = 0;
  for (const PointsTold& one : all) {
    if (told++ == 3) break;
    const auto points = fmt::format("{}{}", sign, number(words, one.points));
    const double height = pen.text(Part::paragraph, x, y, width - 38, one.words.value_or(one.component), {.size = 8.5});
    pen.text(Part::paragraph, x + width - 36, y, 36, points,
             {.size = 8.5, .colour = paper::muted, .align = pdf::Align::right});
    y += height + 1.5;
  }
  if (all.empty()) y += pen.text(Part::paragraph, x, y, width, words.no_gaps, {.size = 8.5, .colour = paper::muted});
  return y - start;
}

// Both working days on one line of 24 hours, with both clocks; what they share in ink.
double shared_hours(Pen& pen, double y, const SharedDay& day, int minutes, const Wording& words) {
  constexpr double names = 76, high = 5;
  const double start = body + names, wide = 250, unit = wide / minutes_a_day;
  const pdf::Style small{.size = 7, .colour = paper::muted};
  const auto row = [&](double top, std::string_view name, const Spans& spans, pdf::Colour colour) {
    pen.text(Part::paragraph, body, top - 2.2, names - 6, name, {.size = 7, .colour = paper::muted, .most_lines = 1});
    pen.line(start, top + high / 2, start + wide, top + high / 2, paper::hairline);
    for (const auto& [from, to] : spans) pen.bar(start + from * unit, top, (to - from) * unit, high, colour);
    for (const auto& [from, to] : day.shared) pen.bar(start + from * unit, top, (to - from) * unit, high, paper::ink);
  };
  const auto hour = [&](double top, int at, int shift) {
    const int local = ((at + shift) % minutes_a_day + minutes_a_day) % minutes_a_day;
    pen.text(Part::paragraph, start + at * unit - (at == 0 ? 0 : 8.5), top, 30,
             fmt::format("{:02}:{:02}", local / 60, local % 60),
             {.size = 6.5, .colour = paper::faint, .align = pdf::Align::left});
  };
  const auto pale = paper::faded(paper::ink, 0.22);
  for (int at = 0; at < minutes_a_day; at += 360) hour(y, at, 0);
  row(y + 9.5, fmt::format("{}, {}", words.client, place_of(day.client_zone)), day.client, pale);
  row(y + 17.5, place_of(day.zone), day.person, pale);
  for (int at = 0; at < minutes_a_day; at += 360) hour(y + 23.5, at, day.ahead);
  pen.text(Part::paragraph, start + wide + 12, y + 9, right - start - wide - 12,
           minutes == 0 ? std::string(words.no_shared) : say(words.shared, hours(words, minutes)), small);
  return 34;
}

double choice_lines(Pen& pen, double y, const Choice& choice, const Wording& words) {
  const double start = y;
  if (has(&choice, Mark::pinned))
    y += pen.text(Part::paragraph, body, y, body_width, fmt::format("{} · {}", words.pinned, choice.mark->by_name),
                  {.size = 8.5, .weight = Weight::medium, .colour = paper::good}) +
         2;
  if (choice.note)
    y += pen.text(Part::paragraph, body, y, body_width,
                  fmt::format("{} · {}: {}", words.note, choice.note->by_name, choice.note->note), {.size = 8.5}) +
         2;
  return y - start;
}

double person_block(Pen& pen, double y, int rank, const RankedPerson& person, const Choice* choice,
                    const Wording& words) {
  const double start = y;
  const PersonCard card = person.person.value_or(PersonCard{});
  pen.text(Part::paragraph, left, y + 2.5, column - 8, std::to_string(rank),
           {.size = 8.5, .colour = paper::muted, .align = pdf::Align::right});
  pen.text(Part::paragraph, right - score_width, y - 1.5, score_width, number(words, person.score),
           {.size = 15, .weight = Weight::bold, .align = pdf::Align::right});
  score_bar(pen, person, y + 20);
  const double about = body_width - score_width - 18;
  y += pen.text(Part::subheading, body, y, about, card.name.value_or(person.id), {.size = 12, .weight = Weight::bold});
  if (const auto line = line_of(card, words); !line.empty())
    y += pen.text(Part::paragraph, body, y + 1, about, line, {.size = 8.5, .colour = paper::muted}) + 1;
  y = std::max(y + 4, start + 30);
  if (person.why) {
    y += pen.text(Part::paragraph, body, y, body_width - 20, person.why->sentence, {.size = 9.5}) + 5;
    const double half = (body_width - 28) / 2;
    y += std::max(points_list(pen, body, y, half, words.why, person.why->reasons, "+", words),
                  points_list(pen, body + half + 28, y, half, words.gaps, person.why->gaps, "−", words)) +
         3;
    if (const auto& facts = person.why->facts; facts && facts->day)
      y += shared_hours(pen, y, *facts->day, facts->overlap_minutes.value_or(0), words);
  }
  if (choice != nullptr) y += choice_lines(pen, y, *choice, words);
  y += 5;
  pen.line(left, y, right, y, paper::hairline);
  return y + 11 - start;
}

double arithmetic_block(Pen& pen, double y, int rank, const RankedPerson& person, const Wording& words) {
  const double start = y;
  const PersonCard card = person.person.value_or(PersonCard{});
  pen.text(Part::paragraph, left, y + 1, column - 8, std::to_string(rank),
           {.size = 8, .colour = paper::muted, .align = pdf::Align::right});
  y += pen.text(Part::subheading, body, y, body_width, card.name.value_or(person.id),
                {.size = 9.5, .weight = Weight::bold}) +
       3;
  const auto row = [&](std::string_view part, std::string_view sum, int points, int most, Weight weight) {
    pen.text(Part::paragraph, body, y, 96, part, {.size = 8, .weight = weight});
    pen.text(Part::paragraph, right - 100, y, 40, number(words, points),
             {.size = 8, .weight = weight, .align = pdf::Align::right});
    pen.text(Part::paragraph, right - 56, y, 56, fmt::format("{} {}", words.most, number(words, most)),
             {.size = 8, .colour = paper::muted, .align = pdf::Align::right});
    y += std::max(
        11.5, pen.text(Part::paragraph, body + 100, y, body_width - 204, sum, {.size = 8, .colour = paper::muted}) + 2);
  };
  const auto& sums = *person.why->sums;
  for (std::size_t i = 0; i < sums.size() && i < words.components.size(); ++i)
    row(words.components[i], sums[i].asked ? sums[i].sum : fmt::format("{} ({})", sums[i].sum, words.in_full),
        sums[i].points, sums[i].most, Weight::normal);
  pen.line(body + 100, y, right, y, paper::hairline);
  y += 2;
  row(words.total, "", person.score, 10'000, Weight::bold);
  return y + 12 - start;
}

struct Placed {
  int rank;
  const RankedPerson* person;
  const Choice* choice;
};

std::vector<Placed> placed(const Shortlist& shortlist) {
  std::vector<Placed> all;
  int rank = 0;
  for (const auto& person : shortlist.answer.top) all.push_back({++rank, &person, choice_of(shortlist, person.id)});
  const auto order = [](const Placed& one) {
    return has(one.choice, Mark::pinned) ? 0 : has(one.choice, Mark::passed) ? 2 : 1;
  };
  std::ranges::stable_sort(all, {}, order);
  return all;
}

double passed_line(Pen& pen, double y, const Placed& one, const Wording& words) {
  const PersonCard card = one.person->person.value_or(PersonCard{});
  const auto& mark = *one.choice->mark;
  std::string why(words.pass_reasons[static_cast<std::size_t>(mark.reason.value_or(PassReason::other))]);
  if (mark.words) why = mark.reason == PassReason::other ? *mark.words : why + ": " + *mark.words;
  pen.text(Part::paragraph, left, y, column - 8, std::to_string(one.rank),
           {.size = 8.5, .colour = paper::muted, .align = pdf::Align::right});
  return pen.text(Part::paragraph, body, y, body_width,
                  fmt::format("{} · {}", card.name.value_or(one.person->id), say(words.passed, why)),
                  {.size = 8.5, .colour = paper::muted}) +
         4;
}

double heading(Pen& pen, double y, const Shortlist& shortlist, const Wording& words) {
  const double start = y;
  y += pen.text(Part::paragraph, left, y, right - left, words.shortlist, {.size = 9, .colour = paper::muted}) + 2;
  y += pen.text(Part::heading, left, y, right - left, shortlist.asked.title.value_or(std::string(words.shortlist)),
                {.size = 22, .weight = Weight::bold}) +
       4;
  const auto qualified = std::get_if<int>(&shortlist.answer.qualified);
  const auto made = date_utc(shortlist.made);
  y += pen.text(Part::paragraph, left, y, right - left,
                fmt::format("{} · {}",
                            say(words.shown, shortlist.answer.top.size(), number(words, qualified ? *qualified : 0)),
                            say(words.made, date(words, made, 0))),
                {.size = 9, .colour = paper::muted}) +
       10;
  pen.line(left, y, right, y, paper::hairline);
  return y + 14 - start;
}

}  // namespace

std::string paper_of(const Shortlist& shortlist, const Wording& words) {
  const auto title = fmt::format("{}: {}", words.shortlist, shortlist.asked.title.value_or(""));
  Pen pen({.title = shortlist.asked.title ? title : std::string(words.shortlist),
           .language = std::string(text(words.speech)),
           .made = shortlist.made});
  pen.block([&](double y) { return heading(pen, y, shortlist, words); });
  const auto everybody = placed(shortlist);
  for (const auto& one : everybody)
    pen.block([&](double y) {
      return has(one.choice, Mark::passed) ? passed_line(pen, y, one, words)
                                           : person_block(pen, y, one.rank, *one.person, one.choice, words);
    });
  if (everybody.empty())
    pen.block([&](double y) { return pen.text(Part::paragraph, left, y, right - left, words.nobody); });
  const bool has_sums =
      std::ranges::any_of(shortlist.answer.top, [](const auto& one) { return one.why && one.why->sums; });
  if (has_sums) {
    pen.next_page();
    pen.block([&](double y) {
      return pen.text(Part::heading, left, y, right - left, words.sum, {.size = 15, .weight = Weight::bold}) + 12;
    });
  }
  for (const auto& one : everybody)
    if (one.person->why && one.person->why->sums)
      pen.block([&](double y) { return arithmetic_block(pen, y, one.rank, *one.person, words); });
  pen.block([&](double y) {
    return pen.text(Part::paragraph, left, y, right - left,
                    say(words.reproducible, shortlist.position, text(shortlist.as_of), shortlist.weights),
                    {.size = 8, .colour = paper::muted});
  });
  return pen.finish();
}

}  // namespace muster
