// Types by extension, tags by content.
#include "platform/http/static_files.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <mutex>

#include "platform/http/settle.h"

namespace muster::http {
namespace {

std::string tag_of(std::string_view bytes) {
  std::array<unsigned char, 16> digest;
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace

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

// One representation: RFC 9110 §8.8.3 wants another strong tag for each coding.
struct StaticFiles::Form {
  std::once_flag made;
  std::shared_ptr<const std::string> bytes;
  std::string etag;
};

struct StaticFiles::Entry {
  std::string_view plain;
  std::string_view content_type;
  std::string tag;
  bool is_immutable;
  std::array<Form, 3> forms;  // by Coding

  const Form& form(Coding coding) {
    auto& form = forms[static_cast<std::size_t>(coding)];
    std::call_once(form.made, [&] {
      form.bytes = std::make_shared<const std::string>(compressed(plain, coding, Effort::thorough));
      form.etag = coding == Coding::identity ? fmt::format("\"{}\"", tag) : fmt::format("\"{}-{}\"", tag, text(coding));
    });
    return form;
  }
};

StaticFiles::StaticFiles(std::span<const embedded::File> files, std::string immutable) {
  for (const auto& file : files) {
    auto entry = std::make_unique<Entry>();
    entry->plain = file.text();
    entry->content_type = content_type_of(file.name);
    entry->tag = tag_of(file.text());
    entry->is_immutable = !immutable.empty() && std::string_view(file.name).starts_with(immutable);
    entries_.emplace(file.name, std::move(entry));
  }
}
StaticFiles::~StaticFiles() = default;
StaticFiles::StaticFiles(StaticFiles&&) noexcept = default;

std::optional<Response> StaticFiles::find(std::string_view name, const Request& request) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return std::nullopt;
  auto& entry = *found->second;
  const bool may_compress = entry.plain.size() >= least_compressed && is_compressible(entry.content_type);
  const auto coding = may_compress ? asked_of(request, 1).coding : Coding::identity;
  const auto& form = entry.form(coding);
  Response response{.content_type = std::string(entry.content_type), .body = form.bytes};
  response.with("etag", form.etag);
  response.with("cache-control", entry.is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (may_compress) response.with("vary", "accept-encoding");
  if (coding != Coding::identity) response.with("content-encoding", std::string(text(coding)));
  return response;
}

}  // namespace muster::http
