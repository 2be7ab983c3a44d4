// The only place that commits. A command is a function of Tx&: it runs in one transaction, may run more than once, does
// nothing outside of it, and either has its whole effect, journal entries included, or none.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.h"
#include "platform/actor.h"
#include "platform/db/store.h"

namespace muster {

// Runs the work and commits if it says keep; database failures become problems where they are states of the world
// (conflict, unavailable), and are thrown on where they are defects. `position` is where its last journal entry stands.
Done commit_command(db::Store& store, const std::function<Result<db::Verdict>(Tx&)>& work, db::Deadline deadline,
                    journal::Position* position);

// For programs: imports, the shell, jobs. `auto id = TRY(run_command(store, [&](Tx& tx) { return service(tx, …); }));`
// A problem undoes everything.
template <class F>
auto run_command(db::Store& store, F&& command, journal::Position* position = nullptr) -> std::invoke_result_t<F, Tx&> {
  using R = std::invoke_result_t<F, Tx&>;  // a Result<T>
  std::optional<R> result;
  auto done = commit_command(
      store,
      [&](Tx& tx) -> Result<db::Verdict> {
        result.emplace(command(tx));
        return result->has_value() ? db::Verdict::keep : db::Verdict::undo;
      },
      std::nullopt, position);
  if (!done) return refuse(std::move(done).error());
  if (!result) mistake("a command that ends has run");
  return *std::move(result);
}

// For HTTP: the answer's bytes are stored with the effect, so that a repeated request gets them back.
struct CommandAnswer {
  int status = 200;
  std::string content_type = "application/json";
  std::vector<std::pair<std::string, std::string>> fields;  // Location, ETag …: stored, too
  std::string body;
  journal::Position position = {};  // where the effect stands in the journal; zero if it wrote no entry
  bool replayed = false;            // the stored answer of an earlier request
};

struct CommandContext {
  Actor actor;
  std::string principal;                 // with `route`, the scope of the key: the user's or key's id
  std::string route;                     // "POST /briefs/{brief}/shortlists"
  std::optional<std::string> key;        // the Idempotency-Key; at most 255 characters
  std::string request_hash;              // of everything that the answer depends on: path, query, body
  std::chrono::hours keep_for{24};       // 720 where money moves
  db::Deadline deadline = std::nullopt;  // no later than this is it begun
};

// A problem, and an answer of status 4xx, undo everything and are not stored. Same key, same request: the stored
// answer. Refusals of its own, by Problem::code: "idempotency_key_malformed" (400), "idempotency_key_reused" (422:
// another request had this key) and "idempotency_key_in_flight" (409, with Retry-After: 1).
Result<CommandAnswer> run_command(db::Store& store, const CommandContext& context,
                                  const std::function<Result<CommandAnswer>(Tx&)>& command);

// Deletes stored answers past their time, at most `most` of them; says how many. For serve's hourly round.
Result<std::int64_t> forget_old_answers(db::Store& store, std::int64_t most = 10'000);

}  // namespace muster
