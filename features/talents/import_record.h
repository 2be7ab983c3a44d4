// An import over HTTP, as the API tells it.
#pragma once

#include "features/talents/imported.h"

namespace muster {

DESCRIBED_ENUM(ImportState, "Where an import is; an interrupted one can be sent again, what is in stays in", running,
               done, failed, interrupted)
DESCRIBED(ImportProgress, "How far an import has come", (std::int64_t, done, .doc = "bytes of the file"),
          (std::int64_t, total))
DESCRIBED(ImportRecord, "An import of people", (ImportId, id), (ImportState, state),
          (std::string, format, .doc = "csv, ndjson or json-resume"), (std::string, source),
          (bool, dry_run), (ImportProgress, progress), (ImportCounts, counts, .in = json::In::flat),
          (std::vector<RowFault>, errors, .doc = "the first thousand"),
          (std::vector<RowFault>, notes, .doc = "the first thousand"),
          (std::optional<std::string>, problem, .doc = "of the file as a whole", .max = 1000),
          (Instant, started), (Instant, as_of, .doc = "when this was so"))

DESCRIBED(NewImport, "A file of people, and how to read it",
          (std::string, format, .doc = "csv, ndjson or json-resume", .absent = "csv", .in = json::In::query),
          (bool, dry_run, .doc = "tell what would happen, write nothing", .absent = false, .in = json::In::query),
          (std::optional<std::string>, mapping, .doc = "of CSV: JSON from headings to columns", .max = 20000,
           .in = json::In::query),
          (std::string, source, .doc = "where the ids of the file are from", .min = 1, .max = 100, .absent = "import",
           .in = json::In::query),
          (std::string, file, .doc = "its bytes", .in = json::In::raw_body))
DESCRIBED(WhichImport, "One import", (ImportId, import))
DESCRIBED(WhichExport, "All talents in a format",
          (std::string, format, .doc = "csv, ndjson or json-resume", .absent = "csv"))

}  // namespace muster
