// A route is a value: method, path, policy, what it takes, what it gives, and the function that does it.
//
//   constexpr Route<SaveTalent, Talent> save{.method = Method::put, .path = "/talents/{talent}",
//       .policy = own(Role::talent).or_any(Role::screener).scope("talents:write"), .run = save_talent, .summary = "…"};
//
// `In` is one described type: members that the path names come from there, the others from the query (GET, DELETE) or
// the JSON body; a member may say In::header, In::query, In::whole_body, In::raw_body. `Out` is a described type,
// Nothing (204) or Document (bytes). A function of Tx& is a command (run_command with the Idempotency-Key; it may take
// the Here instead of the Caller), of Read& a query, of const Here& runs on a worker thread, or where the request is
// (`.where = Where::io`) when it never blocks.
#pragma once

#include <functional>
#include <memory>
#include <typeindex>
#include <unordered_map>

#include "base/result.h"
#include "platform/db/store.h"
#include "platform/http/message.h"
#include "platform/http/policy.h"
#include "platform/json/describe.h"

namespace muster::http {

// An input or output without members.
struct Nothing {
  bool operator==(const Nothing&) const = default;
  static const json::ObjectShape& described();
};

// An answer that is no JSON: a file to keep, or a stream of events.
struct Document {
  std::string content_type;
  std::string file_name = {};  // ours, never a stranger's
  std::string bytes = {};
  std::function<void(std::shared_ptr<EventSink>)> events = {};
};

// Services that outlive requests (the match index, the vocabulary), found by their type. Filled before serving starts.
class Parts {
 public:
  template <class T>
  void add(T& part) {
    parts_[typeid(T)] = const_cast<std::remove_const_t<T>*>(&part);  // NOLINT: get<const T> gives it back as such
  }
  template <class T>
  [[nodiscard]] T& get() const {
    const auto found = parts_.find(typeid(T));
    claim(found != parts_.end(), "the part was added before serving");
    return *static_cast<T*>(found->second);
  }

 private:
  std::unordered_map<std::type_index, void*> parts_;
};

// What a request that is neither a plain command nor a plain query works with.
struct Here {
  const Caller& caller;
  const Request& request;
  db::Store& store;
  Environment& environment;
  const Parts& parts;
  std::vector<Field>& fields;  // header fields of the answer
};

template <class In, class Out>
class Run {
 public:
  using Command = Result<Out> (*)(db::Tx&, const Caller&, const In&);
  using CommandHere = Result<Out> (*)(db::Tx&, const Here&, const In&);  // one that needs a part
  using Query = Result<Out> (*)(db::Read&, const Caller&, const In&);
  using Work = Result<Out> (*)(const Here&, const In&);
  // NOLINTBEGIN(google-explicit-constructor): a function is what a route runs
  constexpr Run(Command f) : command(f) {}
  constexpr Run(CommandHere f) : command_here(f) {}
  constexpr Run(Query f) : query(f) {}
  constexpr Run(Work f) : work(f) {}
  // NOLINTEND(google-explicit-constructor)
  [[nodiscard]] constexpr bool is_command() const { return command != nullptr || command_here != nullptr; }
  Command command = nullptr;
  CommandHere command_here = nullptr;
  Query query = nullptr;
  Work work = nullptr;
};

enum class Where : std::uint8_t { worker, io };
enum class Rate : std::uint8_t { normal, preview, sign_in };

template <class In, class Out>
struct Route {
  Method method;
  std::string_view path;  // below /api/v1, parameters in braces
  Policy policy;
  Run<In, Out> run;
  std::string_view name;     // "talents.save": its operationId
  std::string_view summary;  // one sentence
  int status = 200;          // of success; 201 adds Location
  Where where = Where::worker;
  Rate rate = Rate::normal;
  std::size_t most_body = std::size_t{1} << 20;
};

// A route with its types taken off; made by endpoint_of, run by the router, read by OpenAPI and `muster routes`.
struct Endpoint {
  Method method;
  std::string path;
  Policy policy;
  std::string name, summary, tag;
  int status;
  Where where;
  Rate rate;
  std::size_t most_body;
  bool is_command;
  const json::ObjectShape* in;
  const json::Shape* out;  // nullptr: a Document
  bool gives_nothing;
  std::function<std::shared_ptr<void>()> make_in;
  // One of the two: what the answer's bytes are.
  std::function<Result<std::string>(db::Tx&, const Here&, const void* in)> command;
  std::function<Result<Document>(const Here&, const void* in)> work;  // a JSON answer comes as a Document, too
};

namespace inner {
template <class Out>
std::string bytes_of(const Out& out) {
  if constexpr (std::is_same_v<Out, Nothing>) return {};
  else return json::text_of(out);
}
}  // namespace inner

template <class In, class Out>
Endpoint endpoint_of(std::string_view tag, const Route<In, Out>& route) {
  Endpoint made{.method = route.method,
                .path = std::string(route.path),
                .policy = route.policy,
                .name = std::string(route.name),
                .summary = std::string(route.summary),
                .tag = std::string(tag),
                .status = std::is_same_v<Out, Nothing> ? 204 : route.status,
                .where = route.where,
                .rate = route.rate,
                .most_body = route.most_body,
                .is_command = route.run.is_command(),
                .in = &In::described(),
                .out = nullptr,
                .gives_nothing = std::is_same_v<Out, Nothing>,
                .make_in = [] { return std::make_shared<In>(); },
                .command = {},
                .work = {}};
  const auto run = route.run;
  if constexpr (std::is_same_v<Out, Document>) {
    claim(!run.is_command(), "a document is no command's answer");
    made.work = [run](const Here& here, const void* in) -> Result<Document> {
      const auto& input = *static_cast<const In*>(in);
      if (run.work != nullptr) return run.work(here, input);
      return here.store.read([&](db::Read& read) { return run.query(read, here.caller, input); });
    };
  } else {
    made.out = &json::shape_of<Out>();
    if (run.is_command()) {
      made.command = [run](db::Tx& tx, const Here& here, const void* in) -> Result<std::string> {
        const auto& input = *static_cast<const In*>(in);
        auto out = run.command != nullptr ? run.command(tx, here.caller, input) : run.command_here(tx, here, input);
        return inner::bytes_of(TRY(std::move(out)));
      };
    } else {
      made.work = [run](const Here& here, const void* in) -> Result<Document> {
        const auto& input = *static_cast<const In*>(in);
        auto out = run.work != nullptr
                       ? run.work(here, input)
                       : here.store.read([&](db::Read& read) { return run.query(read, here.caller, input); });
        return Document{"application/json", {}, inner::bytes_of(TRY(std::move(out)))};
      };
    }
  }
  return made;
}

// All routes of a binary, collected feature by feature; needs no database, so that documents are made from it, too.
class Routes {
 public:
  template <class In, class Out>
  void add(std::string_view tag, const Route<In, Out>& route) {
    all_.push_back(endpoint_of(tag, route));
  }
  [[nodiscard]] const std::vector<Endpoint>& all() const { return all_; }

 private:
  std::vector<Endpoint> all_;
};

// Where a member of an input stands, for this route.
enum class Source : std::uint8_t { path, query, header, body, whole_body, raw_body };
Source source_of(const Endpoint& endpoint, const json::MemberShape& member);

}  // namespace muster::http
