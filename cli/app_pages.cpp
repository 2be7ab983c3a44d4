// The app is compiled in from web/dist. Every address below /app that is no file is the app's own business and gets its
// one page; the first view gets that page with itself already drawn in it, in the reader's language. A binary built
// without the app says how to build it.
#include "cli/app_pages.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/embedded.h"
#include "platform/crypto/base64.h"
#include "platform/crypto/digest.h"
#include "platform/http/problem.h"
#include "platform/http/static_files.h"

namespace muster::embedded {
std::span<const File> web_app();  // web/CMakeLists.txt
}  // namespace muster::embedded

namespace muster::cli {
namespace {

// No script, style or image but our own files, and the one style in the page, by its hash; no frame around us.
std::string content_policy_of(std::string_view page) {
  constexpr std::string_view opening = "<style>", closing = "</style>";
  std::string styles = "'self'";
  if (const auto from = page.find(opening); from != std::string_view::npos) {
    const auto style = page.substr(from + opening.size());
    styles += " 'sha256-" + base64_of(sha256(style.substr(0, style.find(closing)))) + "'";
  }
  return "default-src 'self'; style-src " + styles +
         "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

class Pages {
 public:
  explicit Pages(std::span<const embedded::File> files) : files_(files) {
    for (const auto& file : files)
      if (std::string_view(file.name).ends_with(".html")) policies_.emplace(file.name, content_policy_of(file.text()));
  }

  [[nodiscard]] std::optional<http::Response> file(std::string_view name, const http::Request& request) const {
    return files_.find(name, request);
  }

  [[nodiscard]] http::Response page(std::string_view name, const http::Request& request,
                                    std::string_view referrer = "same-origin") const {
    auto page = files_.find(name, request);
    if (!page)
      return http::plain_problem(503, "This binary was built without the web app: run ./dev build, then serve again.");
    page->with("content-security-policy", policies_.find(name)->second).with("referrer-policy", std::string(referrer));
    return *std::move(page);
  }

 private:
  http::StaticFiles files_;
  std::map<std::string, std::string, std::less<>> policies_;  // by the page's name
};

http::Response app_page(const Pages& pages, const http::Request& request) {
  constexpr std::string_view root = "/app/";
  const auto below = request.path.starts_with(root) ? std::string_view(request.path).substr(root.size()) : "";
  if (below.starts_with("assets/")) {
    if (auto file = pages.file(below, request)) return *std::move(file);
    return http::plain_problem(404, "There is no such file: the app was built anew. Reload the page.");
  }
  if (request.path == "/app/brief") {
    const auto* name = request.field("accept-language").substr(0, 2) == "de" ? "brief.de.html" : "brief.en.html";
    return pages.page(name, request).with("vary", "accept-language");
  }
  return pages.page("index.html", request);
}

// Its address is a secret: no engine lists it, no link out of it tells it.
http::Response shared_page(const Pages& pages, const http::Request& request) {
  return pages.page("index.html", request, "no-referrer").with("x-robots-tag", "noindex, nofollow");
}

}  // namespace

void add_app_pages(http::Router& router) {
  const auto pages = std::make_shared<const Pages>(embedded::web_app());
  const auto app = [pages](const http::Request& request) { return app_page(*pages, request); };
  router.add_page({"/app", app, "app"});
  router.add_page({"/app/*", app, "app"});
  router.add_page(
      {"/app/shared/*", [pages](const http::Request& request) { return shared_page(*pages, request); }, "shared"});
  router.add_page(
      {"/api/docs", [pages](const http::Request& request) { return pages->page("api-docs.html", request); }, "docs"});
}

}  // namespace muster::cli
