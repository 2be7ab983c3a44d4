// Types by extension.
#include "platform/http/static_files.h"

#include <array>

#include "platform/http/representation.h"

namespace muster::http {

std::string_view content_type_of(std::string_view file_name) {
  struct Known {
    std::string_view ending, type;
  };
  constexpr std::array known{Known{".html", "text/html; charset=utf-8"},
                             Known{".js", "text/javascript; charset=utf-8"},
                             Known{".mjs", "text/javascript; charset=utf-8"},
                             Known{".css", "text/css; charset=utf-8"},
                             Known{".json", "application/json"},
                             Known{".map", "application/json"},
                             Known{".webmanifest", "application/manifest+json"},
                             Known{".txt", "text/plain; charset=utf-8"},
                             Known{".md", "text/markdown; charset=utf-8"},
                             Known{".xml", "application/xml"},
                             Known{".svg", "image/svg+xml"},
                             Known{".png", "image/png"},
                             Known{".jpg", "image/jpeg"},
                             Known{".webp", "image/webp"},
                             Known{".avif", "image/avif"},
                             Known{".ico", "image/x-icon"},
                             Known{".woff2", "font/woff2"},
                             Known{".woff", "font/woff"},
                             Known{".wasm", "application/wasm"},
                             Known{".pdf", "application/pdf"}};
  for (const auto& [ending, type] : known)
    if (file_name.ends_with(ending)) return type;
  return "application/octet-stream";
}

struct StaticFiles::Entry {
  Representation representation;
  bool is_immutable;
};

StaticFiles::StaticFiles(std::span<const embedded::File> files, std::string immutable) {
  for (const auto& file : files) {
    const bool is_immutable = !immutable.empty() && std::string_view(file.name).starts_with(immutable);
    entries_.emplace(file.name, new Entry{{std::string(content_type_of(file.name)), file.text()}, is_immutable});
  }
}
StaticFiles::~StaticFiles() = default;
StaticFiles::StaticFiles(StaticFiles&&) noexcept = default;

std::optional<Response> StaticFiles::find(std::string_view name, const Request& request) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return std::nullopt;
  auto response = found->second->representation.answer(request);
  response.with("cache-control", found->second->is_immutable ? for_ever : "no-cache");
  return response;
}

}  // namespace muster::http
