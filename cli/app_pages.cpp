// The app is compiled in from web/dist. Every address below /app that is no file is the app's own business and gets its
// one page; the first view gets that page with itself already drawn in it, in the reader's language. A binary built
// without the app says how to build it.
#include "cli/app_pages.h"

#include "base/embedded.h"
#include "platform/http/problem.h"
#include "platform/http/static_files.h"

namespace muster::embedded {
std::span<const File> web_app();  // web/CMakeLists.txt
}  // namespace muster::embedded

namespace muster::cli {
namespace {

// No script, style or image but our own files; nothing inline; no frame around us.
constexpr auto content_policy =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

http::Response page_of(const http::StaticFiles& files, std::string_view name, const http::Request& request) {
  auto page = files.find(name, request);
  if (!page)
    return http::plain_problem(503, "This binary was built without the web app: run ./dev build, then serve again.");
  page->with("content-security-policy", content_policy).with("referrer-policy", "same-origin");
  return *std::move(page);
}

http::Response app_page(const http::StaticFiles& files, const http::Request& request) {
  constexpr std::string_view root = "/app/";
  const auto below = request.path.starts_with(root) ? std::string_view(request.path).substr(root.size()) : "";
  if (below.starts_with("assets/")) {
    if (auto file = files.find(below, request)) return *std::move(file);
    return http::plain_problem(404, "There is no such file: the app was built anew. Reload the page.");
  }
  if (request.path == "/app/brief") {
    const auto* name = request.field("accept-language").substr(0, 2) == "de" ? "brief.de.html" : "brief.en.html";
    return page_of(files, name, request).with("vary", "accept-language");
  }
  return page_of(files, "index.html", request);
}

// Its address is a secret: no engine lists it, no link out of it tells it.
http::Response shared_page(const http::StaticFiles& files, const http::Request& request) {
  auto page = files.find("index.html", request);
  if (!page) return page_of(files, "index.html", request);
  page->with("content-security-policy", content_policy)
      .with("referrer-policy", "no-referrer")
      .with("x-robots-tag", "noindex, nofollow");
  return *std::move(page);
}

}  // namespace

void add_app_pages(http::Router& router) {
  const auto files = std::make_shared<const http::StaticFiles>(embedded::web_app());
  const auto app = [files](const http::Request& request) { return app_page(*files, request); };
  router.add_page({"/app", app, "app"});
  router.add_page({"/app/*", app, "app"});
  router.add_page(
      {"/app/shared/*", [files](const http::Request& request) { return shared_page(*files, request); }, "shared"});
  router.add_page({"/api/docs",
                   [files](const http::Request& request) { return page_of(*files, "api-docs.html", request); },
                   "docs"});
}

}  // namespace muster::cli
