// Takes a file, answers at once, and keeps the record while it works.
#include "features/talents/import_desk_service.h"

#include "features/talents/import_store.h"
#include "platform/command/command.h"

namespace muster::talents {
namespace {

constexpr std::size_t most_told = 1000;
constexpr std::size_t most_letters = 1000;          // of one fault
constexpr std::int64_t silent_micros = 60'000'000;  // a node that is alive has written by then

// What a file says may hold anything; a record holds only what JSON of ours may hold.
std::string printable(std::string text) {
  if (text.size() > most_letters) text.resize(most_letters);
  for (auto& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  if (clean_text(text, text.size())) return text;
  for (auto& c : text)
    if (static_cast<unsigned char>(c) >= 0x80) c = '?';
  return text;
}

RowFault printable(RowFault fault) {
  fault.message = printable(std::move(fault.message));
  if (fault.column) fault.column = printable(*std::move(fault.column));
  if (fault.field) fault.field = printable(*std::move(fault.field));
  return fault;
}

class Keeper final : public ImportWatch {
 public:
  Keeper(db::Store& store, ImportRecord& record, const std::atomic<bool>& stopping)
      : store_(store), record_(record), stopping_(stopping) {}
  void faulty(const RowFault& fault) override { keep(fault, record_.errors); }
  void noted(const RowFault& note) override { keep(note, record_.notes); }
  Go progress(const ImportCounts& counts, std::int64_t bytes) override {
    record_.counts = counts;
    record_.progress.done = bytes;
    write();
    return stopping_ ? Go::no : Go::on;
  }
  void write() {
    // One that can't be written now is told by the next; where none is, silence says "interrupted".
    static_cast<void>(run_command(store_, [&](Tx& tx) -> Result<int> {
      record_.as_of = tx.now();
      store::update(tx, record_);
      return 0;
    }));
  }

 private:
  static void keep(const RowFault& fault, std::vector<RowFault>& told) {
    if (told.size() < most_told) told.push_back(printable(fault));
  }
  db::Store& store_;
  ImportRecord& record_;
  const std::atomic<bool>& stopping_;
};

Result<ImportPlan> plan_of(const Actor& by, const NewImport& wanted) {
  ImportPlan plan;
  plan.form.format = TRY(file_format(wanted.format));
  if (wanted.mapping) {
    auto mapping = mapping_of(*wanted.mapping);
    if (!mapping) return refuse(Problem::at("?mapping", mapping.error().detail));
    plan.form.mapping = *std::move(mapping);
  }
  plan.writes = wanted.dry_run ? Writes::no : Writes::yes;
  plan.source = wanted.source;
  plan.by = by;
  return plan;
}

void tell(const Problem& problem, ImportRecord& record) {
  record.state = ImportState::failed;
  record.problem = printable(problem.detail);
  for (const auto& fault : problem.faults)
    record.errors.push_back(printable(RowFault{1, {}, fault.pointer, fault.message}));
}

}  // namespace

ImportDesk::~ImportDesk() {
  stopping_ = true;
  pool_.stop();
}

Result<ImportRecord> ImportDesk::take(const Actor& by, const NewImport& wanted) {
  auto plan = TRY(plan_of(by, wanted));
  auto record = TRY(run_command(store_, [&](Tx& tx) -> Result<ImportRecord> {
    ImportRecord made;
    made.id = tx.new_id<ImportId>();
    made.state = ImportState::running;
    made.format = wanted.format;
    made.source = wanted.source;
    made.dry_run = wanted.dry_run;
    made.progress.total = static_cast<std::int64_t>(wanted.file.size());
    made.started = made.as_of = tx.now();
    store::insert(tx, made);
    return made;
  }));
  const auto file = std::make_shared<const std::string>(wanted.file);
  const bool taken = pool_.add([this, record, plan = std::move(plan), file] { run(record, plan, *file); });
  if (taken) return record;
  tell(Problem::unavailable("Too many imports wait already."), record);
  Keeper(store_, record, stopping_).write();
  return refuse(Problem::unavailable("Too many imports wait already: try again when one is done."));
}

void ImportDesk::run(ImportRecord record, const ImportPlan& plan, const std::string& file) {
  Keeper keeper(store_, record, stopping_);
  try {
    auto feed = files::Feed::of(file);
    const auto counts = import_people(store_, names_, feed, plan, keeper);
    if (counts) {
      record.state = ImportState::done;
      record.counts = *counts;
    } else if (stopping_ && counts.error().kind == Kind::unavailable) {
      record.state = ImportState::interrupted;
    } else {
      tell(counts.error(), record);
    }
  } catch (const std::exception& thrown) {
    tell(Problem::unavailable(std::string("The import broke off: ") + thrown.what()), record);
  }
  keeper.write();
}

Result<ImportRecord> get_import(Read& read, const ImportId& id) {
  auto record = store::find(read, id);
  if (!record) return refuse(Problem::not_found("There is no import " + id.text() + "."));
  const bool silent = read.environment().now().micros - record->as_of.micros > silent_micros;
  if (record->state == ImportState::running && silent) record->state = ImportState::interrupted;
  return *std::move(record);
}

}  // namespace muster::talents
