// English and German, and how each writes numbers.
#include "features/shortlists/wording.h"

#include <chrono>

#include <fmt/format.h>

namespace muster {
namespace {

constexpr Wording english{
    .speech = Speech::en,
    .thousands = ",",
    .point = ".",
    .money = "{symbol}{amount}",
    .date = "{day} {month}",
    .date_with_year = "{day} {month} {year}",
    .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"},
    .grades = {"Junior", "Mid-level", "Senior", "Principal"},
    .components = {"Skills", "Quality", "Rate", "Industry", "Shared hours", "Start", "Seniority", "Worked together"},
    .last_and = " and ",
    .last_or = " or ",
    .years = {"1 year", "{} years"},
    .for_years = {"1 year", "{} years"},
    .reviews = {"1 review", "{} reviews"},
    .more_skills = {"1 more skill asked for", "{} more skills asked for"},
    .weeks_later = {"1 week", "{} weeks"},
    .with = "{} with {}",
    .without = "without {}",
    .level = "level {}",
    .level_first = "level {} of 5",
    .verified = "verified",
    .an_hour = "{} an hour",
    .below = "{} below the limit",
    .at_limit = "at the limit",
    .free_now = "free now",
    .free_from = "free from {}",
    .shared = "{} of shared working time a day",
    .no_shared = "no shared working time",
    .rated = "rated {} of 5 in {}",
    .trial = "{} of 1 trial passed",
    .trials = "{} of {} trials passed",
    .in_industry = "{} in {}",
    .before = "worked with this client before",
    .wanted = "{} wanted",
    .lacks = "No {}",
    .lacks_verified = "{} not verified",
    .lacks_recency = "{} last used in {}",
    .lacks_years = "{} for {}, 8 count in full",
    .no_record = "No reviews or trials yet",
    .no_reviews = "No reviews yet",
    .no_trials = "No trials yet",
    .overlap_gap = "{}, 8 h count in full",
    .no_industry = "No years in the industries asked for",
    .only_industry = "{} in {}, 5 count in full",
    .start_reason = "Free from {}, the first week asked for",
    .start_gap = "Free from {}, {} after the first asked for",
    .seniority_gap = "{} in a range up to {}",
    .shortlist = "Shortlist",
    .made = "Made on {}",
    .shown = "{} of {} who fit, best first",
    .why = "Why",
    .gaps = "Gaps",
    .no_gaps = "No gaps against the brief.",
    .most = "of",
    .sum = "The arithmetic",
    .total = "Total",
    .client = "Client",
    .pinned = "Pinned",
    .passed = "Passed: {}",
    .note = "Note",
    .nobody = "Nobody fits all of the brief.",
    .in_full = "not asked: in full",
    .reproducible = "Reproducible to the bit: journal position {}, as of {}, weights {}.",
    .pass_reasons = {"too dear", "skills", "availability", "shared hours", "seniority", "worked together before",
                     "another reason"},
};

constexpr Wording german{
    .speech = Speech::de,
    .thousands = ".",
    .point = ",",
    .money = "{amount}\u00A0{symbol}",
    .date = "{day}. {month}",
    .date_with_year = "{day}. {month} {year}",
    .months = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
               "November", "Dezember"},
    .grades = {"Junior", "Mid-Level", "Senior", "Principal"},
    .components = {"Fähigkeiten", "Qualität", "Stundensatz", "Branche", "Gemeinsame Stunden", "Beginn", "Erfahrung",
                   "Zusammenarbeit"},
    .last_and = " und ",
    .last_or = " und ",
    .years = {"1 Jahr", "{} Jahre"},
    .for_years = {"einem Jahr", "{} Jahren"},
    .reviews = {"1 Bewertung", "{} Bewertungen"},
    .more_skills = {"1 weitere gefragte Fähigkeit", "{} weitere gefragte Fähigkeiten"},
    .weeks_later = {"1 Woche", "{} Wochen"},
    .with = "{} mit {}",
    .without = "ohne {}",
    .level = "Stufe {}",
    .level_first = "Stufe {} von 5",
    .verified = "geprüft",
    .an_hour = "{} die Stunde",
    .below = "{} unter der Grenze",
    .at_limit = "genau an der Grenze",
    .free_now = "sofort frei",
    .free_from = "frei ab {}",
    .shared = "{} gemeinsame Arbeitszeit am Tag",
    .no_shared = "keine gemeinsame Arbeitszeit",
    .rated = "mit {} von 5 bewertet ({})",
    .trial = "{} von 1 Probe bestanden",
    .trials = "{} von {} Proben bestanden",
    .in_industry = "{} in der Branche {}",
    .before = "schon mit diesem Kunden gearbeitet",
    .wanted = "{} gewünscht",
    .lacks = "Kein {}",
    .lacks_verified = "{} nicht geprüft",
    .lacks_recency = "{} zuletzt {} benutzt",
    .lacks_years = "{} seit {}, 8 zählen voll",
    .no_record = "Noch keine Bewertungen oder Proben",
    .no_reviews = "Noch keine Bewertungen",
    .no_trials = "Noch keine Proben",
    .overlap_gap = "{}, 8 h zählen voll",
    .no_industry = "Keine Jahre in den gewünschten Branchen",
    .only_industry = "{} in der Branche {}, 5 zählen voll",
    .start_reason = "Frei ab {}, der ersten gewünschten Woche",
    .start_gap = "Frei ab {}, {} nach der ersten gewünschten",
    .seniority_gap = "{} in einem Rahmen bis {}",
    .shortlist = "Auswahl",
    .made = "Erstellt am {}",
    .shown = "{} von {}, die passen, die Besten zuerst",
    .why = "Warum",
    .gaps = "Lücken",
    .no_gaps = "Keine Lücken gegenüber der Anfrage.",
    .most = "von",
    .sum = "Die Berechnung",
    .total = "Summe",
    .client = "Kunde",
    .pinned = "Vorgemerkt",
    .passed = "Abgelehnt: {}",
    .note = "Notiz",
    .nobody = "Niemand erfüllt alles, was die Anfrage verlangt.",
    .in_full = "nicht gefragt: voll gezählt",
    .reproducible = "Auf das Bit genau wiederholbar: Journalstelle {}, Stand {}, Gewichte {}.",
    .pass_reasons = {"zu teuer", "Fähigkeiten", "Verfügbarkeit", "gemeinsame Stunden", "Erfahrung",
                     "schon zusammengearbeitet", "ein anderer Grund"},
};

std::string_view symbol(const Currency& currency) {
  struct Symbol {
    std::string_view code, symbol;
  };
  static constexpr Symbol symbols[] = {{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}};
  for (const auto& [code, known] : symbols)
    if (code == currency.code()) return known;
  return currency.code();
}

}  // namespace

