// A shortlist as a file to keep: CSV for spreadsheets, JSON for programs, PDF for people.
#pragma once

#include "features/shortlists/shortlist.h"
#include "features/shortlists/wording.h"

namespace muster {

DESCRIBED_ENUM(ShortlistFormat, "A format of a shortlist's file", csv, json, pdf)

namespace shortlists {

struct ExportFile {
  std::string_view content_type, file_name;
  std::string bytes;
};
ExportFile file_of(const Shortlist& shortlist, ShortlistFormat format, Speech speech);

}  // namespace shortlists
}  // namespace muster
