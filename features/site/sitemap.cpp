// XML by hand: there is nothing in it but our own addresses.
#include "features/site/sitemap.h"

#include <fmt/format.h>

#include <charconv>

#include "features/site/texts.h"

namespace muster::site {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view open =
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

std::string index(const std::string& origin, std::size_t files) {
  auto out = fmt::format("{}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", head);
  out += fmt::format("<sitemap><loc>{}/sitemaps/pages.xml</loc></sitemap>\n", origin);
  for (std::size_t n = 1; n <= files; ++n)
    out += fmt::format("<sitemap><loc>{}/sitemaps/talents-{}.xml</loc></sitemap>\n", origin, n);
  return out + "</sitemapindex>\n";
}

std::string pages(const std::string& origin) {
  std::string out = fmt::format("{}{}", head, open);
  const auto address = [&](Tongue tongue, std::string_view path) {
    return fmt::format("{}{}{}", origin, prefix(tongue), path == "/" && tongue != Tongue::english ? "" : path);
  };
  const auto add = [&](const std::string& path) {
    std::string links;
    for (const auto tongue : tongues)
      links += fmt::format("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", code(tongue),
                           address(tongue, path));
    for (const auto tongue : tongues) out += fmt::format("<url><loc>{}</loc>{}</url>\n", address(tongue, path), links);
  };
  add("/");
  add("/talents");
  for (const auto& vertical : taxonomy::verticals()) add("/" + vertical.vertical);
  for (const auto& role : taxonomy::roles()) add("/" + role.vertical + "/" + role.role);
  return out + "</urlset>\n";
}

// By the places of people in the index, so that a file holds the same ones for as long as they are there.
std::string talents(const engine::Snapshot& people, const std::string& origin, std::size_t nth) {
  std::string out = fmt::format("{}{}", head, open);
  engine::Word person = 0;
  for (const auto& segment : people.segments)
    for (std::size_t row = 0; row < segment->rows(); ++row, ++person)
      if (person / most_in_a_sitemap == nth && segment->presence[row] == engine::Presence::active)
        out += fmt::format("<url><loc>{}/talents/{}</loc></url>\n", origin, people.people.text(person));
  return out + "</urlset>\n";
}

}  // namespace

std::optional<std::string> sitemap_text(std::string_view path, const engine::Snapshot& people,
                                        const std::string& origin) {
  const auto files = (people.people.size() + most_in_a_sitemap - 1) / most_in_a_sitemap;
  if (path == "/sitemap.xml") return index(origin, files);
  if (path == "/sitemaps/pages.xml") return pages(origin);
  constexpr std::string_view of_talents = "/sitemaps/talents-", ending = ".xml";
  if (!path.starts_with(of_talents) || !path.ends_with(ending)) return std::nullopt;
  path.remove_prefix(of_talents.size());
  path.remove_suffix(ending.size());
  std::size_t nth = 0;
  const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), nth);
  if (error != std::errc{} || end != path.data() + path.size() || nth < 1 || nth > files) return std::nullopt;
  return talents(people, origin, nth - 1);
}

}  // namespace muster::site
