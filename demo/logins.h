// The accounts of the demo network: shown on its sign-in page, made by `muster demo`. Never on a real one.
#pragma once

#include "features/identity/account.h"

namespace muster::demo {

inline constexpr std::string_view password = "pass-muster-2026";

inline DemoLogins logins() {
  const auto login = [](std::string_view email, std::string_view name, Role role) {
    return DemoLogin{std::string(email), std::string(password), std::string(name), role};
  };
  return {{login("client@demo.muster.example", "Clara Client", Role::client_hiring),
           login("talent@demo.muster.example", "Tom Talent", Role::talent),
           login("advisor@demo.muster.example", "Ada Advisor", Role::advisor),
           login("screener@demo.muster.example", "Sam Screener", Role::screener),
           login("finance@demo.muster.example", "Fay Finance", Role::finance),
           login("admin@demo.muster.example", "Alma Admin", Role::admin)}};
}

}  // namespace muster::demo
