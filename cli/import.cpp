// `muster import`: brings people in from a file, straight into the database; a server that runs on it follows.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/settings.h"
#include "features/talents/import_job.h"
#include "features/taxonomy/taxonomy_service.h"
#include "features/taxonomy/vocabulary_service.h"
#include "platform/command/command.h"

namespace muster::cli {
namespace {

constexpr std::size_t most_in_json = 1000;

// Tells faults as they come and draws a bar where somebody watches.
class Progress final : public talents::ImportWatch {
 public:
  enum class Faults { printed, kept };
  Progress(std::string path, std::int64_t bytes, Faults faults)
      : path_(std::move(path)), bytes_(bytes), faults_(faults), is_watched_(isatty(STDERR_FILENO) != 0) {}

  void faulty(const RowFault& fault) override { tell(fault, "", errors); }
  void noted(const RowFault& note) override { tell(note, "note: ", notes); }
  Go progress(const ImportCounts& counts, std::int64_t bytes) override {
    if (!is_watched_) return Go::on;
    constexpr std::int64_t width = 30;
    const auto part = bytes_ == 0 ? 0 : std::min(width, bytes * width / bytes_);
    fmt::print(stderr, "\r[{:<30}] {} rows, {} with faults ", std::string(static_cast<std::size_t>(part), '#'),
               counts.rows, counts.failed);
    is_drawn_ = true;
    return Go::on;
  }
  void end() {
    if (is_drawn_) fmt::print(stderr, "\n");
    is_drawn_ = false;
  }

  std::vector<RowFault> errors, notes;  // the first of them, for programs

 private:
  void tell(const RowFault& fault, std::string_view kind, std::vector<RowFault>& kept) {
    if (kept.size() < most_in_json) kept.push_back(fault);
    if (faults_ == Faults::kept) return;
    end();
    const auto place = fault.column.value_or(fault.field.value_or(""));
    fmt::print(stderr, "{}:{}: {}{}{}{}\n", path_, fault.row, kind, place, place.empty() ? "" : ": ", fault.message);
  }

  std::string path_;
  std::int64_t bytes_;
  Faults faults_;
  bool is_watched_, is_drawn_ = false;
};

std::string format_by_name(const std::string& path) {
  const auto extension = std::filesystem::path(path).extension().string();
  if (extension == ".ndjson" || extension == ".jsonl") return "ndjson";
  return extension == ".json" ? "json-resume" : "csv";
}

Result<std::string> contents(const std::string& path) {
  auto feed = TRY(files::Feed::open(path));
  std::string all;
  for (int c = feed.get(); c >= 0; c = feed.get()) all += static_cast<char>(c);
  return all;
}

Result<std::optional<char>> delimiter_of(const Arguments& given) {
  const auto name = given.text("--delimiter");
  if (!name) return std::nullopt;
  if (*name == "comma" || *name == ",") return ',';
  if (*name == "semicolon" || *name == ";") return ';';
  if (*name == "tab" || *name == "\t" || *name == "\\t") return '\t';
  return refuse(Problem::invalid(fmt::format("--delimiter {}: say comma, semicolon or tab", *name)));
}

Result<talents::ImportPlan> plan_of(const Arguments& given) {
  talents::ImportPlan plan;
  const auto path = given.text("FILE", "");
  const auto format = file_format(given.text("--format", format_by_name(path)));
  if (!format) return refuse(Problem::invalid("--format: " + format.error().faults.front().message));
  plan.form.format = *format;
  plan.form.delimiter = TRY(delimiter_of(given));
  if (const auto map = given.text("--map"))
    plan.form.mapping = TRY(talents::mapping_of(map->starts_with('{') ? *map : TRY(contents(*map))));
  if (given.has("--dry-run")) plan.writes = talents::Writes::no;
  plan.source = given.text("--source", "import");
  plan.by = Actor::system("shell");
  return plan;
}

Result<ImportCounts> carry_out(const Arguments& given, Progress& progress, files::Feed& feed) {
  const auto plan = TRY(plan_of(given));
  const auto settings = TRY(Settings::load(given));
  const auto environment = real_environment();
  const auto store = TRY(db::Store::open(settings.text("db"), {}, *environment));
  TRY(run_command(*store, [](Tx& tx) { return taxonomy::seed(tx, Actor::system("seed")); }));
  const taxonomy::Vocabulary vocabulary(*store);
  return talents::import_people(*store, vocabulary, feed, plan, progress);
}

json::Value list_of(const std::vector<RowFault>& faults) {
  json::Value::List list;
  for (const auto& fault : faults)
    if (auto value = json::parse(json::text_of(fault))) list.push_back(*std::move(value));
  return list;
}

void print_json(const Arguments& given, const ImportCounts& counts, const Progress& progress) {
  auto told = json::object({{"file", given.text("FILE", "")},
                            {"dry_run", given.has("--dry-run")},
                            {"rows", counts.rows},
                            {"created", counts.created},
                            {"updated", counts.updated},
                            {"unchanged", counts.unchanged},
                            {"failed", counts.failed}});
  told.set("errors", list_of(progress.errors));
  told.set("notes", list_of(progress.notes));
  fmt::print("{}\n", json::text(told));
}

int run_import(const Arguments& given) {
  const auto path = given.text("FILE", "");
  auto feed = files::Feed::open(path);
  if (!feed) return fail(feed.error());
  Progress progress(path, feed->size(), given.has("--json") ? Progress::Faults::kept : Progress::Faults::printed);
  const auto counts = carry_out(given, progress, *feed);
  progress.end();
  if (!counts) {
    const int code = fail(counts.error());
    return counts.error().kind == Kind::invalid ? Exit::bad_input : code;
  }
  if (given.has("--json")) print_json(given, *counts, progress);
  else
    fmt::print("{}{} rows: {} created, {} updated, {} unchanged, {} with faults\n",
               given.has("--dry-run") ? "dry run, nothing written: " : "", counts->rows, counts->created,
               counts->updated, counts->unchanged, counts->failed);
  return counts->failed == 0 ? Exit::ok : Exit::bad_input;
}

}  // namespace

const Command import_command{
    "import", "Bring people in from CSV, NDJSON or JSON Resume",
    "Rows with faults are told with line and column and stop no others; importing the same file again changes nothing. "
    "docs/formats.md\nsays what the files look like.\n"
    "  muster import people.csv --dry-run\n"
    "  muster import people.csv --map '{\"Time zone\": \"zone\", \"Shoe size\": \"\"}' --source crm",
    with_common({{"FILE", "the file; - is the standard input", Form::positional, "FILE", true},
                 {"--format", "csv, ndjson or json-resume (default: by the file's name)", Form::value, "FORMAT"},
                 {"--map", "of CSV: what headings mean, as JSON or a file of it", Form::value, "JSON|FILE"},
                 {"--delimiter", "of CSV: comma, semicolon or tab (default: found out)", Form::value, "NAME"},
                 {"--source", "where the ids of the file are from (default: import)", Form::value, "NAME"},
                 {"--dry-run", "tell what would happen, write nothing", Form::flag}}),
    run_import};

}  // namespace muster::cli
