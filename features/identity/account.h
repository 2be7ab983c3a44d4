// Accounts as the API shows them, and the rules of passwords and lifetimes. Pure.
#pragma once

#include "features/words/ids.h"
#include "features/words/roles.h"
#include "platform/json/scalars.h"

namespace muster {

DESCRIBED(User, "An account", (UserId, id), (std::int64_t, version), (std::string, name), (std::string, email),
          (std::vector<Role>, roles),
          (std::optional<ClientId>, client, .doc = "the organisation of a member"),
          (std::optional<TalentId>, talent, .doc = "the profile of a talent"))

DESCRIBED(NewUser, "An account to be", (std::string, name, .doc = "as others see it", .min = 1, .max = 100),
          (std::string, email, .doc = "unique, whatever its case", .min = 3, .max = 254),
          (std::string, password, .doc = "8 to 128 characters, none of the common ones", .min = 1, .max = 1000),
          (std::vector<Role>, roles, .doc = "at least one", .min = 1, .max = 8), (std::optional<ClientId>, client),
          (std::optional<TalentId>, talent))

DESCRIBED(SignIn, "An e-mail address and its password", (std::string, email, .min = 1, .max = 254),
          (std::string, password, .min = 1, .max = 1000))
DESCRIBED(DemoLogin, "An account that one can be on the demo network", (std::string, email), (std::string, password),
          (std::string, name), (Role, role))
// Shown to visitors of the demo network; a part of the node, empty elsewhere.
struct DemoLogins {
  std::vector<DemoLogin> all;
};
DESCRIBED(Session, "Who is signed in; empty for a visitor", (std::optional<User>, user),
          (std::optional<std::string>, csrf,
           .doc = "send it as X-Muster-CSRF with every unsafe request of this session"),
          (std::vector<DemoLogin>, demo_logins, .doc = "on the demo network, for visitors"))

DESCRIBED(ApiKey, "A key for a program, without its secret", (ApiKeyId, id), (std::string, name),
          (std::vector<std::string>, scopes),
          (Instant, created), (std::optional<Instant>, last_used),
          (std::optional<std::string>, secret, .doc = "shown once, when it is made"))
DESCRIBED(NewApiKey, "A key to be", (std::string, name, .doc = "what it is for", .min = 1, .max = 100),
          (std::vector<std::string>, scopes, .doc = "such as talents:read; * for all that you may",
           .min = 1, .max = 50))

// The terms in force, as those who bring their own account along are shown them (web/src/i18n/*/hire.ts, apply.ts).
inline constexpr std::string_view terms_in_force = "2026-11";
std::optional<std::string> terms_fault(std::string_view agreed);

// Every fault of a new account, pointers into NewUser.
std::vector<Fault> faults_of(const NewUser& user);
std::optional<std::string> password_fault(std::string_view password);

// A session ends by itself after two weeks unused, or two months after sign-in.
struct SessionTimes {
  Instant created, last_seen;
};
bool is_over(SessionTimes times, Instant now);
bool is_worth_noting(SessionTimes times, Instant now);  // last_seen is written at most every five minutes

http::RoleBits bits_of(const std::vector<Role>& roles);

}  // namespace muster
