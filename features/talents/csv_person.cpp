// Cells of a list are "a; b", parts of an item "a:b:c"; a \ before ; : or \ takes their meaning away.
#include "features/talents/csv_person.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "features/talents/csv_cells.h"

namespace muster::talents {
namespace {

using json::Value;

constexpr std::array<CsvColumn, 25> all_columns{{
    {"id", "the person's id in the source, or a talent's id here; needed unless there is an email"},
    {"name", "Ana Ionescu"},
    {"headline", "Back-end developer for payments"},
    {"about", "words of their own, lines allowed"},
    {"email", "ana@example.org"},
    {"active", "yes or no"},
    {"seniority", "junior, mid, senior or principal"},
    {"rate", "85.00, per hour, in major units"},
    {"currency", "USD; needed with a rate"},
    {"kinds", "hourly; part_time; full_time"},
    {"country", "RO (ISO 3166-1)"},
    {"zone", "Europe/Bucharest"},
    {"hours", "09:00-17:00"},
    {"free", "2026-W48:40; 2027-W03:0 (week:hours, holds until the next)"},
    {"skills", "go:4:6:2026:verified; react:3 (skill:level 1-5:years:last used:verified)"},
    {"languages", "en:C1; ro:C2"},
    {"industries", "fintech:3 (years)"},
    {"portfolio", "Checkout:2024:https://ana.example/checkout:words; … (title:year:address:text)"},
    {"ratings", "4:19 (count:sum of stars)"},
    {"trials", "2:2 (passed:taken)"},
    {"worked_with", "acme:yes; other:no (client:satisfied)"},
    {"exposure", "1 (introductions now open)"},
    {"source", "where the person was imported from"},
    {"external_id", "the id there"},
    {"visibility", "listed:yes; name:full; rate:no (what public pages show, where not the default)"},
}};

// How a heading is compared: letters and digits only, in small letters.
std::string plain(std::string_view heading) {
  std::string out;
  for (const char c : folded(heading))
    if (c != ' ' && c != '_' && c != '-' && c != '.' && c != '*') out += c;
  return out;
}

std::string column_named(std::string_view heading) {
  static const std::map<std::string, std::string> others{
      {"fullname", "name"},      {"title", "headline"},      {"role", "headline"},         {"bio", "about"},
      {"summary", "about"},      {"mail", "email"},          {"emailaddress", "email"},    {"level", "seniority"},
      {"hourlyrate", "rate"},    {"countrycode", "country"}, {"timezone", "zone"},         {"workinghours", "hours"},
      {"availability", "free"},  {"engagement", "kinds"},    {"engagementkinds", "kinds"}, {"talentid", "id"},
      {"skill", "skills"},       {"language", "languages"},  {"industry", "industries"},   {"kind", "kinds"},
      {"projects", "portfolio"},
  };
  const auto wanted = plain(heading);
  for (const auto& column : all_columns)
    if (plain(column.name) == wanted) return std::string(column.name);
  const auto other = others.find(wanted);
  return other == others.end() ? std::string() : other->second;
}

bool is_column(std::string_view name) {
  return std::any_of(all_columns.begin(), all_columns.end(), [&](const CsvColumn& c) { return c.name == name; });
}

std::string unknown_column(std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& column : all_columns) names.push_back(column.name);
  const auto near = nearest(name, names.data(), names.size());
  return near ? fmt::format("\"{}\" is not a column; did you mean \"{}\"?", name, *near)
              : fmt::format("\"{}\" is not a column: {}", name, fmt::join(names, ", "));
}

}  // namespace

std::span<const CsvColumn> csv_columns() { return all_columns; }

Result<CsvMapping> mapping_of(std::string_view text) {
  const auto value = TRY(json::parse(text));
  if (value.object() == nullptr)
    return refuse(Problem::invalid("A mapping is an object from headings to columns: {\"Time zone\": \"zone\"}"));
  CsvMapping mapping;
  for (const auto& [heading, column] : *value.object()) {
    if (column.text() == nullptr)
      return refuse(Problem::at("/" + json::escape_pointer(heading), "names a column, or is \"\" to pass it over"));
    mapping[heading] = *column.text();
  }
  return mapping;
}

Result<CsvHeader> header_of(const std::vector<std::string>& headings, const CsvMapping& mapping) {
  CsvHeader header;
  std::vector<Fault> faults;
  for (const auto& [heading, column] : mapping) {
    if (!column.empty() && !is_column(column))
      faults.push_back({"/" + json::escape_pointer(heading), unknown_column(column)});
    if (std::find(headings.begin(), headings.end(), heading) == headings.end())
      faults.push_back({"/" + json::escape_pointer(heading), "the file has no column of this heading"});
  }
  for (const auto& heading : headings) {
    const auto given = mapping.find(heading);
    auto column = given == mapping.end() ? column_named(heading) : given->second;
    if (column.empty() && given == mapping.end()) header.unread.push_back(heading);
    if (!column.empty() && std::find(header.columns.begin(), header.columns.end(), column) != header.columns.end())
      faults.push_back({"/" + json::escape_pointer(heading),
                        fmt::format("is the second column for {}: map one of them to \"\"", column)});
    header.headings.push_back(heading);
    header.columns.push_back(std::move(column));
  }
  const auto has = [&](std::string_view name) {
    return std::find(header.columns.begin(), header.columns.end(), name) != header.columns.end();
  };
  if (!has("id") && !has("email"))
    faults.push_back(
        {"", "the file has neither a column id nor email, so that nobody could be recognised the next time"});
  if (faults.empty()) return header;
  auto detail = fmt::format("The columns don't fit: {}", faults.front().message);
  return refuse(Problem::invalid(std::move(detail), std::move(faults)));
}

Told told_by(const CsvHeader& header, std::int64_t row, const std::vector<std::string>& cells) {
  Told told{.row = row};
  if (cells.size() != header.columns.size()) {
    told.faults.push_back(
        {row,
         {},
         {},
         fmt::format("has {} cells where the header has {}: put a cell that has the delimiter in it into quotes",
                     cells.size(), header.columns.size())});
    return told;
  }
  CellFaults faults;
  std::string rate, currency;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto& column = header.columns[i];
    if (column.empty()) continue;
    faults.column = header.headings[i];
    if (column == "rate") rate = cells[i];
    else if (column == "currency") currency = cells[i];
    else read_cell(column, cells[i], told, faults);
  }
  const auto has_rate = std::find(header.columns.begin(), header.columns.end(), "rate");
  if (has_rate != header.columns.end()) {
    faults.column = header.headings[static_cast<std::size_t>(has_rate - header.columns.begin())];
    read_rate(rate, currency, told, faults);
  }
  if (told.fields.find("id") == nullptr && told.fields.find("email") != nullptr)
    told.fields.set("id", *told.fields.find("email"));
  for (auto& [column, message] : faults.found) told.faults.push_back({row, column, {}, message});
  return told;
}

std::string heading_of(const CsvHeader& header, std::string_view pointer) {
  auto name = std::string(pointer.substr(0, pointer.find('/', 1)));
  if (!name.empty()) name.erase(0, 1);
  if (pointer == "/rate/currency") name = "currency";
  for (std::size_t i = 0; i < header.columns.size(); ++i)
    if (header.columns[i] == name) return header.headings[i];
  return name;
}

}  // namespace muster::talents
