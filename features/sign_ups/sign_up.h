// A client who comes in with a brief: what they bring, and what is wrong with it. Pure.
#pragma once

#include "features/briefs/brief_record.h"
#include "features/identity/account.h"
#include "features/words/names.h"

namespace muster {

DESCRIBED(SignUp, "Somebody who hires, without an account yet, and the brief that they come with",
          (std::string, name, .doc = "their own", .min = 1, .max = 100),
          (std::string, organisation, .doc = "that hires", .min = 1, .max = 200),
          (std::string, email, .doc = "of an account to be", .min = 3, .max = 254, .example = "ana@example.org"),
          (std::string, password, .doc = "8 to 128 characters, none of the common ones", .min = 1, .max = 1000),
          (std::string, terms, .doc = "the name of the terms that they agreed to: 2026-11", .min = 1, .max = 40,
           .example = "2026-11"),
          (Brief, brief),
          (std::optional<std::string>, text, .doc = "the words that it came from, kept as they come",
           .max = most_brief_text, .lines = Lines::as_is))

DESCRIBED(SignedUp, "An account, signed in, and its open brief", (User, user),
          (std::string, csrf, .doc = "send it as X-Muster-CSRF with every unsafe request of this session",
           .absent = ""),
          (BriefRecord, brief))

namespace sign_ups {

NewUser account_of(const SignUp& wanted);
// Every fault that shows without asking the database.
std::vector<Fault> faults_of(const SignUp& wanted, const Names& names, Date today);

}  // namespace sign_ups
}  // namespace muster
