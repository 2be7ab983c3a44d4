// Where each member of an input comes from.
#include "platform/http/input.h"

#include <algorithm>

namespace muster::http {
namespace {

bool takes_body(Method method) { return method == Method::post || method == Method::put || method == Method::patch; }

bool has_source(const Endpoint& endpoint, Source source) {
  const auto members = endpoint.in->members();
  return std::any_of(members.begin(), members.end(),
                     [&](const auto& placed) { return source_of(endpoint, placed.member) == source; });
}

Done need_json(const Request& request) {
  auto type = request.field("content-type");
  type = type.substr(0, type.find(';'));
  while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
  if (type == "application/json" || (type.empty() && request.body.empty())) return {};
  auto problem = Problem::invalid("Send the body as Content-Type: application/json.");
  problem.code = "unsupported_media_type";
  return refuse(std::move(problem));
}

void read_path(const Endpoint& endpoint, const PathValues& path, void* into, json::Faults& faults) {
  for (const auto& [name, value] : path) {
    const auto* placed = endpoint.in->find(name);
    placed->member.shape().parse_text(value, placed->at(into), placed->member.words, faults);
  }
}

Done read_query(const Endpoint& endpoint, const Request& request, void* into, std::vector<Fault>& found) {
  auto values = decode_query(request.query);
  if (!values) {
    auto problem = Problem::invalid("The query string is not well encoded.");
    problem.code = "malformed_query";
    return refuse(std::move(problem));
  }
  std::vector<std::string_view> known, seen;
  for (const auto& placed : endpoint.in->members())
    if (source_of(endpoint, placed.member) == Source::query) known.push_back(placed.member.name);
  for (const auto& [name, value] : *values) {
    json::Faults faults;
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      const auto meant = nearest(name, known.data(), known.size());
      found.push_back({"?" + name, meant ? "is not a known parameter; did you mean \"" + std::string(*meant) + "\"?"
                                         : "is not a known parameter"});
      continue;
    }
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
      found.push_back({"?" + name, "stands twice"});
      continue;
    }
    const auto* placed = endpoint.in->find(name);
    seen.push_back(placed->member.name);
    placed->member.shape().parse_text(value, placed->at(into), placed->member.words, faults);
    for (auto& fault : faults.take()) found.push_back({"?" + name, std::move(fault.message)});
  }
  for (const auto& placed : endpoint.in->members())
    if (source_of(endpoint, placed.member) == Source::query && placed.member.required() &&
        std::find(seen.begin(), seen.end(), placed.member.name) == seen.end())
      found.push_back({"?" + std::string(placed.member.name), "is missing"});
  return {};
}

void read_headers(const Endpoint& endpoint, const Request& request, void* into, std::vector<Fault>& found) {
  for (const auto& placed : endpoint.in->members()) {
    if (source_of(endpoint, placed.member) != Source::header) continue;
    std::string name(placed.member.words.header);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    json::Faults faults;
    if (request.has(name))
      placed.member.shape().parse_text(request.field(name), placed.at(into), placed.member.words, faults);
    for (auto& fault : faults.take())
      found.push_back({std::string(placed.member.words.header), std::move(fault.message)});
  }
}

Done read_body(const Endpoint& endpoint, const Request& request, void* into, json::Faults& faults) {
  for (const auto& placed : endpoint.in->members()) {
    const auto source = source_of(endpoint, placed.member);
    if (source == Source::raw_body) {
      *static_cast<std::string*>(placed.at(into)) = request.body;
      return {};
    }
    if (source != Source::whole_body) continue;
    TRY(need_json(request));
    const auto value = TRY(json::parse(request.body));
    placed.member.shape().parse(value, placed.at(into), placed.member.words, faults);
    return {};
  }
  const auto in_body = [&](const json::MemberShape& member) { return source_of(endpoint, member) == Source::body; };
  if (!takes_body(endpoint.method)) return {};
  if (request.body.empty() && !has_source(endpoint, Source::body)) return {};
  TRY(need_json(request));
  const auto members = endpoint.in->members();
  const bool all_optional = std::none_of(members.begin(), members.end(),
                                         [&](const auto& p) { return in_body(p.member) && p.member.required(); });
  if (request.body.empty() && all_optional) return {};
  const auto value = TRY(json::parse(request.body));
  endpoint.in->parse_some(value, into, faults, in_body);
  return {};
}

}  // namespace

const json::ObjectShape& Nothing::described() {
  static const json::ObjectShape shape("Nothing", "No members", {});
  return shape;
}

Source source_of(const Endpoint& endpoint, const json::MemberShape& member) {
  if (endpoint.path.find("{" + std::string(member.name) + "}") != std::string::npos) return Source::path;
  switch (member.words.in) {
    case json::In::query:
      return Source::query;
    case json::In::header:
      return Source::header;
    case json::In::whole_body:
      return Source::whole_body;
    case json::In::raw_body:
      return Source::raw_body;
    default:
      return takes_body(endpoint.method) ? Source::body : Source::query;
  }
}

Done read_input(const Endpoint& endpoint, const PathValues& path, const Request& request, void* into) {
  json::Faults of_path, of_body;
  read_path(endpoint, path, into, of_path);
  if (!of_path.empty())
    return refuse(Problem::not_found("There is nothing at this address: " + of_path.take().front().message + "."));
  std::vector<Fault> found;
  TRY(read_query(endpoint, request, into, found));
  read_headers(endpoint, request, into, found);
  TRY(read_body(endpoint, request, into, of_body));
  auto body_faults = of_body.take();
  found.insert(found.end(), body_faults.begin(), body_faults.end());
  if (found.empty()) return {};
  auto detail = found.front().pointer + ": " + found.front().message;
  if (found.size() > 1) detail += " (and " + std::to_string(found.size() - 1) + " more)";
  return refuse(Problem::invalid(std::move(detail), std::move(found)));
}

}  // namespace muster::http
