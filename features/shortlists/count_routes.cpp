// GET /matching/counts: asked by a list once it is on the screen, so that the list itself waits for nothing.
#include "features/shortlists/count_routes.h"

#include "features/briefs/brief_routes.h"
#include "features/shortlists/question_service.h"
#include "features/words/roles.h"

namespace muster {
namespace {

DESCRIBED(WhichCounts, "Of which briefs", (std::vector<BriefId>, briefs, .doc = "at most 50", .max = 50))
DESCRIBED(BriefCount, "How many people fit a brief", (BriefId, brief),
          (std::optional<int>, qualified, .doc = "absent: it can't be asked today, as when its start has passed"))
DESCRIBED(BriefCounts, "Counts, in the order of the asking; briefs that the caller does not see are left out",
          (std::vector<BriefCount>, items))

Result<BriefCounts> count(const http::Here& here, const WhichCounts& which) {
  if (which.briefs.size() > 50) return refuse(Problem::at("?briefs", "has more than 50: ask for a page at a time"));
  auto& index = here.parts.get<MatchIndex>();
  const auto today = date_utc(here.environment.now());
  const auto by = briefs::asking_of(here.caller);
  const auto records = here.store.read([&](Read& read) { return briefs::get_some(read, by, which.briefs); });
  BriefCounts counts;
  for (const auto& record : records) {
    auto& told = counts.items.emplace_back(BriefCount{record.id, std::nullopt});
    const auto brief = askable(record.brief, here.parts.get<const Names>(), index.currency(), today);
    if (brief) told.qualified = qualified(index, *brief, today);
  }
  return counts;
}

}  // namespace

void shortlists::add_count_routes(http::Routes& routes) {
  routes.add("matching", http::Route<WhichCounts, BriefCounts>{
                             .method = http::Method::get,
                             .path = "/matching/counts",
                             .policy = own(Role::client_owner, Role::client_hiring, Role::client_finance)
                                           .or_any(Role::screener, Role::advisor, Role::finance, Role::admin)
                                           .scope("briefs:read"),
                             .run = count,
                             .name = "matching.counts",
                             .summary = "How many people fit each of some briefs today."});
}

}  // namespace muster