const Wording& wording(Speech speech) { return speech == Speech::de ? german : english; }

std::string Counted::of(std::int64_t n) const { return n == 1 ? std::string(one) : fmt::format(fmt::runtime(many), n); }

std::string number(const Wording& words, std::int64_t value) {
  std::string text = std::to_string(value < 0 ? -value : value);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), words.thousands);
  return value < 0 ? "−" + text : text;
}

std::string money(const Wording& words, Money money) {
  const auto units = money.currency.units();
  auto amount = number(words, money.amount / units);
  if (money.amount % units != 0)
    amount += fmt::format("{}{:0{}}", words.point, money.amount % units, money.currency.digits());
  std::string sign(symbol(money.currency));
  if (sign.size() == 3 && sign == money.currency.code() && words.speech == Speech::en) sign += "\u00A0";
  return fmt::format(fmt::runtime(words.money), fmt::arg("symbol", sign), fmt::arg("amount", amount));
}

std::string hours(const Wording&, int minutes) {
  if (minutes % 60 == 0) return fmt::format("{}\u00A0h", minutes / 60);
  return minutes < 60 ? fmt::format("{}\u00A0min", minutes)
                      : fmt::format("{}\u00A0h {}\u00A0min", minutes / 60, minutes % 60);
}

std::string date(const Wording& words, Date date, int year) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{date.days}}};
  return fmt::format(fmt::runtime(date.year() == year ? words.date : words.date_with_year),
                     fmt::arg("day", static_cast<unsigned>(day.day())),
                     fmt::arg("month", words.months[static_cast<unsigned>(day.month()) - 1]),
                     fmt::arg("year", static_cast<int>(day.year())));
}

std::string list(std::string_view last, const std::vector<std::string>& all) {
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) text += i + 1 == all.size() ? last : ", ";
    text += all[i];
  }
  return text;
}

std::string_view grade(const Wording& words, Seniority seniority) {
  return words.grades[static_cast<std::size_t>(seniority)];
}

}  // namespace muster
