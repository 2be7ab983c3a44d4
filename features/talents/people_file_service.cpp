// The three formats over a feed.
#include "features/talents/people_file_service.h"

#include <fmt/format.h>

#include "features/talents/resume_person.h"
#include "platform/files/csv.h"
#include "platform/files/items.h"

namespace muster::talents {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;  // of a row

// JSON of a row, or why it is none. The row is one text: the place in it is told by its column alone.
std::optional<json::Value> read_json(const files::Item& item, Told& told) {
  auto fault = item.fault.empty() ? files::not_utf8(item.text) : item.fault;
  if (fault.empty()) {
    auto value = json::parse(item.text);
    if (value) return *std::move(value);
    fault = value.error().faults.empty() ? value.error().detail : value.error().faults.front().message;
    if (fault.starts_with("line 1, ")) fault.erase(0, 8);
  }
  told.faults.push_back({item.line, {}, "", std::move(fault)});
  return std::nullopt;
}

class NdjsonPeople final : public PeopleFile {
 public:
  explicit NdjsonPeople(files::Feed& feed) : feed_(feed) {}
  std::optional<Told> next() override {
    const auto item = files::next_line(feed_, most_bytes);
    if (!item) return std::nullopt;
    Told told{.row = item->line, .untold = Told::Untold::is_empty};
    if (auto value = read_json(*item, told)) told.fields = *std::move(value);
    return told;
  }
  [[nodiscard]] RowFault fault_at(std::int64_t row, std::string_view pointer, std::string message) const override {
    return {row, {}, std::string(pointer), std::move(message)};
  }

 private:
  files::Feed& feed_;
};

class ResumePeople final : public PeopleFile {
 public:
  ResumePeople(files::Feed& feed, const Names& names, int this_year)
      : items_(feed, most_bytes), names_(names), this_year_(this_year) {}
  std::optional<Told> next() override {
    const auto item = items_.next();
    if (!item) return std::nullopt;
    Told told{.row = item->line};
    if (const auto value = read_json(*item, told)) return told_by_resume(*value, item->line, names_, this_year_);
    return told;
  }
  [[nodiscard]] RowFault fault_at(std::int64_t row, std::string_view pointer, std::string message) const override {
    return {row, {}, resume_pointer(pointer), std::move(message)};
  }

 private:
  files::JsonItems items_;
  const Names& names_;
  const int this_year_;
};

class CsvPeople final : public PeopleFile {
 public:
  CsvPeople(files::Feed& feed, char delimiter) : reader_(feed, delimiter, most_bytes) {}

  Done read_header(const CsvMapping& mapping, files::Mark mark) {
    auto row = reader_.next();
    if (!row) return refuse(Problem::invalid("The file is empty: its first line should name the columns."));
    auto fault = row->fault;
    for (const auto& cell : row->cells)
      if (fault.empty()) fault = files::not_utf8(cell);
    if (!fault.empty()) return refuse(Problem::invalid(fmt::format("The header (line {}): {}", row->line, fault)));
    header_ = TRY(header_of(row->cells, mapping));
    if (mark == files::Mark::utf8) notes_.push_back({1, {}, {}, "a byte order mark was passed over"});
    for (const auto& heading : header_.unread)
      notes_.push_back({row->line, heading, {}, "is not read: map it to a column, or to \"\""});
    return {};
  }

  std::optional<Told> next() override {
    auto row = reader_.next();
    if (!row) return std::nullopt;
    Told spoiled{.row = row->line};
    if (!row->fault.empty()) spoiled.faults.push_back({row->line, {}, {}, row->fault});
    for (std::size_t i = 0; i < row->cells.size() && spoiled.faults.empty(); ++i) {
      if (auto fault = files::not_utf8(row->cells[i]); !fault.empty()) {
        const auto heading = i < header_.headings.size() ? std::optional(header_.headings[i]) : std::nullopt;
        spoiled.faults.push_back({row->line, heading, {}, std::move(fault)});
      }
      row->cells[i] = std::string(files::untamed(row->cells[i]));
    }
    if (!spoiled.faults.empty()) return spoiled;
    return told_by(header_, row->line, row->cells);
  }
  [[nodiscard]] RowFault fault_at(std::int64_t row, std::string_view pointer, std::string message) const override {
    return {row, heading_of(header_, pointer), {}, std::move(message)};
  }
  [[nodiscard]] std::vector<RowFault> notes() const override { return notes_; }

 private:
  files::CsvReader reader_;
  CsvHeader header_;
  std::vector<RowFault> notes_;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

Result<std::unique_ptr<PeopleFile>> open_people(files::Feed& feed, const FileForm& form, const Names& names,
                                                int this_year) {
  const auto mark = TRY(files::begin_text(feed));
  if (is_blank(feed.ahead().substr(0, 4096)) && feed.ahead().size() < 4096)
    return refuse(Problem::invalid("The file is empty: there is nobody in it."));
  if (form.format == FileFormat::ndjson) return std::make_unique<NdjsonPeople>(feed);
  if (form.format == FileFormat::json_resume) return std::make_unique<ResumePeople>(feed, names, this_year);
  auto people = std::make_unique<CsvPeople>(feed, form.delimiter.value_or(files::sniff_delimiter(feed.ahead())));
  TRY(people->read_header(form.mapping, mark));
  return people;
}

}  // namespace muster::talents
