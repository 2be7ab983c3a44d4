// Steps with their differences, and who took them as the caller may know it: staff know everybody by name, a client's
// member their own people; of the network's staff they learn that it was the network.
#include "features/briefs/history_service.h"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <map>

#include "base/cursor.h"
#include "features/briefs/differences.h"
#include "features/briefs/history_store.h"
#include "features/identity/identity_service.h"

namespace muster::briefs {
namespace {

// Names those who acted, each asked for once.
class Cast {
 public:
  Cast(Read& read, const Asking& by) : read_(read), by_(by) {}
  const ActorTold& told(const std::string& actor) {
    if (const auto known = known_.find(actor); known != known_.end()) return known->second;
    return known_[actor] = find(actor);
  }

 private:
  [[nodiscard]] ActorTold find(const std::string& actor) const {
    ActorTold told{actor, ActorSide::system, std::nullopt};
    const auto id = UserId::parse(actor);
    if (!id) return told;
    const auto user = identity::find_user(read_, *id);
    told.side = user && user->client ? ActorSide::client : ActorSide::network;
    if (user && (!by_.only || user->client == by_.only)) told.name = user->name;
    return told;
  }
  Read& read_;
  const Asking& by_;
  std::map<std::string, ActorTold> known_;
};

BriefStep told(const store::Step& step, const store::Step* before, Cast& cast) {
  BriefStep made{step.version, step.step, step.state, step.at, cast.told(step.actor), {}};
  if (before == nullptr) return made;
  made.differences = differences(before->asked, step.asked);
  if (before->digest == step.digest) return made;
  BriefDifference text{.field = "text", .subject = {}, .from = {}, .to = {}};
  if (before->digest) text.from = json::Value(before->characters);
  if (step.digest) text.to = json::Value(step.characters);
  made.differences.push_back(std::move(text));
  return made;
}

Result<std::int64_t> before_of(const std::optional<std::string>& cursor) {
  std::int64_t before = std::numeric_limits<std::int64_t>::max();
  if (!cursor) return before;
  const auto parts = TRY(parts_of_cursor(*cursor, 1));
  std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), before);
  return before;
}

}  // namespace

Result<BriefHistory> history(Read& read, const Asking& by, const WhichSteps& which) {
  TRY(get(read, by, which.brief));
  const auto steps = store::steps_before(read, which.brief, TRY(before_of(which.cursor)), which.limit + 1);
  Cast cast(read, by);
  BriefHistory page;
  for (std::size_t i = 0; i < steps.size() && i < static_cast<std::size_t>(which.limit); ++i)
    page.items.push_back(told(steps[i], i + 1 < steps.size() ? &steps[i + 1] : nullptr, cast));
  if (steps.size() > page.items.size()) page.next = cursor_of({std::to_string(page.items.back().version)});
  return page;
}

Result<BriefVersion> version(Read& read, const Asking& by, const WhichVersion& which) {
  TRY(get(read, by, which.brief));
  if (which.version < std::numeric_limits<std::int64_t>::max()) {
    auto steps = store::steps_before(read, which.brief, which.version + 1, 2);
    if (!steps.empty() && steps[0].version == which.version) {
      Cast cast(read, by);
      auto step = told(steps[0], steps.size() > 1 ? &steps[1] : nullptr, cast);
      return BriefVersion{which.brief, std::move(step), std::move(steps[0].asked),
                          store::text_at(read, which.brief, which.version)};
    }
  }
  return refuse(Problem::not_found(fmt::format("Brief {} has no version {}.", which.brief.text(), which.version)));
}

}  // namespace muster::briefs
