// Files of the tree that are compiled into the binary (cmake/embed.cmake makes the tables).
#pragma once

#include <span>
#include <string_view>

namespace muster::embedded {

struct File {
  const char* name;  // relative to the folder that was embedded
  const char* begin;
  const char* end;
  [[nodiscard]] std::string_view text() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

}  // namespace muster::embedded
