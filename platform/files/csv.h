// CSV of RFC 4180, read as a stream and written: quoted cells may hold delimiters and lines; a line that is not CSV is
// told and the next one read. Cells that a spreadsheet would run (=, +, -, @ …) are written with a ' in front, and
// reading takes it away.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/files/feed.h"

namespace muster::files {

struct CsvRow {
  std::int64_t line = 0;  // on which it begins
  std::vector<std::string> cells = {};
  std::string fault = {};  // why its cells can't be trusted; empty: they can
};

class CsvReader {
 public:
  CsvReader(Feed& feed, char delimiter, std::size_t most_bytes)
      : feed_(feed), delimiter_(delimiter), most_(most_bytes) {}
  std::optional<CsvRow> next();  // empty lines are passed over; nothing at the end

 private:
  enum class After { cell, row, fault };
  After read_cell(CsvRow& row);
  After read_quoted(CsvRow& row, std::string& cell);
  After spoiled(CsvRow& row, std::string fault);

  Feed& feed_;
  char delimiter_;
  std::size_t most_;
  std::size_t bytes_ = 0;  // of the row so far
};

// The delimiter that the first line has most of, among comma, semicolon and tab.
char sniff_delimiter(std::string_view beginning);

void write_csv(std::string& out, const std::vector<std::string>& cells);  // a row with its CR LF

std::string tamed(std::string_view cell);         // "=1+1" → "'=1+1"
std::string_view untamed(std::string_view cell);  // and back

}  // namespace muster::files
