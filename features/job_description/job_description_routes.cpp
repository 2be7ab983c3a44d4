// Of a saved brief by GET, for whoever may read it; of one that is not saved by POST, for visitors, too. The same text
// as JSON and as a file. Nothing is kept.
#include "features/job_description/job_description_routes.h"

#include "features/briefs/brief_routes.h"
#include "features/briefs/brief_rules.h"
#include "features/briefs/brief_service.h"
#include "features/job_description/paper_service.h"
#include "features/taxonomy/vocabulary_service.h"
#include "features/words/roles.h"

namespace muster::job_description {
namespace {

using http::Here;
using http::Method;
using http::Route;

DESCRIBED(DescriptionOf, "Of which brief, and how", (BriefId, brief), (JobDescriptionWish, wish, .in = json::In::flat))
DESCRIBED(DescriptionFileOf, "A job description as a file", (BriefId, brief), (PaperFormat, format, .absent = "pdf"),
          (JobDescriptionWish, wish, .in = json::In::flat))
DESCRIBED(DescriptionAsked, "A brief as it stands, and how its text should be", (Brief, brief),
          (JobDescriptionWish, wish, .in = json::In::flat))
DESCRIBED(DescriptionFileAsked, "A job description of a brief as it stands, as a file", (Brief, brief),
          (PaperFormat, format, .absent = "pdf"), (JobDescriptionWish, wish, .in = json::In::flat))
DESCRIBED(KitOf, "Of which brief, and how", (BriefId, brief), (KitWish, wish, .in = json::In::flat))
DESCRIBED(KitFileOf, "An interview kit as a file", (BriefId, brief), (PaperFormat, format, .absent = "pdf"),
          (KitWish, wish, .in = json::In::flat))
DESCRIBED(KitAsked, "A brief as it stands, and how its kit should be", (Brief, brief),
          (KitWish, wish, .in = json::In::flat))
DESCRIBED(KitFileAsked, "An interview kit of a brief as it stands, as a file", (Brief, brief),
          (PaperFormat, format, .absent = "pdf"), (KitWish, wish, .in = json::In::flat))

constexpr auto readers = own(Role::client_owner, Role::client_hiring, Role::client_finance)
                             .or_any(Role::screener, Role::advisor, Role::finance, Role::admin)
                             .scope("briefs:read");
constexpr auto everybody = anyone().scope("matching:read");

struct Source {
  Brief brief;
  std::optional<std::string> company;
};
Result<Source> source_of(const Here& here, const BriefId& id) {
  auto record =
      TRY(here.store.read([&](db::Read& read) { return briefs::get(read, briefs::asking_of(here.caller), id); }));
  return Source{std::move(record.brief), std::move(record.client_name)};
}
Result<Source> source_of(const Here& here, Brief brief) {
  auto faults = briefs::settle(brief, here.parts.get<const Names>(), date_utc(here.environment.now()), "/brief");
  if (faults.empty()) return Source{std::move(brief), std::nullopt};
  auto detail = faults.front().pointer + ": " + faults.front().message;
  return refuse(Problem::invalid(std::move(detail), std::move(faults)));
}

Result<JobDescription> text_of(const Here& here, Result<Source> source, const JobDescriptionWish& wish) {
  const auto from = TRY(std::move(source));
  const auto skills = here.parts.get<taxonomy::Vocabulary>().now();
  return described(from.brief, from.company, wish, {site::Texts::in(tongue_of(wish.language)), *skills});
}
Result<InterviewKit> text_of(const Here& here, Result<Source> source, const KitWish& wish) {
  const auto from = TRY(std::move(source));
  if (auto faults = faults_of(wish, here.request.method == Method::get ? "?questions" : "/questions");
      !faults.empty()) {
    auto detail = faults.front().message;
    return refuse(Problem::invalid(std::move(detail), std::move(faults)));
  }
  const auto skills = here.parts.get<taxonomy::Vocabulary>().now();
  return kit_of(from.brief, from.company, wish, {site::Texts::in(tongue_of(wish.language)), *skills});
}

// Names of files are ours: a brief's title is a stranger's words.
template <class Text>
Result<http::Document> file_of(const Here& here, Result<Text> told, PaperFormat format, std::string_view name) {
  const auto text = TRY(std::move(told));
  const auto paper = paper_of(text, site::Texts::in(tongue_of(text.language)));
  if (format == PaperFormat::md)
    return http::Document{"text/markdown; charset=utf-8", std::string(name) + ".md", markdown_of(paper)};
  return http::Document{"application/pdf", std::string(name) + ".pdf", pdf_of(paper, here.environment.now())};
}

template <class In>
auto told(const Here& here, const In& given) {
  return text_of(here, source_of(here, given.brief), given.wish);
}
template <class In>
Result<http::Document> described_file(const Here& here, const In& given) {
  return file_of(here, told(here, given), given.format, "job-description");
}
template <class In>
Result<http::Document> kit_file(const Here& here, const In& given) {
  return file_of(here, told(here, given), given.format, "interview-kit");
}

template <class In, class Out>
struct Served {
  Method method;
  std::string_view path;
  Result<Out> (*run)(const Here&, const In&);
  std::string_view name, summary;
};
template <class In, class Out>
void add(http::Routes& routes, const Served<In, Out>& served) {
  const bool is_saved = served.method == Method::get;
  routes.add("briefs", Route<In, Out>{.method = served.method,
                                      .path = served.path,
                                      .policy = is_saved ? readers : everybody,
                                      .run = served.run,
                                      .name = served.name,
                                      .summary = served.summary,
                                      .rate = is_saved ? http::Rate::normal : http::Rate::preview});
}

}  // namespace

void add_routes(http::Routes& routes) {
  add<DescriptionOf, JobDescription>(routes,
                                     {Method::get, "/briefs/{brief}/job-description", told, "job_description.get",
                                      "A brief as people read it; what it doesn't say is not in it."});
  add<DescriptionFileOf, http::Document>(
      routes, {Method::get, "/briefs/{brief}/job-description/export", described_file, "job_description.export",
               "The job description of a brief as a file: PDF or Markdown."});
  add<DescriptionAsked, JobDescription>(routes, {Method::post, "/job-description", told, "job_description.make",
                                                 "The job description of a brief that is not saved."});
  add<DescriptionFileAsked, http::Document>(
      routes, {Method::post, "/job-description/export", described_file, "job_description.make_file",
               "The job description of a brief that is not saved, as a file: PDF or Markdown."});
  add<KitOf, InterviewKit>(routes, {Method::get, "/briefs/{brief}/interview-kit", told, "interview_kit.get",
                                    "Questions for every candidate of a brief, with why each was chosen."});
  add<KitFileOf, http::Document>(routes,
                                 {Method::get, "/briefs/{brief}/interview-kit/export", kit_file, "interview_kit.export",
                                  "The interview kit of a brief as a file: PDF or Markdown."});
  add<KitAsked, InterviewKit>(routes, {Method::post, "/interview-kit", told, "interview_kit.make",
                                       "The interview kit of a brief that is not saved."});
  add<KitFileAsked, http::Document>(routes, {Method::post, "/interview-kit/export", kit_file, "interview_kit.make_file",
                                             "The interview kit of a brief that is not saved, as a file."});
}

}  // namespace muster::job_description
