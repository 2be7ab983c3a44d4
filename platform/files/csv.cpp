// A small machine over bytes; no cell is longer than the limit of its row.
#include "platform/files/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace muster::files {
namespace {

// What spreadsheets take for a formula: OWASP's list for CSV injection.
bool is_run(char c) { return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r'; }

// Whether it begins like something that would be run, after any number of '.
bool looks_run(std::string_view cell) {
  const auto first = cell.find_first_not_of('\'');
  return first != std::string_view::npos && is_run(cell[first]);
}

}  // namespace

std::optional<CsvRow> CsvReader::next() {
  while (feed_.peek() == '\n' || feed_.peek() == '\r') feed_.get();
  if (feed_.peek() < 0) return std::nullopt;
  CsvRow row{.line = feed_.line()};
  bytes_ = 0;
  auto after = After::cell;
  while (after == After::cell) after = read_cell(row);
  return row;
}

CsvReader::After CsvReader::read_cell(CsvRow& row) {
  std::string cell;
  if (feed_.peek() == '"') {
    feed_.get();
    return read_quoted(row, cell);
  }
  while (true) {
    const int c = feed_.get();
    const bool ends_row = c < 0 || c == '\n' || c == '\r';
    if (ends_row || c == static_cast<unsigned char>(delimiter_)) {
      if (c == '\r' && feed_.peek() == '\n') feed_.get();
      row.cells.push_back(std::move(cell));
      return ends_row ? After::row : After::cell;
    }
    cell += static_cast<char>(c);
    if (++bytes_ > most_) return spoiled(row, fmt::format("is longer than {} KiB", most_ >> 10));
  }
}

CsvReader::After CsvReader::read_quoted(CsvRow& row, std::string& cell) {
  while (true) {
    int c = feed_.get();
    if (c < 0) return spoiled(row, fmt::format("the quote that opens cell {} is never closed", row.cells.size() + 1));
    if (c == '"' && feed_.peek() != '"') {
      row.cells.push_back(std::move(cell));
      c = feed_.get();
      if (c == '\r' && feed_.peek() == '\n') c = feed_.get();
      if (c < 0 || c == '\n' || c == '\r') return After::row;
      if (c == static_cast<unsigned char>(delimiter_)) return After::cell;
      return spoiled(row, fmt::format("text follows the closing quote of cell {}: write \"\" for a quote inside",
                                      row.cells.size()));
    }
    if (c == '"') feed_.get();
    cell += static_cast<char>(c);
    if (++bytes_ > most_)
      return spoiled(row, fmt::format("is longer than {} KiB: is the quote of cell {} ever closed?", most_ >> 10,
                                      row.cells.size() + 1));
  }
}

CsvReader::After CsvReader::spoiled(CsvRow& row, std::string fault) {
  row.fault = std::move(fault);
  feed_.skip_line();
  return After::fault;
}

char sniff_delimiter(std::string_view beginning) {
  constexpr std::array<char, 3> delimiters{',', ';', '\t'};
  std::array<std::size_t, 3> seen{};
  bool quoted = false;
  for (const char c : beginning) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    for (std::size_t i = 0; i < delimiters.size(); ++i) seen[i] += c == delimiters[i] ? 1U : 0U;
  }
  return delimiters[static_cast<std::size_t>(std::max_element(seen.begin(), seen.end()) - seen.begin())];
}

std::string tamed(std::string_view cell) { return (looks_run(cell) ? "'" : "") + std::string(cell); }

std::string_view untamed(std::string_view cell) {
  return cell.starts_with('\'') && looks_run(cell) ? cell.substr(1) : cell;
}

void write_csv(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const auto cell = tamed(cells[i]);
    const bool plain = cell.find_first_of(",;\"\r\n\t") == std::string::npos && !cell.starts_with(' ') &&
                       !cell.ends_with(' ') && !(cells.size() == 1 && cell.empty());
    if (plain) {
      out += cell;
      continue;
    }
    out += '"';
    for (const char c : cell) out.append(c == '"' ? 2 : 1, c);
    out += '"';
  }
  out += "\r\n";
}

}  // namespace muster::files
