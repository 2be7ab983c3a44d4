// Prepared statements of one connection by their SQL. Forgets all when there are too many: SQL put together at run time
// must not grow it without end.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace muster::db {

template <class Statement>
class StatementCache {
 public:
  static constexpr std::size_t most = 512;

  Statement* find(std::string_view sql) {
    const auto found = statements_.find(sql);
    return found == statements_.end() ? nullptr : &found->second;
  }
  Statement& add(std::string_view sql, Statement statement) {
    return statements_.insert_or_assign(std::string(sql), std::move(statement)).first->second;
  }
  [[nodiscard]] bool is_full() const { return statements_.size() >= most; }
  [[nodiscard]] std::size_t size() const { return statements_.size(); }
  void clear() { statements_.clear(); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, Statement, Hash, std::equal_to<>> statements_;
};

}  // namespace muster::db
