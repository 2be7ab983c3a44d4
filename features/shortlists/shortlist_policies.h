// Who may read and who may change what belongs to a shortlist.
#pragma once

#include "features/words/roles.h"

namespace muster::shortlists {

constexpr auto readers = own(Role::client_owner, Role::client_hiring, Role::client_finance)
                             .or_any(Role::screener, Role::advisor, Role::admin)
                             .scope("shortlists:read");
constexpr auto makers =
    own(Role::client_owner, Role::client_hiring).or_any(Role::advisor, Role::admin).scope("shortlists:write");

}  // namespace muster::shortlists
