// Ids as types: a TypeID is a prefix and a UUIDv7 in Crockford's base 32 (github.com/jetify-com/typeid, spec 0.3), the
// same text in the API, the database and logs. Id<"tal_"> and Id<"bri_"> never convert into each other. New ids come
// from platform's Environment.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fixed_string.h"
#include "base/result.h"

namespace muster {

using Uuid = std::array<std::uint8_t, 16>;

// UUIDv7 of RFC 9562: 48 bits of milliseconds, then random bits.
Uuid uuid_v7(std::int64_t unix_millis, const std::array<std::uint8_t, 10>& random);
std::string base32_of(const Uuid& uuid);                      // 26 characters
std::optional<Uuid> uuid_of_base32(std::string_view digits);  // refuses other lengths, alphabets and overflow

template <FixedString Prefix>
class Id {
 public:
  Id() = default;
  explicit Id(const Uuid& uuid) : text_(std::string(Prefix.view()) + base32_of(uuid)) {}

  static Result<Id> parse(std::string_view text) {
    if (text.substr(0, Prefix.view().size()) != Prefix.view() || !uuid_of_base32(text.substr(Prefix.view().size())))
      return refuse(Problem::invalid("an id of this kind starts with " + std::string(Prefix.view()) +
                                     " and has 26 characters after it"));
    Id id;
    id.text_ = text;
    return id;
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  static constexpr std::string_view prefix() { return Prefix.view(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

}  // namespace muster
