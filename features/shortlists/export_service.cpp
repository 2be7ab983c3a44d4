// Names of files are ours: a brief's title is a stranger's words.
#include "features/shortlists/export_service.h"

#include "features/shortlists/paper_service.h"
#include "features/shortlists/sheet.h"
#include "platform/files/csv.h"

namespace muster::shortlists {

ExportFile file_of(const Shortlist& shortlist, ShortlistFormat format, Speech speech) {
  switch (format) {
    case ShortlistFormat::pdf:
      return {"application/pdf", "shortlist.pdf", paper_of(shortlist, wording(speech))};
    case ShortlistFormat::json:
      return {"application/json", "shortlist.json", json::text_of(shortlist)};
    case ShortlistFormat::csv:
      break;
  }
  ExportFile file{"text/csv; charset=utf-8", "shortlist.csv", {}};
  for (const auto& row : sheet_of(shortlist)) files::write_csv(file.bytes, row);
  return file;
}

}  // namespace muster::shortlists
