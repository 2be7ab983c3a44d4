// Brings people from a file in: in batches, a command each, so that a long import neither blocks others nor is lost as
// a whole. Doing it again changes nothing; a row with faults stops no other.
#pragma once

#include "features/talents/people_file_service.h"
#include "platform/actor.h"
#include "platform/db/store.h"

namespace muster::talents {

enum class Writes : bool { no, yes };  // no: a dry run

struct ImportPlan {
  FileForm form = {};
  Writes writes = Writes::yes;
  std::string source = "import";  // with a person's id in the file, how they are recognised the next time
  Actor by = Actor::system("import");
};

// Hears of an import as it goes; called between batches, in the importing thread.
class ImportWatch {
 public:
  virtual ~ImportWatch() = default;
  virtual void faulty(const RowFault& fault) = 0;
  virtual void noted(const RowFault& note) = 0;
  enum class Go : bool { no, on };
  virtual Go progress(const ImportCounts& counts, std::int64_t bytes) = 0;
};

// A problem is one of the file as a whole, or of the database; faults of rows go to the watch.
Result<ImportCounts> import_people(db::Store& store, const Names& names, files::Feed& feed, const ImportPlan& plan,
                                   ImportWatch& watch);

}  // namespace muster::talents
