// Puts the parts of a head together.
#include "platform/http/incoming.h"

#include "platform/http/target.h"

namespace muster::http {
namespace {

// RFC 9112 §3.2.2: the authority of an absolute target replaces Host.
void replace_host(std::vector<Field>& fields, std::string_view authority) {
  std::erase_if(fields, [](const Field& field) { return field.name == "host"; });
  fields.push_back({"host", std::string(authority)});
}

}  // namespace

Method method_of(std::string_view name) {
  for (const auto method :
       {Method::get, Method::head, Method::post, Method::put, Method::patch, Method::remove, Method::options})
    if (text(method) == name) return method;
  return Method::other;
}

std::expected<Incoming, Refusal> read_incoming(const HeadScan& scan, std::string_view bytes) {
  const auto line = scan.line(bytes);
  auto fields = scan.fields(bytes);
  if (!fields) return std::unexpected(fields.error());
  const auto framing = read_framing(*fields, line.minor);
  if (!framing) return std::unexpected(framing.error());
  auto target = read_target(line.method, line.target);
  if (!target) return std::unexpected(target.error());
  if (!target->authority.empty()) replace_host(*fields, target->authority);
  Incoming incoming;
  incoming.framing = *framing;
  incoming.minor = line.minor;
  incoming.request.method = method_of(line.method);
  incoming.request.path = std::move(target->path);
  incoming.request.query = target->query;
  incoming.request.fields = std::move(*fields);
  incoming.asks_for_https = target->https;
  return incoming;
}

}  // namespace muster::http
