// The journal page by page, and as a stream of server-sent events. Admins only: entries hold personal data.
#include "features/changes/change_routes.h"

#include "features/changes/broadcast.h"
#include "features/words/roles.h"
#include "platform/journal/journal.h"

namespace muster {
namespace {

using http::Here;
using http::Method;
using http::Route;

DESCRIBED(ChangeList, "Entries in the journal's order", (std::vector<json::Value>, items, .max = 1000),
          (std::optional<std::string>, next, .doc = "after of the next page; absent when there is no more for now"))
DESCRIBED(WhichChanges, "Which entries",
          (std::string, after, .doc = "a position; absent: from the beginning", .max = 100, .absent = ""),
          (int, limit, .min = 1, .max = 1000, .absent = 100))
DESCRIBED(FromWhere, "Where a stream begins",
          (std::string, after, .doc = "a position; absent: now", .max = 100, .absent = ""),
          (std::string, last_event_id, .max = 100, .absent = "", .in = json::In::header, .header = "Last-Event-ID"))

Result<journal::Position> position_of(const std::string& text) {
  const auto position = journal::parse_position(text);
  if (!position)
    return refuse(Problem::at("?after", "is no position of this journal: use next, or an entry's position"));
  return *position;
}

Result<ChangeList> list_changes(Read& read, const http::Caller&, const WhichChanges& which) {
  const auto after = which.after.empty() ? journal::Position{} : TRY(position_of(which.after));
  const auto entries = journal::read_after(read, after, static_cast<std::size_t>(which.limit));
  ChangeList list;
  for (const auto& entry : entries) list.items.push_back(change_of(entry));
  if (static_cast<int>(entries.size()) == which.limit) list.next = journal::text(entries.back().position);
  return list;
}

Result<http::Document> stream_changes(const Here& here, const FromWhere& from) {
  const auto& after = from.last_event_id.empty() ? from.after : from.last_event_id;
  const auto start =
      after.empty() ? here.store.read([](Read& read) { return journal::newest(read); }) : TRY(position_of(after));
  auto& broadcast = here.parts.get<Broadcast>();
  return http::Document{
      .content_type = "text/event-stream",
      .events = [&broadcast, start](std::shared_ptr<http::EventSink> sink) { broadcast.add(std::move(sink), start); }};
}

}  // namespace

void changes::add_routes(http::Routes& routes) {
  routes.add("changes", Route<WhichChanges, ChangeList>{
                            .method = Method::get,
                            .path = "/journal",
                            .policy = any(Role::admin).scope("journal:read"),
                            .run = list_changes,
                            .name = "journal.list",
                            .summary = "What happened, in order; a program follows it by its cursor."});
  routes.add("changes",
             Route<FromWhere, http::Document>{.method = Method::get,
                                              .path = "/events",
                                              .policy = any(Role::admin).scope("journal:read"),
                                              .run = stream_changes,
                                              .name = "events.stream",
                                              .summary = "The journal as server-sent events, as it happens."});
}

}  // namespace muster
