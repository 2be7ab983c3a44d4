// The bytes that a connection has received and not used yet: a window in a buffer that grows while one head needs it.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>

namespace muster::http {

class InputBuffer {
 public:
  [[nodiscard]] std::string_view view() const { return {bytes_.get() + begin_, end_ - begin_}; }
  [[nodiscard]] bool empty() const { return begin_ == end_; }
  void consume(std::size_t n) { begin_ += n; }
  void received(std::size_t n) { end_ += n; }

  struct Room {
    char* begin;
    std::size_t size;
  };
  // Space behind what is there; moves or doubles when there is none.
  Room room() {
    if (empty()) begin_ = end_ = 0;
    if (end_ == size_ && begin_ > 0) {
      std::memmove(bytes_.get(), bytes_.get() + begin_, end_ - begin_);
      end_ -= begin_;
      begin_ = 0;
    } else if (end_ == size_) {
      const auto doubled = size_ == 0 ? first_size : size_ * 2;
      auto larger = std::make_unique_for_overwrite<char[]>(doubled);
      if (end_ > 0) std::memcpy(larger.get(), bytes_.get(), end_);
      bytes_ = std::move(larger);
      size_ = doubled;
    }
    return {bytes_.get() + end_, size_ - end_};
  }

 private:
  static constexpr std::size_t first_size = 2048;  // thousands of idle connections hold one each
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0, begin_ = 0, end_ = 0;
};

}  // namespace muster::http
