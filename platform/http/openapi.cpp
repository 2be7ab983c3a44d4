// Builds the document; nothing in it is written by hand but the sentences here.
#include "platform/http/openapi.h"

#include <algorithm>

#include "platform/http/problem.h"

namespace muster::http {
namespace {

using json::object;
using json::Value;

Value ref(std::string_view name) { return object({{"$ref", "#/components/schemas/" + std::string(name)}}); }

Value problem_schema() {
  return object(
      {{"type", "object"},
       {"description", "An error, as RFC 9457 says"},
       {"properties",
        object(
            {{"type", object({{"type", "string"}, {"description", "a stable name of the problem"}})},
             {"title", object({{"type", "string"}})},
             {"status", object({{"type", "integer"}})},
             {"detail", object({{"type", "string"}, {"description", "one sentence for a person"}})},
             {"errors", object({{"type", "array"},
                                {"items", object({{"type", "object"},
                                                  {"properties", object({{"pointer", object({{"type", "string"}})},
                                                                         {"message", object({{"type", "string"}})}})},
                                                  {"required", Value::List{"pointer", "message"}}})}})},
             {"allowed", object({{"type", "array"}, {"items", object({{"type", "string"}})}})}})},
       {"required", Value::List{"type", "title", "status", "detail"}}});
}

Value parameter(const Endpoint& endpoint, const json::MemberShape& member, json::Schemas& schemas) {
  const auto source = source_of(endpoint, member);
  const bool in_header = source == Source::header;
  auto made = object({{"name", in_header ? member.words.header : member.name},
                      {"in", source == Source::path ? "path"
                             : in_header            ? "header"
                                                    : "query"},
                      {"description", member.words.doc.empty() ? member.name : member.words.doc},
                      {"required", source == Source::path || (!in_header && member.required())}});
  auto schema = member.shape().schema(schemas, member.words);
  if (const auto* type = schema.find("type"); type != nullptr && type->text() != nullptr && *type->text() == "array") {
    made.set("style", "form");
    made.set("explode", false);
  }
  made.set("schema", std::move(schema));
  return made;
}

Value content(std::string_view type, Value schema) {
  return object({{std::string(type), object({{"schema", std::move(schema)}})}});
}

void add_body(Value& operation, const Endpoint& endpoint, json::Schemas& schemas) {
  if (endpoint.method == Method::get || endpoint.method == Method::remove) return;
  const auto members = endpoint.in->members();
  const auto is = [&](Source wanted) {
    return
        [&endpoint, wanted](const json::PlacedMember& placed) { return source_of(endpoint, placed.member) == wanted; };
  };
  if (const auto raw = std::find_if(members.begin(), members.end(), is(Source::raw_body)); raw != members.end()) {
    operation.set("requestBody",
                  object({{"required", true},
                          {"description", raw->member.words.doc},
                          {"content", content("application/octet-stream", object({{"type", "string"}}))}}));
    return;
  }
  if (const auto whole = std::find_if(members.begin(), members.end(), is(Source::whole_body)); whole != members.end()) {
    operation.set("requestBody",
                  object({{"required", true},
                          {"content", content("application/json", whole->member.shape().schema(schemas, {}))}}));
    return;
  }
  const auto in_body = is(Source::body);
  if (std::none_of(members.begin(), members.end(), in_body)) return;
  const bool all = std::all_of(members.begin(), members.end(), in_body);
  const bool needed = std::any_of(members.begin(), members.end(),
                                  [&](const auto& placed) { return in_body(placed) && placed.member.required(); });
  auto schema = all ? endpoint.in->schema(schemas, {})
                    : endpoint.in->schema_of_some(schemas, [&](const json::MemberShape& member) {
                        return source_of(endpoint, member) == Source::body;
                      });
  operation.set("requestBody",
                object({{"required", needed}, {"content", content("application/json", std::move(schema))}}));
}

Value responses(const Endpoint& endpoint, json::Schemas& schemas) {
  auto success = object({{"description", std::string(reason(endpoint.status))}});
  if (endpoint.out == nullptr)
    success.set("content", content("application/octet-stream", object({{"type", "string"}})));
  else if (!endpoint.gives_nothing)
    success.set("content", content("application/json", endpoint.out->schema(schemas, {})));
  auto problem = object({{"description", "What went wrong, and where in the request"},
                         {"content", content("application/problem+json", ref("Problem"))}});
  return object({{std::to_string(endpoint.status), std::move(success)}, {"default", std::move(problem)}});
}

Value operation_of(const Endpoint& endpoint, json::Schemas& schemas) {
  auto made = object({{"operationId", endpoint.name},
                      {"summary", endpoint.summary},
                      {"description", endpoint.summary + (endpoint.policy.scope().empty()
                                                              ? std::string()
                                                              : " An API key needs the scope `" +
                                                                    std::string(endpoint.policy.scope()) + "`.")},
                      {"tags", Value::List{endpoint.tag}}});
  Value::List parameters;
  for (const auto& placed : endpoint.in->members()) {
    const auto source = source_of(endpoint, placed.member);
    if (source == Source::path || source == Source::query || source == Source::header)
      parameters.push_back(parameter(endpoint, placed.member, schemas));
  }
  if (endpoint.is_command && endpoint.method == Method::post)
    parameters.push_back(object({{"$ref", "#/components/parameters/IdempotencyKey"}}));
  if (!parameters.empty()) made.set("parameters", std::move(parameters));
  add_body(made, endpoint, schemas);
  made.set("responses", responses(endpoint, schemas));
  Value::List security;
  if (endpoint.policy.is_open()) security.push_back(object({}));
  security.push_back(object({{"session", Value::List{}}}));
  if (!endpoint.policy.scope().empty()) security.push_back(object({{"key", Value::List{}}}));
  made.set("security", std::move(security));
  return made;
}

Value components(json::Schemas& schemas) {
  auto all = schemas.take();
  all.set("Problem", problem_schema());
  return object(
      {{"schemas", std::move(all)},
       {"parameters",
        object({{"IdempotencyKey",
                 object({{"name", "Idempotency-Key"},
                         {"in", "header"},
                         {"required", false},
                         {"description", "The same key with the same request gives the first answer again, for a day"},
                         {"schema", object({{"type", "string"}, {"maxLength", 255}})}})}})},
       {"securitySchemes",
        object({{"session", object({{"type", "apiKey"}, {"in", "cookie"}, {"name", "muster_session"}})},
                {"key", object({{"type", "http"}, {"scheme", "bearer"}})}})}});
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return out;
}

}  // namespace

Value openapi(const std::vector<Endpoint>& endpoints, const std::vector<TagWords>& tags) {
  json::Schemas schemas;
  auto sorted = endpoints;
  std::sort(sorted.begin(), sorted.end(), [](const Endpoint& a, const Endpoint& b) {
    return a.path != b.path ? a.path < b.path : a.method < b.method;
  });
  Value paths(Value::Object{});
  for (const auto& endpoint : sorted) {
    const auto* there = paths.find(endpoint.path);
    auto item = there != nullptr ? *there : Value(Value::Object{});
    item.set(lower(text(endpoint.method)), operation_of(endpoint, schemas));
    paths.set(endpoint.path, std::move(item));
  }
  Value::List tag_list;
  for (const auto& tag : tags) tag_list.push_back(object({{"name", tag.name}, {"description", tag.doc}}));
  return object({{"openapi", "3.1.0"},
                 {"info", object({{"title", "Muster"},
                                  {"version", "1"},
                                  {"description",
                                   "The API of a vetted talent network: people, briefs, and exact, explained matches."},
                                  {"contact", object({{"name", "The operator of this network"}})},
                                  {"license", object({{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}})}})},
                 {"servers", Value::List{object({{"url", "/api/v1"}})}},
                 {"tags", std::move(tag_list)},
                 {"paths", std::move(paths)},
                 {"components", components(schemas)}});
}

}  // namespace muster::http
