// One text in every content coding: a strong entity tag for each (RFC 9110 §8.8.3), compressed once and only when first
// asked for. Immutable otherwise, and safe to ask from any thread. Conditional requests are the server's business
// (settle.h).
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "platform/http/encoding.h"
#include "platform/http/message.h"

namespace muster::http {

class Representation {
 public:
  // A view into the binary, or bytes of its own.
  Representation(std::string content_type, std::string_view lasting);
  Representation(std::string content_type, std::string owned);

  // 200 in the coding that the caller likes best, with its tag and, where it depends on that, Vary.
  [[nodiscard]] Response answer(const Request& request) const;
  [[nodiscard]] const std::string& tag() const { return tag_; }      // of the content, without quotes
  [[nodiscard]] std::size_t bytes() const { return bytes_.load(); }  // of memory, as of now

 private:
  struct Form {
    std::once_flag made;
    std::shared_ptr<const std::string> bytes;
    std::string etag;
  };
  const Form& form(Coding coding) const;

  std::string content_type_;
  std::string owned_;
  std::string_view plain_;
  std::string tag_;
  mutable std::array<Form, 3> forms_;  // by Coding
  mutable std::atomic<std::size_t> bytes_;
};

}  // namespace muster::http
