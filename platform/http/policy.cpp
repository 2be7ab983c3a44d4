// Deny by default: whoever no line lets in stays out.
#include "platform/http/policy.h"

namespace muster::http {

Decision decide(const Policy& policy, const Caller& caller) {
  if (caller.by == Caller::By::key) {
    const auto& scopes = caller.scopes;
    const auto has = [&](std::string_view scope) {
      return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
    };
    if (policy.scope().empty() ? !policy.is_open() : !(has(policy.scope()) || has("*"))) return Decision::needs_scope;
  }
  if (caller.has_any(policy.any())) return Decision::any;
  if (policy.is_open()) return Decision::own;
  if (caller.is_visitor()) return Decision::sign_in;
  return caller.has_any(policy.own()) ? Decision::own : Decision::refused;
}

}  // namespace muster::http
