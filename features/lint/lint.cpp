// Missing parts by words that show them and by what intake understood; wording by its table; length by counting.
#include "features/lint/lint.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "features/lint/demands.h"
#include "features/lint/wording.h"

namespace muster::lint {
namespace {

using intake::Text;
using intake::Token;

constexpr std::size_t most_findings = 200, most_musts = 6, most_costly = 3;
constexpr std::int64_t most_words = 700, least_words = 40;

struct Reads {
  site::Tongue tongue = site::Tongue::english;
  bool is_either = true;
};

// By the small words that only one of the languages has (both have "in"), in what a reader sees first.
Reads reads_like(const Text& text) {
  constexpr std::array<std::string_view, 24> english{"the", "and",  "of",  "to",   "with", "you", "for", "we",
                                                     "is",  "are",  "our", "your", "this", "a",   "by",  "will",
                                                     "on",  "have", "as",  "that", "be",   "or",  "at",  "from"};
  constexpr std::array<std::string_view, 24> german{"und", "der", "die",  "das",   "mit", "wir",   "sie",  "fur",
                                                    "ist", "ein", "eine", "du",    "zu",  "den",   "im",   "von",
                                                    "auf", "als", "oder", "einen", "bei", "unser", "ihre", "sind"};
  constexpr std::size_t enough = 4000;
  int words = 0, in_english = 0, in_german = 0;
  for (std::size_t i = 0; i < std::min(enough, text.tokens().size()); ++i) {
    const auto& token = text.tokens()[i];
    if (token.is != Token::Is::word) continue;
    ++words;
    in_english += std::ranges::find(english, token.folded) != english.end() ? 1 : 0;
    in_german += std::ranges::find(german, token.folded) != german.end() ? 1 : 0;
  }
  constexpr int fewest = 25;  // a few words may be names only
  const bool is_either = words < fewest || (in_english + in_german) * 25 >= words;
  return {in_german > in_english ? site::Tongue::german : site::Tongue::english, is_either};
}

class Linter {
 public:
  Linter(std::string_view utf8, std::optional<Speech> language, const intake::Lexicon& lexicon, Linted& into)
      : text_(utf8), lexicon_(lexicon), lint_(into.lint), intake_(into.intake) {
    const auto reads = reads_like(text_);
    is_either_ = reads.is_either || language.has_value();
    const bool is_german = language ? *language == Speech::de : reads.tongue == site::Tongue::german;
    tongue_ = is_german ? site::Tongue::german : site::Tongue::english;
    lint_.language = is_german ? Speech::de : Speech::en;
    lint_.words = std::ranges::count_if(text_.tokens(), [](const Token& one) { return one.is == Token::Is::word; });
  }

  void run() {
    if (lint_.words == 0) return;
    const bool is_unread = intake_.brief.must.empty() && intake_.brief.nice.empty();
    if (is_either_ && tongue_ == site::Tongue::german && is_unread) read_german_demands(text_, lexicon_, intake_);
    if (!is_either_) add(FindingKind::other_language);
    else missing();
    length();
    for (const auto& hit : Wording::in(tongue_).hits(text_)) wording(hit);
  }

 private:
  void add(FindingKind kind, const site::Slots& slots = {}) {
    const auto& texts = site::Texts::in(tongue_);
    const auto key = fmt::format("lint.{}", text(kind));
    lint_.findings.push_back({kind, {}, {}, {}, texts.say(key, slots), texts.say(key + ".fix", slots), {}});
  }

  void missing() {
    const auto parts = parts_in(text_, tongue_);
    const auto has = [&](std::string_view part) { return std::ranges::find(parts, part) != parts.end(); };
    const auto& brief = intake_.brief;
    if (!has("objective")) add(FindingKind::missing_objective);
    if (tongue_ == site::Tongue::english && brief.must.empty() && brief.nice.empty()) add(FindingKind::missing_skills);
    if (!has("pay") && !brief.rate_max && !brief.pay_said) add(FindingKind::missing_pay);
    if (!has("hours") && !brief.kind && !brief.weekly_hours) add(FindingKind::missing_hours);
    if (!has("place") && brief.countries.empty() && !brief.overlap) add(FindingKind::missing_place);
    if (brief.must.size() > most_musts)
      add(FindingKind::too_many_musts, {{"count", std::to_string(brief.must.size())}});
  }

  void length() {
    const auto count = site::Texts::in(tongue_).number(lint_.words);
    if (lint_.words > most_words) add(FindingKind::too_long, {{"count", count}});
    if (lint_.words < least_words) add(FindingKind::too_short, {{"count", count}});
  }

