// Where files that came over HTTP are imported, one after another, on a thread of their own. Owned by the node; how far
// an import is stands in the database, the file only in this node's memory: when the node stops, the import is marked
// interrupted, and sending the file again brings in what is missing.
#pragma once

#include <atomic>

#include "features/talents/import_job.h"
#include "features/talents/import_record.h"
#include "platform/work/pool.h"

namespace muster::talents {

class ImportDesk {
 public:
  ImportDesk(db::Store& store, const Names& names) : store_(store), names_(names), pool_(1, most_waiting) {}
  ~ImportDesk();
  ImportDesk(const ImportDesk&) = delete;
  ImportDesk& operator=(const ImportDesk&) = delete;

  Result<ImportRecord> take(const Actor& by, const NewImport& wanted);

 private:
  static constexpr std::size_t most_waiting = 8;
  void run(ImportRecord record, const ImportPlan& plan, const std::string& file);
  db::Store& store_;
  const Names& names_;
  std::atomic<bool> stopping_{false};
  Pool pool_;  // last: its thread uses all the above
};

Result<ImportRecord> get_import(Read& read, const ImportId& id);

}  // namespace muster::talents
