// Small things about messages: field look-up, methods' names, query strings.
#include "platform/http/message.h"

#include <array>

#include "base/text.h"

namespace muster::http {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+') out += ' ';
    else if (text[i] != '%') out += text[i];
    else {
      const int high = i + 2 < text.size() ? hex(text[i + 1]) : -1;
      const int low = high >= 0 ? hex(text[i + 2]) : -1;
      if (low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  if (!is_utf8(out)) return std::nullopt;
  return out;
}

}  // namespace

std::string_view text(Method method) {
  constexpr std::array<std::string_view, 8> names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER"};
  return names[static_cast<std::size_t>(method)];
}

std::string_view Request::field(std::string_view lower_case_name) const {
  for (const auto& field : fields)
    if (field.name == lower_case_name) return field.value;
  return {};
}

bool Request::has(std::string_view lower_case_name) const {
  for (const auto& field : fields)
    if (field.name == lower_case_name) return true;
  return false;
}

std::string_view Response::bytes() const {
  if (const auto* owned = std::get_if<std::string>(&body)) return *owned;
  const auto& shared = std::get<std::shared_ptr<const std::string>>(body);
  return shared ? std::string_view(*shared) : std::string_view();
}

std::optional<std::vector<std::pair<std::string, std::string>>> decode_query(std::string_view query) {
  std::vector<std::pair<std::string, std::string>> values;
  while (!query.empty()) {
    const auto part = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), part.size() + 1));
    if (part.empty()) continue;
    const auto equals = part.find('=');
    auto name = decoded(part.substr(0, equals));
    auto value = equals == std::string_view::npos ? std::optional<std::string>("") : decoded(part.substr(equals + 1));
    if (!name || !value) return std::nullopt;
    values.emplace_back(std::move(*name), std::move(*value));
  }
  return values;
}

}  // namespace muster::http
