// What applications write into the journal.
#pragma once

#include "features/words/ids.h"
#include "platform/journal/entry.h"
#include "platform/json/value.h"

namespace muster::entry {

// "application.submitted", "application.withdrawn". Of the applicant only the role that they want stands in it.
struct ApplicationMoved {
  std::string_view kind;
  ApplicationId application;
  std::string role;
};
inline journal::Draft draft_of(const ApplicationMoved& e) {
  return {std::string(e.kind), e.application.text(), json::text(json::object({{"role", e.role}}))};
}

}  // namespace muster::entry
