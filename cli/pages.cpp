// Small pages that never block.
#include "cli/pages.h"

#include "cli/all_routes.h"
#include "cli/app_pages.h"
#include "platform/http/problem.h"

namespace muster::cli {
namespace {

http::Response text_page(std::string text, std::string type = "text/plain; charset=utf-8") {
  return http::Response{.content_type = std::move(type), .body = std::move(text)}.with("cache-control", "no-store");
}

}  // namespace

void add_pages(http::Router& router, const Metrics& metrics, const Ready& ready) {
  router.add_page({"/healthz", [](const http::Request&) { return text_page("ok\n"); }, "healthz"});
  router.add_page({"/readyz",
                   [ready](const http::Request&) {
                     return ready.is_ready() ? text_page("ready\n")
                                             : http::plain_problem(503, "The database can't be written just now.");
                   },
                   "readyz"});
  router.add_page({"/metrics",
                   [&metrics](const http::Request&) {
                     return text_page(metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
                   },
                   "metrics"});
  const auto document = std::make_shared<const std::string>(json::text(http::openapi(all_routes().all(), all_tags())));
  router.add_page({"/api/openapi.json",
                   [document](const http::Request&) {
                     return http::Response{.content_type = "application/json", .body = document}.with("cache-control",
                                                                                                      "no-cache");
                   },
                   "openapi"});
  add_app_pages(router);
}

}  // namespace muster::cli
