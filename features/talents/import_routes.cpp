// Files of people over HTTP. What is too large for memory goes by the shell.
#include "features/talents/import_routes.h"

#include "features/talents/export_job.h"
#include "features/talents/import_desk_service.h"
#include "features/talents/talent_service.h"
#include "features/words/roles.h"

namespace muster::talents {
namespace {

using http::Caller;
using http::Document;
using http::Here;
using http::Method;
using http::Route;

constexpr std::int64_t most_exported = 100'000;

Result<ImportRecord> start_import(const Here& here, const NewImport& wanted) {
  return here.parts.get<ImportDesk>().take(here.caller.actor(), wanted);
}
Result<ImportRecord> read_import(Read& read, const Caller&, const WhichImport& which) {
  return get_import(read, which.import);
}
Result<Document> export_talents(const Here& here, const WhichExport& which) {
  const auto format = TRY(file_format(which.format));
  const auto all = here.store.read([](Read& read) { return list(read, WhichTalents{.limit = 1}, std::nullopt); });
  if (TRY(Result<TalentList>(all)).total.value_or(0) > most_exported)
    return refuse(Problem{Kind::too_large, "More people than an answer can hold: use muster export on the server."});
  Document document{std::string(content_type(format)), std::string(file_name(format)), {}};
  export_people(here.store, format, [&](std::string_view piece) { document.bytes += piece; });
  return document;
}

}  // namespace

void add_import_routes(http::Routes& routes) {
  routes.add("talents",
             Route<NewImport, ImportRecord>{
                 .method = Method::post,
                 .path = "/talents/imports",
                 .policy = any(Role::advisor, Role::admin).scope("talents:write"),
                 .run = start_import,
                 .name = "talents.import",
                 .summary = "Brings people in from a file: the body is the file, CSV, NDJSON or JSON Resume.",
                 .status = 202,
                 .most_body = std::size_t{64} << 20});
  routes.add("talents",
             Route<WhichImport, ImportRecord>{.method = Method::get,
                                              .path = "/imports/{import}",
                                              .policy = any(Role::advisor, Role::admin).scope("talents:read"),
                                              .run = read_import,
                                              .name = "imports.get",
                                              .summary = "How far an import is, and what was wrong."});
  routes.add("talents", Route<WhichExport, Document>{.method = Method::get,
                                                     .path = "/talents/export",
                                                     .policy = any(Role::advisor, Role::admin).scope("talents:read"),
                                                     .run = export_talents,
                                                     .name = "talents.export",
                                                     .summary = "All talents as CSV, NDJSON or JSON Resume."});
}

}  // namespace muster::talents
