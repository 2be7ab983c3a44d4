// Sitemaps: an index, the pages of the site in every language, and the public profiles, 50,000 a file. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/index.h"

namespace muster::site {

inline constexpr std::size_t most_in_a_sitemap = 50'000;

// /sitemap.xml, /sitemaps/pages.xml, /sitemaps/talents-1.xml …; nothing for any other path.
std::optional<std::string> sitemap_text(std::string_view path, const engine::Snapshot& people,
                                        const std::string& origin);

}  // namespace muster::site
