// People out of a file, one at a time, whatever its format. Bounded in memory: a row is at most a megabyte.
#pragma once

#include <memory>
#include <optional>

#include "features/talents/csv_person.h"
#include "features/talents/imported.h"
#include "features/words/names.h"
#include "platform/files/feed.h"

namespace muster::talents {

class PeopleFile {
 public:
  virtual ~PeopleFile() = default;
  virtual std::optional<Told> next() = 0;  // nothing at the end
  // Where the file has what a pointer into the person points to.
  [[nodiscard]] virtual RowFault fault_at(std::int64_t row, std::string_view pointer, std::string message) const = 0;
  [[nodiscard]] virtual std::vector<RowFault> notes() const { return {}; }  // on the file as a whole
};

struct FileForm {
  FileFormat format = FileFormat::csv;
  std::optional<char> delimiter = std::nullopt;  // of CSV; otherwise found out
  CsvMapping mapping = {};                       // of CSV
};

// Refuses an empty file, another encoding than UTF-8 and a header that does not fit, each with what to do.
Result<std::unique_ptr<PeopleFile>> open_people(files::Feed& feed, const FileForm& form, const Names& names,
                                                int this_year);

}  // namespace muster::talents
