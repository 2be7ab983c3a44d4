// SQL of applications. What the applicant says of themselves is kept whole as JSON.
#include "features/applications/application_store.h"

#include <limits>

namespace muster::applications::store {
namespace {

constexpr std::string_view select =
    "SELECT id, version, state, user_id, applicant, submitted_at, updated_at FROM applications";
constexpr std::string_view where =
    " WHERE ($1 = '' OR state = $1) AND ($2 = '' OR role = $2) AND ($3 = '' OR user_id = $3)";

Application application_of(const db::Row& row) {
  Application application;
  application.id = row.get<ApplicationId>(0);
  application.version = row.get<std::int64_t>(1);
  const auto state = json::read<ApplicationState>(json::Value(row.get<std::string>(2)));
  claim(state.has_value(), "a stored state is one of those there are");
  application.state = *state;
  application.user = row.get<UserId>(3);
  auto applicant = json::read_text<Applicant>(row.get<std::string_view>(4));
  claim(applicant.has_value(), "what was stored as JSON can be read");
  application.applicant = *std::move(applicant);
  application.submitted = row.get<Instant>(5);
  application.updated = row.get<Instant>(6);
  return application;
}

struct Wanted {
  explicit Wanted(const Filter& filter)
      : state(filter.state ? text(*filter.state) : ""),
        role(filter.role.value_or("")),
        user(filter.only ? filter.only->text() : "") {}
  std::string state, role, user;
};

}  // namespace

std::optional<Application> find(Read& read, const ApplicationId& id) {
  const auto rows = read.query(std::string(select) + " WHERE id = $1", id);
  return rows.empty() ? std::nullopt : std::optional(application_of(rows.front()));
}

void insert(Tx& tx, const Application& application) {
  tx.exec(
      "INSERT INTO applications (id, version, state, user_id, role, applicant, submitted_at, updated_at) VALUES "
      "($1, $2, $3, $4, $5, $6, $7, $8)",
      application.id, application.version, text(application.state), application.user, application.applicant.role,
      json::text_of(application.applicant), application.submitted, application.updated);
}

void update_state(Tx& tx, const Application& application) {
  tx.exec("UPDATE applications SET version = $2, state = $3, updated_at = $4 WHERE id = $1", application.id,
          application.version, text(application.state), application.updated);
}

std::vector<Application> list(Read& read, const Filter& filter, const std::optional<After>& after, int limit) {
  const Wanted wanted(filter);
  const Instant before = after ? after->submitted : Instant{std::numeric_limits<std::int64_t>::max()};
  const std::string id = after ? after->id.text() : "";
  std::vector<Application> all;
  for (const auto& row : read.query(std::string(select) + std::string(where) +
                                        " AND (submitted_at < $4 OR (submitted_at = $4 AND id < $5)) "
                                        "ORDER BY submitted_at DESC, id DESC LIMIT $6",
                                    wanted.state, wanted.role, wanted.user, before, id, limit))
    all.push_back(application_of(row));
  return all;
}

std::int64_t count(Read& read, const Filter& filter) {
  const Wanted wanted(filter);
  return read
      .one<std::int64_t>("SELECT COUNT(*) FROM applications" + std::string(where), wanted.state, wanted.role,
                         wanted.user)
      .value_or(0);
}

}  // namespace muster::applications::store
