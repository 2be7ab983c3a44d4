// The roles of the network, and how a route says who may:
// own(Role::talent).or_any(Role::advisor).scope("talents:write").
#pragma once

#include <array>
#include <string>

#include "platform/http/policy.h"
#include "platform/json/describe.h"

namespace muster {

DESCRIBED_ENUM(Role, "What somebody is in the network", client_owner, client_hiring, client_finance, talent, screener,
               advisor, finance, admin)

constexpr http::RoleBits bit(Role role) { return http::RoleBits{1} << static_cast<unsigned>(role); }
template <class... R>
constexpr http::RoleBits bits(R... roles) {
  return (bit(roles) | ... | 0U);
}

constexpr http::RoleBits any_client = bits(Role::client_owner, Role::client_hiring, Role::client_finance);
constexpr http::RoleBits any_staff = bits(Role::screener, Role::advisor, Role::finance, Role::admin);

// Made by own() and any(); converts to the Policy that a route needs.
struct Allowed {
  http::RoleBits own_roles = 0, any_roles = 0;
  template <class... R>
  [[nodiscard]] constexpr Allowed or_any(R... roles) const {
    return {own_roles, any_roles | bits(roles...)};
  }
  [[nodiscard]] constexpr http::Policy scope(std::string_view name) const {
    return http::Policy::roles(own_roles, any_roles).scope(name);
  }
  // NOLINTNEXTLINE(google-explicit-constructor): it is a policy without a scope: no API key may call the route
  constexpr operator http::Policy() const { return http::Policy::roles(own_roles, any_roles); }
};
template <class... R>
constexpr Allowed own(R... roles) {
  return {bits(roles...), 0};
}
template <class... R>
constexpr Allowed any(R... roles) {
  return {0, bits(roles...)};
}
constexpr http::Policy anyone() { return http::Policy::open(); }
constexpr http::Policy signed_in() { return http::Policy::signed_in(); }

std::string role_names(http::RoleBits roles);  // "client_owner client_hiring"

}  // namespace muster
