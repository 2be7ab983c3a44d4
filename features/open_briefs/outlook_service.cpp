// The open briefs that may be asked today, the talent as matching knows them, and the engine's word on both.
#include "features/open_briefs/outlook_service.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/cursor.h"
#include "base/text.h"
#include "features/briefs/brief_service.h"
#include "features/open_briefs/telling.h"
#include "features/shortlists/question_service.h"
#include "features/shortlists/translation.h"
#include "features/talents/talent_service.h"
#include "platform/zones/zones.h"

namespace muster::open_briefs {
namespace {

class SystemZones final : public engine::ZoneOffsets {
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view zone, Date date) const override {
    return zones::offset_minutes(zone, noon_utc(date));
  }
};

// What can't be asked today (its latest start has passed, its amounts are in another currency) is not open to anybody.
struct Asked {
  std::vector<BriefRecord> records;
  std::vector<Brief> briefs;
};
Asked asked_today(std::vector<BriefRecord> records, const Market& market) {
  Asked asked;
  for (auto& record : records) {
    auto brief = askable(record.brief, market.names, market.currency, market.today);
    if (!brief) continue;
    asked.briefs.push_back(*std::move(brief));
    asked.records.push_back(std::move(record));
  }
  return asked;
}

// A talent as matching knows them, before these briefs.
class Looking {
 public:
  Looking(Talent talent, Asked asked, const Market& market)
      : talent_(std::move(talent)), asked_(std::move(asked)), currency_(market.currency), now_(week_of(market.today)) {
    auto person = as_of_today(person_of(talent_), market.currency,
                              [&](const std::string& skill) { return market.names.skill(skill).value_or(skill); });
    talent_.profile = person.profile;
    std::vector<engine::Brief> briefs;
    for (const auto& brief : asked_.briefs) briefs.push_back(muster::asked(brief));
    outlook_ = engine::outlook(known(person), briefs, market.today, SystemZones());
  }

  [[nodiscard]] std::size_t size() const { return asked_.records.size(); }
  [[nodiscard]] bool sees(std::size_t i) const { return !outlook_.standings[i].excluded; }
  [[nodiscard]] const BriefRecord& record(std::size_t i) const { return asked_.records[i]; }
  [[nodiscard]] const Brief& brief(std::size_t i) const { return asked_.briefs[i]; }
  [[nodiscard]] const engine::Standing& standing(std::size_t i) const { return outlook_.standings[i]; }
  [[nodiscard]] bool is_active() const { return talent_.profile.active; }
  [[nodiscard]] OpenBrief told(std::size_t i) const {
    return open_briefs::told(asked_.records[i], asked_.briefs[i], outlook_.standings[i], viewer());
  }
  [[nodiscard]] std::vector<HelpfulChange> changes() const {
    std::vector<HelpfulChange> all;
    for (const auto& helpful : outlook_.changes) {
      auto& made = all.emplace_back(HelpfulChange{open_briefs::told(helpful.change, viewer()), {}, {}});
      for (const auto i : helpful.opens) made.opens.push_back(asked_.records[i].id);
      for (const auto i : helpful.closes) made.closes.push_back(asked_.records[i].id);
    }
    return all;
  }

 private:
  [[nodiscard]] Viewer viewer() const { return {talent_.profile, currency_, now_}; }
  Talent talent_;
  Asked asked_;
  Currency currency_;
  Week now_;
  engine::Outlook outlook_;
};

// Where a brief stands in the list: the fewest demands unmet, then the last changed.
struct Place {
  int unmet = 0;
  std::int64_t age = 0;  // the negative of the moment of change
  std::string id;
  auto operator<=>(const Place&) const = default;
};
Place place_of(const Looking& looking, std::size_t i) {
  return {looking.standing(i).violated, -looking.record(i).updated.micros, looking.record(i).id.text()};
}
Result<Place> after_of(const std::optional<std::string>& cursor) {
  Place place{-1, 0, ""};
  if (!cursor) return place;
  const auto parts = TRY(parts_of_cursor(*cursor, 3));
  std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), place.unmet);
  std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), place.age);
  place.id = parts[2];
  return place;
}

bool mentions(const Brief& brief, const std::string& words) {
  if (folded(brief.title.value_or("") + " " + brief.role.value_or("")).find(words) != std::string::npos) return true;
  const auto is_it = [&](const auto& one) { return folded(one.skill) == words; };
  return std::ranges::any_of(brief.nice, is_it) || std::ranges::any_of(brief.must, [&](const Must& must) {
           if (const auto* single = std::get_if<MustSkill>(&must)) return is_it(*single);
           return std::ranges::any_of(std::get<MustGroup>(must).any_of, is_it);
         });
}

}  // namespace

Result<OpenBriefList> list(Read& read, const Market& market, const WhichOpenBriefs& which) {
  const Looking looking(TRY(talents::get(read, which.talent)),
                        asked_today(briefs::all_open(read, most_looked_at), market), market);
  const auto after = TRY(after_of(which.cursor));
  OpenBriefList page;
  page.active = looking.is_active();
  std::vector<std::pair<Place, std::size_t>> found;
  const auto words = folded(which.q.value_or(""));
  const auto skill = market.names.skill(which.q.value_or("")).value_or(words);
  for (std::size_t i = 0; i < looking.size(); ++i) {
    if (!looking.sees(i)) continue;
    const auto fit = fit_of(looking.standing(i));
    ++(fit == Fit::qualified ? page.counts.qualified : fit == Fit::near ? page.counts.near : page.counts.far);
    if (which.fit && *which.fit != fit) continue;
    if (which.q && !mentions(looking.brief(i), words) && !mentions(looking.brief(i), skill)) continue;
    ++page.total;
    if (auto place = place_of(looking, i); place > after) found.emplace_back(std::move(place), i);
  }
  std::ranges::sort(found);
  for (const auto& [place, i] : found) {
    if (page.items.size() == static_cast<std::size_t>(which.limit)) {
      const auto& last = page.items.back();
      page.next = cursor_of({std::to_string(last.unmet), std::to_string(-last.updated.micros), last.id.text()});
      break;
    }
    page.items.push_back(looking.told(i));
  }
  page.changes = looking.changes();
  return page;
}

Result<OpenBrief> get(Read& read, const Market& market, const WhichOpenBrief& which) {
  auto talent = TRY(talents::get(read, which.talent));
  if (auto record = briefs::open_one(read, which.brief)) {
    std::vector<BriefRecord> one;
    one.push_back(*std::move(record));
    const Looking looking(std::move(talent), asked_today(std::move(one), market), market);
    if (looking.size() == 1 && looking.sees(0)) return looking.told(0);
  }
  return refuse(Problem::not_found(fmt::format("There is no open brief {}.", which.brief.text())));
}

}  // namespace muster::open_briefs
