// Committing, and the idempotency key around it.
#include "platform/command/command.h"

#include "platform/command/answer_store.h"

namespace muster {
namespace {

constexpr std::size_t longest_key = 255;

Problem coded(Kind kind, std::string detail, std::string code) {
  Problem problem{kind, std::move(detail)};
  problem.code = std::move(code);
  return problem;
}

Problem in_flight() {
  return coded(Kind::conflict, "a request with this Idempotency-Key is still being answered; ask again in a second",
               "idempotency_key_in_flight");
}

Done check_key(const std::string& key) {
  if (!key.empty() && key.size() <= longest_key) return {};
  return refuse(coded(Kind::invalid, "Idempotency-Key has 1 to 255 characters", "idempotency_key_malformed"));
}

// What a keyed command does in its transaction.
Result<CommandAnswer> answer_once(Tx& tx, const CommandContext& context,
                                  const std::function<Result<CommandAnswer>(Tx&)>& command) {
  if (!hold_key(tx, context)) return refuse(in_flight());
  if (auto stored = find_answer(tx, context)) {
    if (stored->request_hash == context.request_hash) return std::move(stored->answer);
    return refuse(coded(Kind::invalid, "this Idempotency-Key was used for another request", "idempotency_key_reused"));
  }
  auto answer = TRY(command(tx));
  answer.position = tx.position();
  if (answer.status < 400 || answer.status >= 500) store_answer(tx, context, answer);
  return answer;
}

// On PostgreSQL the snapshot may be older than the commit of the same key on another node. Then that commit's rows show
// only as a broken constraint; the second run sees them, and finds the stored answer.
Result<CommandAnswer> keyed(Tx& tx, const CommandContext& context,
                            const std::function<Result<CommandAnswer>(Tx&)>& command, int run) {
  try {
    return answer_once(tx, context, command);
  } catch (const db::Failure& failure) {
    if (failure.cause() != db::Cause::unique || tx.backend() == db::Backend::sqlite || run > 1) throw;
    throw db::Failure(db::Cause::serialization, failure.what());
  }
}

db::Verdict verdict_on(const Result<CommandAnswer>& answer) {
  const bool has_effect = answer && !answer->replayed && (answer->status < 400 || answer->status >= 500);
  return has_effect ? db::Verdict::keep : db::Verdict::undo;
}

}  // namespace

Done commit_command(db::Store& store, const std::function<Result<db::Verdict>(Tx&)>& work, db::Deadline deadline,
                    journal::Position* position) {
  try {
    std::optional<Problem> problem;
    const auto written = store.write(
        [&](Tx& tx) {
          problem.reset();
          auto verdict = work(tx);
          if (verdict) return *verdict;
          problem = std::move(verdict).error();
          return db::Verdict::undo;
        },
        deadline);
    if (problem) return refuse(*std::move(problem));
    if (position) *position = written;
    return {};
  } catch (const db::Failure& failure) {
    return refuse(db::problem_of(failure));
  }
}

Result<CommandAnswer> run_command(db::Store& store, const CommandContext& context,
                                  const std::function<Result<CommandAnswer>(Tx&)>& command) {
  db::HeldNames::Hold hold;
  if (context.key) {
    TRY(check_key(*context.key));
    hold = store.held().try_hold(context.principal + '\n' + context.route + '\n' + *context.key);
    if (!hold) return refuse(in_flight());
  }
  Result<CommandAnswer> answer = refuse(Problem::unavailable("the command was not run"));
  journal::Position position;
  int runs = 0;
  TRY(commit_command(
      store,
      [&](Tx& tx) -> Result<db::Verdict> {
        answer = context.key ? keyed(tx, context, command, ++runs) : command(tx);
        return verdict_on(answer);
      },
      context.deadline, &position));
  if (answer && !answer->replayed) answer->position = position;
  return answer;
}

Result<std::int64_t> forget_old_answers(db::Store& store, std::int64_t most) {
  return run_command(store, [&](Tx& tx) -> Result<std::int64_t> { return delete_expired_answers(tx, most); });
}

}  // namespace muster