  void wording(const Wording::Hit& hit) {
    if (lint_.findings.size() >= most_findings) {
      ++lint_.left_off;
      return;
    }
    const auto& texts = site::Texts::in(tongue_);
    Finding found{FindingKind::wording,
                  hit.rule->kind,
                  text_.tokens()[hit.first].begin,
                  text_.tokens()[hit.last - 1].end,
                  hit.rule->why,
                  {},
                  hit.rule->alternatives};
    if (!hit.rule->advice.empty()) {
      auto advice = hit.rule->advice.front();
      if (advice[0] >= 'a' && advice[0] <= 'z') advice[0] = static_cast<char>(advice[0] - 'a' + 'A');
      found.fix = advice + ".";
    } else if (!hit.rule->alternatives.front().empty()) {
      found.fix = texts.say("lint.replace", {{"what", with_gaps(hit.rule->alternatives.front())}});
    } else {
      found.fix = texts.say("lint.leave_out");
    }
    lint_.findings.push_back(std::move(found));
  }

  Text text_;
  const intake::Lexicon& lexicon_;
  Lint& lint_;
  Intake& intake_;
  site::Tongue tongue_ = site::Tongue::english;
  bool is_either_ = true;
};

// The key of its near misses, its name, and where in the text it was found.
struct Demand {
  std::string constraint, name;
};
Demand demand_of(const Must& must, const Names& names, const site::Texts& texts) {
  if (const auto* one = std::get_if<MustSkill>(&must)) return {"must:" + one->skill, names.skill_name(one->skill)};
  Demand made{"must:", {}};
  for (const auto& one : std::get<MustGroup>(must).any_of) {
    if (!made.name.empty()) {
      made.constraint += "|";
      made.name = texts.say("list.or", {{"a", made.name}, {"b", names.skill_name(one.skill)}});
    } else {
      made.name = names.skill_name(one.skill);
    }
    made.constraint += one.skill;
  }
  return made;
}

// No advertisement is longer; what follows is a dump, and looked at for its wording only.
std::string_view beginning(std::string_view text) {
  constexpr std::size_t most_bytes = 100'000;
  if (text.size() <= most_bytes) return text;
  auto end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace

std::int64_t size_of(const Count& count) {
  const auto* people = std::get_if<int>(&count);
  return people != nullptr ? *people : 1;
}

std::size_t place_of(const MustCost& cost) {
  return static_cast<std::size_t>(std::stoul(cost.path.substr(std::string_view("/must/").size())));
}

Linted linted(std::string_view text, std::optional<Speech> language, const intake::Lexicons& lexicons, Date as_of) {
  Linted made;
  made.intake = intake::understood(beginning(text), lexicons, as_of);
  Linter(text, language, lexicons.front(), made).run();
  return made;
}

void add_costs(Linted& linted, const MatchAnswer& answer, Count of, const Names& names) {
  const auto& brief = linted.intake.brief;
  if (brief.must.empty()) return;
  const auto& texts =
      site::Texts::in(linted.lint.language == Speech::de ? site::Tongue::german : site::Tongue::english);
  PeopleCosts costs{answer.qualified, of, {}};
  for (std::size_t i = 0; i < brief.must.size(); ++i) {
    const auto [constraint, name] = demand_of(brief.must[i], names, texts);
    const auto path = fmt::format("/must/{}", i);
    MustCost cost{path, name, {}, {}, 0, {}};
    for (const auto& span : linted.intake.spans) {
      if (span.path != path && !span.path.starts_with(path + "/")) continue;
      if (!cost.start || (span.path.ends_with("/skill") && cost.end)) cost.start = span.start, cost.end = span.end;
      if (span.path.ends_with("/skill")) break;
    }
    if (const auto miss = answer.near_misses.find(constraint); miss != answer.near_misses.end())
      cost.people = miss->second.count;
    costs.musts.push_back(std::move(cost));
  }
  std::ranges::stable_sort(costs.musts, std::greater{}, [](const MustCost& one) { return size_of(one.people); });
  auto place = std::ranges::find(linted.lint.findings, FindingKind::wording, &Finding::kind);
  for (std::size_t i = 0; i < std::min(most_costly, costs.musts.size()); ++i) {
    const auto& cost = costs.musts[i];
    if (size_of(cost.people) < std::max<std::int64_t>(5, size_of(costs.qualified))) break;
    const site::Slots slots{{"skill", cost.name}, {"count", texts.number(size_of(cost.people))}};
    place = std::next(linted.lint.findings.insert(place, {FindingKind::costly_must,
                                                          {},
                                                          cost.start,
                                                          cost.end,
                                                          texts.say("lint.costly_must", slots),
                                                          texts.say("lint.costly_must.fix"),
                                                          {}}));
  }
  linted.lint.people = std::move(costs);
}

}  // namespace muster::lint
