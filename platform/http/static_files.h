// Files that are compiled in, as answers: strong entity tags, one per coding, compressed once; what has a hash in its
// name may be kept for ever (representation.h).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "base/embedded.h"
#include "platform/http/message.h"

namespace muster::http {

std::string_view content_type_of(std::string_view file_name);

inline constexpr auto for_ever = "public, max-age=31536000, immutable";  // what has a hash in its name

class StaticFiles {
 public:
  // Everything below `immutable` ("assets/") carries a hash in its name and never changes.
  explicit StaticFiles(std::span<const embedded::File> files, std::string immutable = "assets/");
  ~StaticFiles();
  StaticFiles(StaticFiles&&) noexcept;

  // The file of that name, in the coding that the caller likes best; nothing if there is none. Conditional requests are
  // the server's business (settle.h).
  [[nodiscard]] std::optional<Response> find(std::string_view name, const Request& request) const;

 private:
  struct Entry;
  std::map<std::string, std::unique_ptr<Entry>, std::less<>> entries_;
};

}  // namespace muster::http
