// The rows of a query. Row keeps its table alive, so that `auto row = tx.query(…).front();` is safe.
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "platform/db/value.h"

namespace muster::db {

// Cells row by row, their text in one arena. Filled by a connection.
class Table {
 public:
  void begin(std::size_t columns) { columns_ = columns; }
  void add_null() { slots_.push_back({Type::untyped, 0, 0}); }
  void add(std::int64_t integer) { slots_.push_back({Type::integer, integer, 0}); }
  void add(std::string_view text) {
    slots_.push_back({Type::text, static_cast<std::int64_t>(arena_.size()), text.size()});
    arena_.append(text);
  }
  void clear() {
    slots_.clear();
    arena_.clear();
  }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t size() const { return columns_ == 0 ? 0 : slots_.size() / columns_; }
  [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const;

 private:
  struct Slot {
    Type type;
    std::int64_t integer;  // or where in the arena the text begins
    std::size_t length;
  };
  std::size_t columns_ = 0;
  std::vector<Slot> slots_;
  std::string arena_;
};

class Row {
 public:
  Row(std::shared_ptr<const Table> table, std::size_t index) : table_(std::move(table)), index_(index) {}

  // std::string, std::string_view, integers, bool, Instant, Date, Week, Id<…>, std::optional of them. Throws
  // Failure{broken} where the column is NULL and T can't say so.
  template <class T>
  [[nodiscard]] T get(std::size_t column) const {
    return Column<T>::read(table_->cell(index_, column));
  }
  // All columns at once: auto [id, name] = row.as<TalentId, std::string>();
  template <class... T>
  [[nodiscard]] std::tuple<T...> as() const {
    return as_from<T...>(std::index_sequence_for<T...>{});
  }

 private:
  friend class RowIterator;
  template <class... T, std::size_t... I>
  std::tuple<T...> as_from(std::index_sequence<I...>) const {
    return std::tuple<T...>{get<T>(I)...};
  }
  std::shared_ptr<const Table> table_;
  std::size_t index_;
};

class RowIterator {
 public:
  using value_type = Row;
  using difference_type = std::ptrdiff_t;
  using iterator_category = std::input_iterator_tag;
  using pointer = const Row*;
  using reference = const Row&;
  RowIterator(std::shared_ptr<const Table> table, std::size_t index) : row_(std::move(table), index) {}
  const Row& operator*() const { return row_; }
  const Row* operator->() const { return &row_; }
  RowIterator& operator++() {
    ++row_.index_;
    return *this;
  }
  void operator++(int) { ++*this; }
  bool operator==(const RowIterator& other) const { return row_.index_ == other.row_.index_; }

 private:
  Row row_;
};

class Rows {
 public:
  explicit Rows(std::shared_ptr<const Table> table) : table_(std::move(table)) {}
  [[nodiscard]] RowIterator begin() const { return {table_, 0}; }
  [[nodiscard]] RowIterator end() const { return {table_, size()}; }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] std::size_t size() const { return table_->size(); }
  [[nodiscard]] Row front() const { return (*this)[0]; }
  [[nodiscard]] Row operator[](std::size_t index) const {
    claim(index < size(), "the row exists");
    return {table_, index};
  }

 private:
  std::shared_ptr<const Table> table_;
};

}  // namespace muster::db
