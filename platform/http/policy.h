// Who calls, and who may. A route without a Policy does not compile: Policy has no default. Roles are bits here; their
// names are words of the trade and live in features/words/roles.h, where policies are made.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/actor.h"

namespace muster::http {

using RoleBits = std::uint32_t;

enum class Reach : std::uint8_t { own, any };  // how far this call may see: only what is the caller's, or everything

struct Caller {
  enum class By : std::uint8_t { nobody, session, key };
  By by = By::nobody;
  std::string id;          // usr_… (for a key: of the user whose key it is)
  std::string credential;  // ses_… or key_…
  RoleBits roles = 0;
  std::vector<std::string> own;     // ids of what is theirs: their organisation, their profile
  std::vector<std::string> scopes;  // of a key; "*" allows all that its user may
  std::string csrf;                 // of a session: what unsafe requests must bring along
  Reach reach = Reach::own;         // set by the router, from the route's policy

  [[nodiscard]] bool is_visitor() const { return by == By::nobody; }
  [[nodiscard]] bool owns(std::string_view what) const { return std::find(own.begin(), own.end(), what) != own.end(); }
  [[nodiscard]] bool reaches(std::string_view owner) const { return reach == Reach::any || owns(owner); }
  [[nodiscard]] bool has_any(RoleBits some) const { return (roles & some) != 0; }
  [[nodiscard]] Actor actor() const { return is_visitor() ? Actor::system("visitor") : Actor{id}; }
};

class Policy {
 public:
  static constexpr Policy open() { return Policy(true, 0, 0); }  // visitors, too
  static constexpr Policy signed_in() {
    return Policy(false, 0, ~RoleBits{0});
  }  // own things of anybody with an account
  static constexpr Policy roles(RoleBits own, RoleBits any) { return Policy(false, any, own); }
  [[nodiscard]] constexpr Policy scope(std::string_view name) const {
    Policy made = *this;
    made.scope_ = name;
    return made;
  }

  [[nodiscard]] constexpr bool is_open() const { return open_; }
  [[nodiscard]] constexpr RoleBits any() const { return any_; }
  [[nodiscard]] constexpr RoleBits own() const { return own_; }
  [[nodiscard]] constexpr std::string_view scope() const { return scope_; }

 private:
  constexpr Policy(bool open, RoleBits any, RoleBits own) : open_(open), any_(any), own_(own) {}
  bool open_;
  RoleBits any_, own_;
  std::string_view scope_ = {};  // what an API key must have; empty: keys may not call this
};

enum class Decision : std::uint8_t { own, any, sign_in, refused, needs_scope };
Decision decide(const Policy& policy, const Caller& caller);  // pure; the router acts on it

}  // namespace muster::http
