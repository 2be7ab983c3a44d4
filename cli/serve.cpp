// `muster serve`: one node, from settings to a graceful stop. The only place where all parts meet.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <cstdio>

#include "cli/commands.h"
#include "cli/node.h"
#include "cli/pages.h"
#include "cli/settings.h"
#include "cli/site_folder.h"
#include "demo/logins.h"
#include "platform/http/server.h"
#include "platform/log/log.h"

namespace muster::cli {
namespace {

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : list + ",") {
    if (c != ',' && c != ' ') part += c;
    else if (!part.empty()) parts.push_back(std::exchange(part, {}));
  }
  return parts;
}

void offer(Metrics& metrics, db::Store& store, Node& node) {
  auto& index = node.index();
  auto& site = node.site();
  auto& router = node.router();
  using Is = Metrics::Is;
  const auto number = [](auto n) { return static_cast<double>(n); };
  metrics.add("muster_store_commands_total", "Commands kept", Is::counter,
              [&store, number] { return number(store.counts().commands); });
  metrics.add("muster_store_commits_total", "Commits; on SQLite, syncs", Is::counter,
              [&store, number] { return number(store.counts().commits); });
  metrics.add("muster_store_retries_total", "Commands run again after losing against others", Is::counter,
              [&store, number] { return number(store.counts().retries); });
  metrics.add("muster_index_people", "Active people in the match index", Is::gauge,
              [&index, number] { return number(index.active()); });
  metrics.add("muster_pages_made_total", "Public pages that were rendered", Is::counter,
              [&site, number] { return number(site.counts().made); });
  metrics.add("muster_pages_found_total", "Public pages that were at hand", Is::counter,
              [&site, number] { return number(site.counts().found); });
  metrics.add("muster_pages_bytes", "Memory of the pages at hand", Is::gauge,
              [&site, number] { return number(site.counts().bytes); });
  metrics.add("muster_work_waiting", "Requests that wait for a worker", Is::gauge,
              [&router, number] { return number(router.waiting()); });
}

// What pages call themselves: the public URL, else where this node listens.
std::string origin_of(const Settings& settings) {
  auto origin = settings.text("public_url");
  const auto& listen = settings.text("listen");
  if (origin.empty() && !listen.ends_with(":0"))
    origin = (settings.text("tls_certificate").empty() ? "http://" : "https://") + listen;
  while (origin.ends_with('/')) origin.pop_back();
  return origin;
}

void say_where(const Settings& settings, std::uint16_t port) {
  const auto& listen = settings.text("listen");
  const bool tls = !settings.text("tls_certificate").empty();
  fmt::print("Muster serves on {}://{}:{}\n", tls ? "https" : "http", listen.substr(0, listen.rfind(':')), port);
  if (settings.is_on("demo_logins")) {
    fmt::print("Demo logins, all with the password {}:\n", demo::password);
    for (const auto& login : demo::logins().all) fmt::print("  {:32} {}\n", login.email, text(login.role));
  }
  std::fflush(stdout);
}

Result<int> serve(const Arguments& given) {
  const auto settings = TRY(Settings::load(given));
  logs::start(settings.text("log_level"), settings.text("log_format"));
  const auto currency = TRY(Currency::parse(settings.text("currency")));
  const auto signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread: all inherit it, and sigwait below gets them
  std::signal(SIGPIPE, SIG_IGN);

  const auto environment = real_environment();
  const auto store = TRY(db::Store::open(settings.text("db"), {}, *environment));
  const auto node =
      TRY(Node::start(*store, {.currency = currency,
                               .demo_logins = settings.is_on("demo_logins") ? demo::logins() : DemoLogins{},
                               .router = {.public_origin = settings.text("public_url")},
                               .site = {.origin = origin_of(settings),
                                        .least = settings.number("least_observations"),
                                        .prose = TRY(prose_files(settings.text("site_dir")))}}));
  auto& router = node->router();
  Metrics metrics;
  offer(metrics, *store, *node);
  add_pages(router, metrics, {[&store] { return store->is_writable(); }});
  auto server = TRY(http::Server::start(router, *environment,
                                        {.listen = settings.text("listen"),
                                         .threads = static_cast<unsigned>(settings.number("threads")),
                                         .certificate_file = settings.text("tls_certificate"),
                                         .key_file = settings.text("tls_key"),
                                         .trusted_proxies = split(settings.text("trusted_proxies")),
                                         .observe = [&metrics](const http::Finished& finished) {
                                           metrics.observe(finished);
                                           logs::request(finished);
                                         }}));
  say_where(settings, server->port());
  int signal = 0;
  sigwait(&signals, &signal);
  spdlog::info("stopping: requests in flight may finish");
  node->stop_streams();
  const bool finished = server->drain(std::chrono::seconds(settings.number("drain_seconds")));
  router.stop();
  if (!finished) spdlog::warn("some requests were cut");
  return Exit::ok;
}

int run_serve(const Arguments& given) {
  const auto done = serve(given);
  return done ? *done : fail(done.error());
}

}  // namespace

const Command serve_command{
    "serve", "Serve the network",
    "Serves the app, the API and the public pages until SIGTERM or SIGINT, then lets requests finish.\n"
    "  muster serve --db sqlite:data/muster.db --listen 127.0.0.1:8080",
    with_common(
        {{"--listen", "where to serve (default: 127.0.0.1:8080); port 0 takes any free one", Form::value, "HOST:PORT"},
         {"--public-url", "how the world reaches this network", Form::value, "URL"},
         {"--tls-certificate", "PEM file; with --tls-key, TLS is served", Form::value, "FILE"},
         {"--tls-key", "PEM file", Form::value, "FILE"},
         {"--log-level", "debug, info, warn or error", Form::value, "LEVEL"},
         {"--log-format", "text or json", Form::value, "FORMAT"},
         {"--demo-logins", "true: show the demo accounts on the sign-in page", Form::value, "BOOL"}}),
    run_serve};

}  // namespace muster::cli
