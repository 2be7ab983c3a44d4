// One talent after another into a buffer.
#include "features/talents/export_job.h"

#include "features/talents/csv_person.h"
#include "features/talents/resume_person.h"
#include "features/talents/talent_store.h"
#include "features/talents/visibility_store.h"
#include "platform/files/csv.h"

namespace muster::talents {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 18;

void write_head(std::string& out, FileFormat format) {
  if (format == FileFormat::json_resume) out += "[";
  if (format != FileFormat::csv) return;
  std::vector<std::string> names;
  for (const auto& column : csv_columns()) names.emplace_back(column.name);
  files::write_csv(out, names);
}

void write_one(std::string& out, FileFormat format, const Known& known, std::int64_t before) {
  switch (format) {
    case FileFormat::csv:
      return files::write_csv(out, cells_of(known));
    case FileFormat::ndjson:
      json::write_to(out, person_of(known.talent));
      out += '\n';
      return;
    case FileFormat::json_resume:
      out += before == 0 ? "\n" : ",\n";
      return json::write(out, resume_of(known));
  }
}

}  // namespace

std::int64_t export_people(db::Store& store, FileFormat format, const Sink& sink) {
  std::string out;
  std::int64_t count = 0;
  write_head(out, format);
  store.read([&](Read& read) {
    const auto chosen = store::all_visibilities(read);
    store::for_each(read, [&](const Talent& talent) {
      const auto choice = chosen.find(talent.id.text());
      write_one(out, format, {talent, choice == chosen.end() ? std::nullopt : std::optional(choice->second)}, count++);
      if (out.size() < piece_bytes) return;
      sink(out);
      out.clear();
    });
  });
  if (format == FileFormat::json_resume) out += "\n]\n";
  sink(out);
  return count;
}

std::string_view content_type(FileFormat format) {
  if (format == FileFormat::csv) return "text/csv; charset=utf-8";
  return format == FileFormat::ndjson ? "application/x-ndjson" : "application/json";
}

std::string_view file_name(FileFormat format) {
  if (format == FileFormat::csv) return "talents.csv";
  return format == FileFormat::ndjson ? "talents.ndjson" : "talents.json";
}

}  // namespace muster::talents
