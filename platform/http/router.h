// From a request to a route: finds it, asks who calls, judges the policy, limits the rate, reads the input with every
// fault, runs it where it belongs, and writes the answer. Everything that is the same for all routes is here once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/http/rate_limit.h"
#include "platform/http/route.h"
#include "platform/work/pool.h"

namespace muster::http {

// Who the caller is, by cookie or key. May block: asked on a worker thread.
class Authenticator {
 public:
  virtual ~Authenticator() = default;
  virtual Result<Caller> caller_of(const Request& request) = 0;
  [[nodiscard]] virtual bool has_credentials(const Request& request) const = 0;  // false: a visitor, no need to ask
};

struct RouterOptions {
  std::string public_origin;     // "https://talent.example"; empty: whatever Origin equals the Host that was asked
  Allowance visitor{1000, 100};  // of one address, behind which a whole office may be
  Allowance signed_in{1000, 100}, sign_in{20, 0.5};
  Allowance page{600, 60};  // pages that had to be made; those at hand are free
  std::size_t workers = 32, most_waiting = 4096;
  // Where the last command stands in the journal, and the group of its route.
  std::function<void(journal::Position, std::string_view tag)> on_commit = {};
};

// A page or asset outside the API: no types, no policy beyond what it says of itself.
struct Page {
  std::string path;  // exact, or a prefix when it ends in "/*"
  std::function<Response(const Request&)> run;
  std::string name;         // for `muster routes`
  Where where = Where::io;  // io: `run` never blocks; worker: it may
  // Of a worker's page: its answer where that is at hand without waiting, else nothing. Never blocks.
  std::function<std::optional<Response>(const Request&)> at_hand = {};
};

class Router final : public App {
 public:
  Router(db::Store& store, Authenticator& authenticator, const Parts& parts, const Routes& routes,
         RouterOptions options);

  void add_page(Page page) { pages_.push_back(std::move(page)); }
  // What stands where nothing is, the API aside: a 404 that helps a person on. Never blocks.
  void set_nowhere(std::function<Response(const Request&)> nowhere) { nowhere_ = std::move(nowhere); }

  // What a person gets instead of a page that can't be had now (429, 500, 503), from the plain answer. Never blocks.
  using Trouble = std::function<Response(const Request&, Response plain)>;
  void set_trouble(Trouble trouble) { trouble_ = std::move(trouble); }

  std::variant<std::size_t, Response> expect(const Request& head) override;
  void handle(Request request, Reply reply) override;
  void stop() { pool_.stop(); }

  [[nodiscard]] const std::vector<Endpoint>& endpoints() const { return endpoints_; }
  [[nodiscard]] std::size_t waiting() const { return pool_.waiting(); }

 private:
  struct Found {
    const Endpoint* endpoint = nullptr;
    std::vector<std::pair<std::string_view, std::string>> path_values;
    std::vector<Method> others;  // methods that the path has, if this one is not among them
  };
  [[nodiscard]] Found find(Method method, std::string_view path) const;
  [[nodiscard]] const Page* find_page(std::string_view path) const;
  [[nodiscard]] Response nothing_at(const Request& request) const;
  void show(const Page& page, Request request, Reply reply);
  Response troubled(const Request& request, Response plain) const;
  Response rendered(const Page& page, const Request& request);
  Response answer(const Endpoint& endpoint, const Found& found, const Request& request);
  Result<Response> answered(const Endpoint& endpoint, const Found& found, const Request& request,
                            std::vector<Field>& fields);
  Result<Caller> admitted(const Endpoint& endpoint, const Request& request, std::vector<Field>& fields);
  Result<Response> run(const Endpoint& endpoint, const Caller& caller, const Request& request, const void* in,
                       std::vector<Field>& fields);

  db::Store& store_;
  Environment& environment_;
  Authenticator& authenticator_;
  const Parts& parts_;
  RouterOptions options_;
  RateLimiter limiter_;
  std::vector<Endpoint> endpoints_;
  std::vector<Page> pages_;
  std::function<Response(const Request&)> nowhere_;
  Trouble trouble_;
  Pool pool_;
};

// The routes as a table for review: method, path, policy, handler.
std::string routes_table(const std::vector<Endpoint>& endpoints, std::string (*names_of)(RoleBits));

}  // namespace muster::http
