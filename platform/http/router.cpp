// The path of every request through the API.
#include "platform/http/router.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "platform/command/command.h"
#include "platform/crypto/digest.h"
#include "platform/http/input.h"
#include "platform/http/problem.h"

namespace muster::http {
namespace {

constexpr std::string_view api = "/api/v1";

// Whether the path has the template's form; collects the values of its parameters.
bool matches(std::string_view form, std::string_view path,
             std::vector<std::pair<std::string_view, std::string>>& values) {
  values.clear();
  while (!form.empty() && !path.empty()) {
    if (form.front() != '/' || path.front() != '/') return false;
    form.remove_prefix(1);
    path.remove_prefix(1);
    const auto asked = form.substr(0, form.find('/'));
    const auto given = path.substr(0, path.find('/'));
    if (asked.starts_with('{')) {
      if (given.empty()) return false;
      values.emplace_back(asked.substr(1, asked.size() - 2), std::string(given));
    } else if (asked != given) return false;
    form.remove_prefix(asked.size());
    path.remove_prefix(given.size());
  }
  return form.empty() && path.empty();
}

// Literal segments before parameters: /talents/export is not a talent.
std::size_t parameters(const Endpoint& endpoint) {
  return static_cast<std::size_t>(std::count(endpoint.path.begin(), endpoint.path.end(), '{'));
}

bool names_its_parameters(const Endpoint& endpoint) {
  std::vector<std::pair<std::string_view, std::string>> names;
  matches(endpoint.path, endpoint.path, names);
  return std::all_of(names.begin(), names.end(),
                     [&](const auto& name) { return endpoint.in->find(name.first) != nullptr; });
}

std::string allow_of(const std::vector<Method>& methods) {
  std::vector<std::string_view> names;
  for (const auto method : methods) {
    names.push_back(text(method));
    if (method == Method::get) names.push_back("HEAD");
  }
  names.push_back("OPTIONS");
  return fmt::format("{}", fmt::join(names, ", "));
}

Problem coded(Kind kind, std::string detail, std::string code) {
  return {.kind = kind, .detail = std::move(detail), .code = std::move(code)};
}

bool is_unsafe(Method method) { return method != Method::get && method != Method::head; }

// Cross-site request forgery: a browser says where a request comes from; what is not from our own pages is refused.
Done judge_origin(const Caller& caller, const Request& request, const std::string& public_origin) {
  if (caller.by != Caller::By::session || !is_unsafe(request.method)) return {};
  const auto site = request.field("sec-fetch-site");
  const auto origin = request.field("origin");
  const auto expected = public_origin.empty()
                            ? (request.secure ? "https://" : "http://") + std::string(request.field("host"))
                            : public_origin;
  const bool foreign =
      (!site.empty() && site != "same-origin" && site != "none") || (!origin.empty() && origin != expected);
  if (foreign) return refuse(coded(Kind::forbidden, "This request comes from another site.", "cross_site"));
  if (request.field("x-muster-csrf") != caller.csrf || caller.csrf.empty())
    return refuse(coded(Kind::forbidden, "Send the session's csrf token in X-Muster-CSRF.", "csrf_token"));
  return {};
}

std::string etag_of(const json::Value& body) {
  const auto* version = body.find("version");
  return version != nullptr && version->integer() != nullptr ? fmt::format("\"{}\"", *version->integer())
                                                             : std::string();
}

// ETag and Location follow from what is answered, so that they are the same when a stored answer is given again.
Response json_response(const Endpoint& endpoint, const Request& request, int status, std::string body) {
  Response response{.status = status, .content_type = "application/json", .body = std::move(body)};
  response.with("cache-control", "no-store");
  if (endpoint.gives_nothing) {
    response.content_type.clear();
    return response;
  }
  if (const auto value = json::parse(response.bytes())) {
    if (auto etag = etag_of(*value); !etag.empty()) response.with("etag", std::move(etag));
    const auto* id = value->find("id");
    if (status == 201 && id != nullptr && id->text() != nullptr)
      response.with("location", request.path + "/" + *id->text());
  }
  return response;
}

std::string request_hash(const Request& request) {
  return sha256_hex(fmt::format("{}?{}#{}#{}", request.path, request.query, request.field("if-match"), request.body));
}

}  // namespace

Router::Router(db::Store& store, Authenticator& authenticator, const Parts& parts, const Routes& routes,
               RouterOptions options)
    : store_(store),
      environment_(store.environment()),
      authenticator_(authenticator),
      parts_(parts),
      options_(std::move(options)),
      endpoints_(routes.all()),
      pool_(options_.workers, options_.most_waiting) {
  for (const auto& endpoint : endpoints_)
    claim(names_its_parameters(endpoint), "a path's parameters are members of the input");
  std::stable_sort(endpoints_.begin(), endpoints_.end(),
                   [](const Endpoint& a, const Endpoint& b) { return parameters(a) < parameters(b); });
}

Router::Found Router::find(Method method, std::string_view path) const {
  Found found;
  if (!path.starts_with(api)) return found;
  path.remove_prefix(api.size());
  const auto asked = method == Method::head ? Method::get : method;
  std::vector<std::pair<std::string_view, std::string>> values;
  for (const auto& endpoint : endpoints_) {
    if (!matches(endpoint.path, path, values)) continue;
    if (endpoint.method == asked) {
      found.endpoint = &endpoint;
      found.path_values = std::move(values);
      return found;
    }
    found.others.push_back(endpoint.method);
  }
  return found;
}

const Page* Router::find_page(std::string_view path) const {
  const Page* best = nullptr;
  for (const auto& page : pages_) {
    const std::string_view form = page.path;
    const bool fits = form.ends_with("/*") ? path.starts_with(form.substr(0, form.size() - 1)) : path == form;
    if (fits && (best == nullptr || form.size() > best->path.size())) best = &page;
  }
  return best;
}

std::variant<std::size_t, Response> Router::expect(const Request& head) {
  const auto found = find(head.method, head.path);
  if (found.endpoint != nullptr) return found.endpoint->most_body;
  const auto* page = found.others.empty() ? find_page(head.path) : nullptr;
  if (page != nullptr && (head.method == Method::get || head.method == Method::head)) return std::size_t{0};
  if (page == nullptr && found.others.empty()) return nothing_at(head);
  const auto allow = allow_of(page != nullptr ? std::vector{Method::get} : found.others);
  if (head.method == Method::options) return Response{.status = 204}.with("allow", allow);
  return plain_problem(405, "This address does not take " + std::string(text(head.method)) + ".").with("allow", allow);
}

Response Router::nothing_at(const Request& request) const {
  const bool is_read = request.method == Method::get || request.method == Method::head;
  if (nowhere_ && is_read && !request.path.starts_with("/api/")) return nowhere_(request);
  return plain_problem(404, "There is nothing at " + request.path + ".");
}

void Router::show(const Page& page, Request request, Reply reply) {
  if (page.where == Where::io) return reply(page.run(request));
  if (page.at_hand)
    if (auto response = page.at_hand(request)) return reply(*std::move(response));
  auto shared = std::make_shared<std::pair<Request, Reply>>(std::move(request), std::move(reply));
  const bool taken = pool_.add([this, shared, &page] { shared->second(rendered(page, shared->first)); });
  if (!taken)
    shared->second(troubled(shared->first, plain_problem(503, "Too much work is waiting. Try again in a moment.")));
}

Response Router::troubled(const Request& request, Response plain) const {
  return trouble_ ? trouble_(request, std::move(plain)) : plain;
}

Response Router::rendered(const Page& page, const Request& request) {
  const auto rate = limiter_.take("page " + request.peer, options_.page, environment_.monotonic_micros());
  if (!rate.allowed)
    return troubled(request,
                    plain_problem(429, fmt::format("Too many requests. Try again in {} s.", rate.reset_seconds))
                        .with("retry-after", std::to_string(rate.reset_seconds)));
  try {
    return page.run(request);
  } catch (const db::Failure& failure) {
    if (failure.cause() != db::Cause::broken) return troubled(request, problem_response(db::problem_of(failure)));
    spdlog::error("{} {}: {}", page.name, request.request_id, failure.what());
  } catch (const std::exception& thrown) {
    spdlog::error("{} {}: {}", page.name, request.request_id, thrown.what());
  }
  return troubled(request, plain_problem(500, "This is our mistake; it is logged as " + request.request_id + "."));
}

void Router::handle(Request request, Reply reply) {
  auto found = find(request.method, request.path);
  if (found.endpoint == nullptr) {
    const auto* page = find_page(request.path);
    return page != nullptr ? show(*page, std::move(request), std::move(reply)) : reply(nothing_at(request));
  }
  const auto& endpoint = *found.endpoint;
  if (endpoint.where == Where::io && !authenticator_.has_credentials(request))
    return reply(answer(endpoint, found, request));
  auto shared =
      std::make_shared<std::tuple<Request, Found, Reply>>(std::move(request), std::move(found), std::move(reply));
  const bool taken = pool_.add([this, shared, &endpoint] {
    auto& [asked, place, give] = *shared;
    give(answer(endpoint, place, asked));
  });
  if (!taken) std::get<Reply> (*shared)(plain_problem(503, "Too much work is waiting. Try again in a moment."));
}

// Whatever a service throws is a defect of ours: logged with the request's id, answered 500 without its words.
Response Router::answer(const Endpoint& endpoint, const Found& found, const Request& request) {
  std::vector<Field> fields;
  Response response;
  try {
    auto result = answered(endpoint, found, request, fields);
    response = result ? std::move(*result) : problem_response(result.error());
  } catch (const db::Failure& failure) {
    const auto defect = failure.cause() == db::Cause::broken;
    if (defect) spdlog::error("{} {}: {}", endpoint.name, request.request_id, failure.what());
    response = defect ? plain_problem(500, "This is our mistake; it is logged as " + request.request_id + ".")
                      : problem_response(db::problem_of(failure));
  } catch (const std::exception& thrown) {
    spdlog::error("{} {}: {}", endpoint.name, request.request_id, thrown.what());
    response = plain_problem(500, "This is our mistake; it is logged as " + request.request_id + ".");
  }
  response.fields.insert(response.fields.end(), fields.begin(), fields.end());
  return response;
}

Result<Response> Router::answered(const Endpoint& endpoint, const Found& found, const Request& request,
                                  std::vector<Field>& fields) {
  const Caller caller = TRY(admitted(endpoint, request, fields));
  const auto in = endpoint.make_in();
  TRY(read_input(endpoint, found.path_values, request, in.get()));
  return run(endpoint, caller, request, in.get(), fields);
}

Result<Caller> Router::admitted(const Endpoint& endpoint, const Request& request, std::vector<Field>& fields) {
  auto caller = authenticator_.has_credentials(request) ? TRY(authenticator_.caller_of(request)) : Caller{};
  const auto allowance = endpoint.rate == Rate::sign_in ? options_.sign_in
                         : caller.is_visitor()          ? options_.visitor
                                                        : options_.signed_in;
  const auto principal =
      (endpoint.rate == Rate::sign_in ? "sign-in " : "") + (caller.is_visitor() ? request.peer : caller.id);
  const auto rate = limiter_.take(principal, allowance, environment_.monotonic_micros());
  fields.push_back(
      {"ratelimit", fmt::format("limit={}, remaining={}, reset={}", rate.limit, rate.remaining, rate.reset_seconds)});
  if (!rate.allowed) {
    fields.push_back({"retry-after", std::to_string(rate.reset_seconds)});
    return refuse(coded(Kind::too_many, fmt::format("Too many requests. Try again in {} s.", rate.reset_seconds), ""));
  }
  switch (decide(endpoint.policy, caller)) {
    case Decision::sign_in:
      return refuse(coded(Kind::unauthorized, "Sign in first, or send an API key.", ""));
    case Decision::refused:
      return refuse(Problem::forbidden("Your role may not do this."));
    case Decision::needs_scope:
      return refuse(Problem::forbidden(fmt::format("The API key lacks the scope {}.", endpoint.policy.scope())));
    case Decision::any:
      caller.reach = Reach::any;
      break;
    case Decision::own:
      caller.reach = Reach::own;
      break;
  }
  TRY(judge_origin(caller, request, options_.public_origin));
  return caller;
}

Result<Response> Router::run(const Endpoint& endpoint, const Caller& caller, const Request& request, const void* in,
                             std::vector<Field>& fields) {
  const Here here{caller, request, store_, environment_, parts_, fields};
  if (endpoint.work) {
    auto document = TRY(endpoint.work(here, in));
    if (endpoint.out != nullptr) return json_response(endpoint, request, endpoint.status, std::move(document.bytes));
    Response response{
        .content_type = document.content_type, .body = std::move(document.bytes), .events = std::move(document.events)};
    if (!document.file_name.empty())
      response.with("content-disposition", fmt::format("attachment; filename=\"{}\"", document.file_name));
    return response.with("cache-control", "no-store");
  }
  CommandContext context{.actor = caller.actor(),
                         .principal = caller.is_visitor() ? request.peer : caller.id,
                         .route = std::string(text(endpoint.method)) + " " + endpoint.path,
                         .key = {},
                         .request_hash = request_hash(request)};
  if (request.has("idempotency-key")) context.key = std::string(request.field("idempotency-key"));
  auto done = TRY(run_command(store_, context, [&](db::Tx& tx) -> Result<CommandAnswer> {
    return CommandAnswer{.status = endpoint.status, .body = TRY(endpoint.command(tx, here, in))};
  }));
  auto response = json_response(endpoint, request, done.status, std::move(done.body));
  if (done.position != journal::Position{}) {
    response.with("muster-position", journal::text(done.position));
    if (options_.on_commit) options_.on_commit(done.position, endpoint.tag);
  }
  if (done.replayed) response.with("idempotency-replayed", "true");
  return response;
}

std::string routes_table(const std::vector<Endpoint>& endpoints, std::string (*names_of)(RoleBits)) {
  std::vector<std::string> lines;
  for (const auto& endpoint : endpoints) {
    const auto& policy = endpoint.policy;
    std::vector<std::string> who;
    if (policy.is_open()) who.emplace_back("anyone");
    if (policy.own() == ~RoleBits{0}) who.emplace_back("own: signed in");
    else if (policy.own() != 0) who.push_back("own: " + names_of(policy.own()));
    if (policy.any() != 0) who.push_back("any: " + names_of(policy.any()));
    if (!policy.scope().empty()) who.push_back("scope " + std::string(policy.scope()));
    lines.push_back(
        fmt::format("{:7}{:44} {:28} {}", text(endpoint.method), endpoint.path, endpoint.name, fmt::join(who, "; ")));
  }
  std::sort(lines.begin(), lines.end(),
            [](const auto& a, const auto& b) { return std::string_view(a).substr(7) < std::string_view(b).substr(7); });
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

}  // namespace muster::http
