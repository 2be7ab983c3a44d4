// Somebody who applies: what they say of themselves, and their application as the API shows it. An applicant is no
// talent yet: they stand in no index, on no page and in no count until a screening admits them.
#pragma once

#include "features/applications/lifecycle.h"
#include "features/identity/account.h"
#include "features/talents/person.h"

namespace muster {

using Links = std::vector<std::string>;

DESCRIBED(Applicant, "What somebody who applies says of themselves",
          (std::string, name, .doc = "as they want to be called", .min = 1, .max = 100),
          (std::string, email, .doc = "of an account to be", .min = 3, .max = 254, .example = "ana@example.org"),
          (std::string, role, .doc = "the key of a role of the taxonomy", .min = 1, .max = 100, .example = "back-end"),
          (std::string, headline, .doc = "one line", .min = 1, .max = 300),
          (std::string, about, .doc = "in their own words", .max = 20000, .absent = "", .lines = Lines::many),
          (Links, links, .doc = "where their work can be seen: addresses that begin with https://", .max = 10),
          (Profile, profile))

DESCRIBED(NewApplication, "An application to be, of somebody without an account",
          (Applicant, applicant, .in = json::In::flat),
          (std::string, password, .doc = "8 to 128 characters, none of the common ones", .min = 1, .max = 1000),
          (std::string, terms, .doc = "the name of the terms that they agreed to: 2026-11", .min = 1, .max = 40,
           .example = "2026-11"))

DESCRIBED(Application, "An application", (ApplicationId, id), (std::int64_t, version, .doc = "grows with every step"),
          (ApplicationState, state), (UserId, user, .doc = "the applicant's account"),
          (Applicant, applicant, .in = json::In::flat),
          (std::vector<ApplicationAction>, allowed, .doc = "what the caller may do now"), (Instant, submitted),
          (Instant, updated))

DESCRIBED(ApplicationSummary, "An application as a list shows it", (ApplicationId, id), (ApplicationState, state),
          (std::string, name), (std::string, role), (std::string, headline), (std::optional<std::string>, country),
          (Instant, submitted))
DESCRIBED(ApplicationList, "A page of applications, the newest first", (std::vector<ApplicationSummary>, items),
          (std::optional<std::string>, next, .doc = "the cursor of the next page; absent: this is the last"),
          (std::optional<std::int64_t>, total, .doc = "how many fit the filters; on the first page only"))

DESCRIBED(WhichApplication, "One application", (ApplicationId, application))
DESCRIBED(WhichApplications, "Which applications", (std::optional<ApplicationState>, state),
          (std::optional<std::string>, role, .doc = "the key of a role", .min = 1, .max = 100),
          (int, limit, .min = 1, .max = 200, .absent = 50), (std::optional<std::string>, cursor, .max = 2000))

DESCRIBED(Applied, "An account, signed in, and its application", (User, user),
          (std::string, csrf, .doc = "send it as X-Muster-CSRF with every unsafe request of this session",
           .absent = ""),
          (Application, application))

namespace applications {

NewUser account_of(const NewApplication& wanted);

}  // namespace applications
}  // namespace muster
