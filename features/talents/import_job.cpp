// Reads rows, lets batches be decided, tells what is wrong where the file has it.
#include "features/talents/import_job.h"

#include <fmt/format.h>

#include <functional>
#include <unordered_map>

#include "features/talents/import_batch_service.h"
#include "platform/command/command.h"

namespace muster::talents {
namespace {

constexpr std::size_t batch_rows = 400;

class Import {
 public:
  Import(db::Store& store, const Names& names, const ImportPlan& plan, PeopleFile& people, ImportWatch& watch)
      : store_(store), names_(names), plan_(plan), people_(people), watch_(watch) {}

  Result<ImportCounts> run(files::Feed& feed) {
    for (const auto& note : people_.notes()) watch_.noted(note);
    while (auto told = people_.next()) {
      ++counts_.rows;
      take(*std::move(told));
      if (batch_.size() < batch_rows) continue;
      TRY(finish_batch());
      if (watch_.progress(counts_, feed.taken()) == ImportWatch::Go::no)
        return refuse(Problem::unavailable("The import was stopped; sending the file again goes on."));
    }
    TRY(finish_batch());
    watch_.progress(counts_, feed.taken());
    if (feed.has_failed()) return refuse(Problem::unavailable("The file can't be read to its end: the disk fails."));
    if (counts_.rows == 0) return refuse(Problem::invalid("The file has a header and nobody below it."));
    return counts_;
  }

 private:
  void take(Told told) {
    for (const auto& note : told.notes) watch_.noted(note);
    if (told.faults.empty()) judge_id(told);
    if (told.faults.empty()) return batch_.push_back(std::move(told));
    for (const auto& fault : told.faults) watch_.faulty(fault);
    ++counts_.failed;
  }

  // A hash stands for an id: a million of them take some 60 MB less, and two that meet are one in 10^13.
  void judge_id(Told& told) {
    const auto* id = told.fields.find("id");
    if (id == nullptr || id->text() == nullptr) {
      told.faults.push_back(
          people_.fault_at(told.row, "/id", "is missing: it is how a person is recognised the next time"));
      return;
    }
    const auto [first, is_new] = rows_.emplace(std::hash<std::string_view>()(*id->text()), told.row);
    if (!is_new)
      told.faults.push_back(people_.fault_at(
          told.row, "/id", fmt::format("\"{}\" is on line {} already: keep one", *id->text(), first->second)));
  }

  Done finish_batch() {
    if (batch_.empty()) return {};
    const auto decided = TRY(decided_batch());
    counts_.created += static_cast<std::int64_t>(decided.created.size());
    counts_.updated += decided.updated;
    counts_.unchanged += decided.unchanged;
    counts_.failed += decided.failed;
    for (const auto& fault : decided.faults) watch_.faulty(people_.fault_at(fault.row, fault.pointer, fault.message));
    batch_.clear();
    return {};
  }

  Result<Decided> decided_batch() {
    if (plan_.writes == Writes::no)
      return store_.read([&](Read& read) { return decide(read, batch_, plan_.source, names_); });
    return run_command(store_, [&](Tx& tx) -> Result<Decided> {
      auto decided = decide(tx, batch_, plan_.source, names_);
      carry_out(tx, plan_.by, decided);
      return decided;
    });
  }

  db::Store& store_;
  const Names& names_;
  const ImportPlan& plan_;
  PeopleFile& people_;
  ImportWatch& watch_;
  std::vector<Told> batch_;
  std::unordered_map<std::size_t, std::int64_t> rows_;  // hash of an id → its line
  ImportCounts counts_;
};

}  // namespace

Result<ImportCounts> import_people(db::Store& store, const Names& names, files::Feed& feed, const ImportPlan& plan,
                                   ImportWatch& watch) {
  const auto this_year = date_utc(store.environment().now()).year();
  const auto people = TRY(open_people(feed, plan.form, names, this_year));
  return Import(store, names, plan, *people, watch).run(feed);
}

}  // namespace muster::talents
