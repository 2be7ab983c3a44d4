// People as rows of CSV: the columns, how a heading finds its column, and cells into members and back. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "features/talents/imported.h"

namespace muster::talents {

struct CsvColumn {
  std::string_view name;
  std::string_view doc;  // with an example
};
std::span<const CsvColumn> csv_columns();

// A file's headings, each with the column that it means ("" is not read).
struct CsvHeader {
  std::vector<std::string> headings;
  std::vector<std::string> columns;
  std::vector<std::string> unread;  // headings that mean nothing here
};
using CsvMapping = std::map<std::string, std::string>;  // heading → column, or "" to pass it over
Result<CsvMapping> mapping_of(std::string_view json);   // {"Time zone": "zone", "Shoe size": ""}
// Headings that the mapping does not name are found by their name: "Time zone" is zone.
Result<CsvHeader> header_of(const std::vector<std::string>& headings, const CsvMapping& mapping);

Told told_by(const CsvHeader& header, std::int64_t row, const std::vector<std::string>& cells);
std::string heading_of(const CsvHeader& header, std::string_view pointer);  // of the column that a fault points into

std::vector<std::string> cells_of(const Known& known);  // in the order of csv_columns

}  // namespace muster::talents
