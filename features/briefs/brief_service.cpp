// Briefs: settle the words by the rules, move by the table, write the row and the version, record it. What the client
// pasted stands with the versions only: the journal, which forgets nothing, learns how long it is.
#include "features/briefs/brief_service.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/cursor.h"
#include "base/text.h"
#include "features/briefs/brief_rules.h"
#include "features/briefs/brief_store.h"
#include "features/briefs/history_store.h"
#include "features/clients/client_service.h"
#include "features/words/entries.h"
#include "platform/crypto/digest.h"

namespace muster::briefs {
namespace {

Problem problem_of(std::vector<Fault> faults) {
  auto detail = fmt::format("{}: {}", faults.front().pointer, faults.front().message);
  if (faults.size() > 1) detail += fmt::format(" (and {} more)", faults.size() - 1);
  return Problem::invalid(std::move(detail), std::move(faults));
}

Problem no_such_brief(const BriefId& id) { return Problem::not_found(fmt::format("There is no brief {}.", id.text())); }

Result<BriefRecord> load(Read& read, const Asking& by, const BriefId& id) {
  auto record = store::find(read, id);
  if (!record || (by.only && *by.only != record->client)) return refuse(no_such_brief(id));
  record->text = store::text_at(read, id, record->version);
  return *std::move(record);
}

// The record as this caller sees it.
Result<BriefRecord> shown(Read& read, const Asking& by, BriefRecord record) {
  record.client_name = TRY(clients::get(read, record.client)).name;
  record.allowed = lifecycle::allowed(way, record.state, by.roles);
  return record;
}

std::string body_of(const BriefRecord& record) {
  std::string body = R"({"client":)";
  json::write_text(body, record.client.text());
  body += R"(,"state":)";
  json::write_text(body, text(record.state));
  body += R"(,"brief":)";
  json::write_to(body, record.brief);
  if (record.text) body += fmt::format(R"(,"text_characters":{})", code_points(*record.text));
  return body + "}";
}

// Whose brief it is: the caller's organisation; staff say it.
Result<ClientId> client_of(Read& read, const Asking& by, const Brief& wanted) {
  if (by.only && (!wanted.client || *wanted.client == by.only->text())) return *by.only;
  if (by.only) return refuse(Problem::at("/brief/client", "is not your organisation: leave it out"));
  if (!wanted.client) return refuse(Problem::at("/brief/client", "is missing: say whose brief it is"));
  const auto id = ClientId::parse(*wanted.client);
  if (!id || !clients::get(read, *id))
    return refuse(Problem::at("/brief/client", fmt::format("there is no client {}", *wanted.client)));
  return *id;
}

// Sets the record's words, or tells every fault of them.
Done put_words(Tx& tx, const Asking& by, const Brief& wanted, const Names& names, BriefRecord& record) {
  auto brief = wanted;
  auto faults = settle(brief, names, date_utc(tx.now()), "/brief");
  if (brief.id && *brief.id != record.id.text())
    faults.push_back({"/brief/id", "is the network's to give: leave it out"});
  if (const auto client = client_of(tx, by, wanted)) record.client = *client;
  else faults.insert(faults.end(), client.error().faults.begin(), client.error().faults.end());
  if (!faults.empty()) return refuse(problem_of(std::move(faults)));
  brief.id = record.id.text();
  brief.client = record.client.text();
  record.brief = std::move(brief);
  return {};
}

Done put_text(const Text& wanted, BriefRecord& record) {
  if (!wanted) return {};
  if (wanted->find('\0') != std::string::npos)
    return refuse(Problem::at("/text", "has the character U+0000, which no database keeps: remove it"));
  if (wanted->empty()) record.text.reset();
  else record.text = wanted;
  return {};
}

// The version as it is now, for the history.
void keep(Tx& tx, const Asking& by, BriefStepKind step, const BriefRecord& record) {
  store::Step kept{record.version, step, record.state, record.updated, by.actor.id, record.brief};
  if (record.text) {
    kept.digest = sha256_hex(*record.text);
    kept.characters = static_cast<std::int64_t>(code_points(*record.text));
    store::keep_text(tx, record.id, *kept.digest, *record.text);
  }
  store::add_step(tx, record.id, kept);
}

constexpr std::array<std::string_view, 3> orders{"-updated", "updated", "title"};

Result<store::Order> order_of(const std::string& sort) {
  const auto found = std::find(orders.begin(), orders.end(), sort);
  if (found == orders.end()) return refuse(Problem::at("?sort", "must be one of -updated, updated, title"));
  return static_cast<store::Order>(found - orders.begin());
}

Result<std::optional<store::After>> after_of(const WhichBriefs& which) {
  if (!which.cursor) return std::nullopt;
  auto parts = TRY(parts_of_cursor(*which.cursor, 3));
  if (parts[0] != which.sort)
    return refuse(Problem::at("?cursor", "is one of another order: start that order from the beginning"));
  return store::After{std::move(parts[1]), std::move(parts[2])};
}

// What was done, and how the journal calls it.
struct Moved {
  BriefStepKind step;
  std::string_view kind;
};
Moved moved_by(BriefAction action) {
  constexpr std::array<Moved, 5> all{{{BriefStepKind::opened, "brief.opened"},
                                      {BriefStepKind::held, "brief.held"},
                                      {BriefStepKind::resumed, "brief.resumed"},
                                      {BriefStepKind::filled, "brief.filled"},
                                      {BriefStepKind::cancelled, "brief.cancelled"}}};
  return all[static_cast<std::size_t>(action)];
}

}  // namespace

Result<BriefRecord> get(Read& read, const Asking& by, const BriefId& id) {
  return shown(read, by, TRY(load(read, by, id)));
}

std::vector<BriefRecord> all_open(Read& read, int most) {
  return store::list(read, {BriefState::open, std::nullopt}, store::Order::newest, std::nullopt, most);
}

std::optional<BriefRecord> open_one(Read& read, const BriefId& id) {
  auto record = store::find(read, id);
  return record && record->state == BriefState::open ? std::move(record) : std::nullopt;
}

std::vector<BriefRecord> get_some(Read& read, const Asking& by, const std::vector<BriefId>& ids) {
  auto some = store::find_some(read, ids);
  std::erase_if(some, [&](const BriefRecord& record) { return by.only && *by.only != record.client; });
  return some;
}

Result<BriefList> list(Read& read, const Asking& by, const WhichBriefs& which) {
  const auto order = TRY(order_of(which.sort));
  const store::Filter filter{which.state, by.only, folded(which.q.value_or(""))};
  const auto found = store::list(read, filter, order, TRY(after_of(which)), which.limit + 1);
  BriefList page;
  if (!which.cursor) page.total = store::count(read, filter);
  std::map<ClientId, std::string> names;
  for (const auto& record : found) {
    if (page.items.size() == static_cast<std::size_t>(which.limit)) {
      const auto& last = found[page.items.size() - 1];
      page.next = cursor_of({which.sort, store::key_of(last, order), last.id.text()});
      break;
    }
    if (!names.contains(record.client)) names[record.client] = TRY(clients::get(read, record.client)).name;
    page.items.push_back({record.id, record.version, record.state, record.client, names[record.client],
                          record.brief.title, record.updated});
  }
  return page;
}

Result<BriefRecord> create(Tx& tx, const Asking& by, const Brief& wanted, const Names& names, const Text& text) {
  BriefRecord record;
  record.id = tx.new_id<BriefId>();
  TRY(put_words(tx, by, wanted, names, record));
  TRY(put_text(text, record));
  record.version = 1;
  record.created = record.updated = tx.now();
  store::insert(tx, record);
  keep(tx, by, BriefStepKind::saved, record);
  tx.append(by.actor, entry::BriefSaved{record.id, body_of(record)});
  return shown(tx, by, std::move(record));
}

Result<BriefRecord> save(Tx& tx, const Asking& by, const BriefId& id, std::int64_t version, const Brief& wanted,
                         const Names& names, const Text& text) {
  auto record = TRY(load(tx, by, id));
  if (record.version != version)
    return refuse(Problem{
        Kind::stale,
        fmt::format("Somebody saved version {} since you read version {}: read it again.", record.version, version)});
  if (!is_editable(record.state))
    return refuse(
        Problem{Kind::not_now, fmt::format("It is {}: its words stay as they are.", muster::text(record.state))});
  const auto before = record;
  TRY(put_words(tx, by, wanted, names, record));
  TRY(put_text(text, record));
  if (record == before) return shown(tx, by, std::move(record));
  ++record.version;
  record.updated = tx.now();
  store::update(tx, record);
  keep(tx, by, BriefStepKind::saved, record);
  tx.append(by.actor, entry::BriefSaved{record.id, body_of(record)});
  return shown(tx, by, std::move(record));
}

Result<BriefRecord> move(Tx& tx, const Asking& by, const BriefId& id, BriefAction action) {
  auto record = TRY(load(tx, by, id));
  record.state = TRY(lifecycle::moved(way, record.state, action, by.roles));
  ++record.version;
  record.updated = tx.now();
  store::update(tx, record);
  const auto done = moved_by(action);
  keep(tx, by, done.step, record);
  tx.append(by.actor, entry::BriefMoved{done.kind, record.id, body_of(record)});
  return shown(tx, by, std::move(record));
}

}  // namespace muster::briefs
