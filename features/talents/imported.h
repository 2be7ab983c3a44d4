// A person as an import file tells them, and what an import tells back. The files' own forms are in csv_person and
// resume_person.
#pragma once

#include "features/talents/talent.h"
#include "features/talents/visibility.h"

namespace muster {

DESCRIBED_ENUM(FileFormat, "A form of files of people", csv, ndjson, json_resume)

Result<FileFormat> file_format(std::string_view name);  // csv, ndjson or json-resume

DESCRIBED(ImportedPerson, "A person in a file: the format of `muster match`, and how they present themselves",
          (std::string, id, .doc = "its id in the file's source, or a talent's id here", .min = 1, .max = 200),
          (std::optional<std::string>, name, .min = 1, .max = 200), (std::optional<std::string>, headline, .max = 300),
          (std::optional<std::string>, about, .max = 20000, .lines = Lines::many),
          (std::optional<std::string>, email, .min = 3, .max = 254),
          (std::optional<std::string>, source, .min = 1, .max = 100),
          (std::optional<std::string>, external_id, .min = 1, .max = 200), (Profile, profile, .in = json::In::flat),
          (Facts, facts, .in = json::In::flat),
          (std::optional<Visibility>, visibility, .doc = "what they have chosen to show on public pages"))

DESCRIBED(RowFault, "What is wrong in a row of a file",
          (std::int64_t, row, .doc = "the line on which it begins; the first is 1"),
          (std::optional<std::string>, column, .doc = "of CSV: its heading", .max = 1000),
          (std::optional<std::string>, field, .doc = "of JSON: a pointer into the row", .max = 1000),
          (std::string, message, .doc = "with the fix", .max = 1000))

DESCRIBED(ImportCounts, "What an import did", (std::int64_t, rows, .doc = "read so far"), (std::int64_t, created),
          (std::int64_t, updated), (std::int64_t, unchanged), (std::int64_t, failed, .doc = "rows with faults"))

namespace talents {

// A row of a file as the members of an ImportedPerson.
struct Told {
  std::int64_t row = 0;
  json::Value fields = json::Value(json::Value::Object{});
  std::vector<std::string> emptied = {};  // members that the row says are empty
  // Whether what the row does not tell stays as it is known (a file with some columns), or is empty (a whole person).
  enum class Untold : bool { stays, is_empty } untold = Untold::stays;
  std::vector<RowFault> faults = {};
  std::vector<RowFault> notes = {};  // what was passed over, without harm
};

// Somebody whom the network knows, and what they have chosen to show.
struct Known {
  Talent talent;
  std::optional<Visibility> visibility = {};
};
// What the row makes of what is known: the members of an ImportedPerson.
json::Value merged(const Told& told, const Known* known);
json::Value fields_of(const Known& known);  // as an ImportedPerson tells them

}  // namespace talents
}  // namespace muster
