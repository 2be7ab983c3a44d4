// Applications: judged by the rules, written with the account, moved by the table. The journal learns that somebody
// applied and for which role, not who they are: it forgets nothing, and an applicant may want to be forgotten.
#include "features/applications/application_service.h"

#include <charconv>

#include "base/cursor.h"
#include "features/applications/application_rules.h"
#include "features/applications/application_store.h"
#include "features/identity/identity_service.h"
#include "features/words/application_entries.h"

namespace muster::applications {
namespace {

Application shown(const Asking& by, Application application) {
  application.allowed = lifecycle::allowed(way, application.state, by.roles);
  return application;
}

ApplicationSummary summary_of(const Application& application) {
  const auto& applicant = application.applicant;
  return {application.id,     application.state,         applicant.name,       applicant.role,
          applicant.headline, applicant.profile.country, application.submitted};
}

Result<std::optional<store::After>> after_of(const WhichApplications& which) {
  if (!which.cursor) return std::nullopt;
  const auto parts = TRY(parts_of_cursor(*which.cursor, 2));
  const auto wrong = Problem::at("?cursor", "is not one of this list: begin at its first page");
  store::After after;
  const auto& time = parts[0];
  if (std::from_chars(time.data(), time.data() + time.size(), after.submitted.micros).ec != std::errc())
    return refuse(wrong);
  const auto id = ApplicationId::parse(parts[1]);
  if (!id) return refuse(wrong);
  after.id = *id;
  return after;
}

void record(Tx& tx, const Actor& by, std::string_view kind, const Application& application) {
  tx.append(by, entry::ApplicationMoved{kind, application.id, application.applicant.role});
}

}  // namespace

Done judge(Read& read, NewApplication& wanted, const Names& names, Date today) {
  auto faults = settle(wanted, names, today.year());
  if (faults.empty()) return {};
  auto detail = faults.front().pointer + ": " + faults.front().message;
  auto problem = Problem::invalid(std::move(detail), std::move(faults));
  if (identity::has_account(read, wanted.applicant.email)) {
    auto taken = identity::email_taken();
    problem.faults.insert(problem.faults.end(), taken.faults.begin(), taken.faults.end());
    problem.code = std::move(taken.code);
  }
  return refuse(std::move(problem));
}

Result<Applied> apply(Tx& tx, const NewApplication& wanted, const std::string& password_hash) {
  Applied made;
  made.user = TRY(identity::create_user(tx, Actor::system("visitor"), account_of(wanted), password_hash));
  identity::record_terms(tx, made.user.id, wanted.terms);
  Application application{.id = tx.new_id<ApplicationId>(),
                          .version = 1,
                          .state = ApplicationState::submitted,
                          .user = made.user.id,
                          .applicant = wanted.applicant,
                          .allowed = {},
                          .submitted = tx.now(),
                          .updated = tx.now()};
  store::insert(tx, application);
  const Asking by{Actor{made.user.id.text()}, bits_of(made.user.roles), made.user.id};
  record(tx, by.actor, "application.submitted", application);
  made.application = shown(by, std::move(application));
  return made;
}

Result<Application> get(Read& read, const Asking& by, const ApplicationId& id) {
  auto application = store::find(read, id);
  if (!application || (by.only && *by.only != application->user))
    return refuse(Problem::not_found("There is no application " + id.text() + "."));
  return shown(by, *std::move(application));
}

Result<ApplicationList> list(Read& read, const Asking& by, const WhichApplications& which) {
  const store::Filter filter{which.state, which.role, by.only};
  const auto found = store::list(read, filter, TRY(after_of(which)), which.limit + 1);
  ApplicationList page;
  if (!which.cursor) page.total = store::count(read, filter);
  for (const auto& application : found) {
    if (page.items.size() == static_cast<std::size_t>(which.limit)) {
      const auto& last = page.items.back();
      page.next = cursor_of({std::to_string(last.submitted.micros), last.id.text()});
      break;
    }
    page.items.push_back(summary_of(application));
  }
  return page;
}

Result<Application> move(Tx& tx, const Asking& by, const ApplicationId& id, ApplicationAction action) {
  auto application = TRY(get(tx, by, id));
  application.state = TRY(lifecycle::moved(way, application.state, action, by.roles));
  ++application.version;
  application.updated = tx.now();
  store::update_state(tx, application);
  record(tx, by.actor, "application.withdrawn", application);
  return shown(by, std::move(application));
}

}  // namespace muster::applications
