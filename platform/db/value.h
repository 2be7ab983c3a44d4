// What goes into and comes out of SQL: parameters, cells, and the C++ types that stand for them. Two storage types
// only, the ones that both databases have: 64-bit integers and text; and NULL.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/id.h"
#include "base/time.h"
#include "platform/db/failure.h"

namespace muster::db {

enum class Type : std::uint8_t { untyped, integer, text };  // untyped: a bare NULL parameter

// A parameter; text is borrowed for the duration of the call.
struct Param {
  Type type = Type::untyped;
  bool is_null = true;
  std::int64_t integer = 0;
  std::string_view text;
};

// A value of a result, borrowed from its row. PostgreSQL tells integers as text, too; Column reads either.
struct Cell {
  Type type = Type::untyped;  // untyped: NULL
  std::int64_t integer = 0;
  std::string_view text;

  [[nodiscard]] bool is_null() const { return type == Type::untyped; }
  [[nodiscard]] std::int64_t as_integer() const;  // throws Failure{broken} if it is none
  [[nodiscard]] std::string as_text() const;
};
[[noreturn]] void unexpected_value(const Cell& cell, std::string_view wanted);

// How a C++ type is written and read. A feature may specialise it for a type of its own (an enum as its name, say).
template <class T>
struct Column;

template <std::integral T>
struct Column<T> {
  static constexpr Type type = Type::integer;
  static Param write(T value) {
    if constexpr (!std::same_as<T, bool>)
      if (!std::in_range<std::int64_t>(value)) throw Failure(Cause::broken, "a number beyond 63 bits in a parameter");
    return {type, false, static_cast<std::int64_t>(value), {}};
  }
  static T read(const Cell& cell) {
    const std::int64_t value = cell.as_integer();
    if constexpr (std::same_as<T, bool>) {
      return value != 0;
    } else {
      if (!std::in_range<T>(value)) unexpected_value(cell, "a smaller number");
      return static_cast<T>(value);
    }
  }
};

template <>
struct Column<std::string_view> {
  static constexpr Type type = Type::text;
  static Param write(std::string_view value) { return {type, false, 0, value}; }
  static std::string_view read(const Cell& cell) {  // valid as long as its row
    if (cell.type != Type::text) unexpected_value(cell, "text");
    return cell.text;
  }
};
template <>
struct Column<std::string> {
  static constexpr Type type = Type::text;
  static Param write(const std::string& value) { return {type, false, 0, value}; }
  static std::string read(const Cell& cell) {
    if (cell.is_null()) unexpected_value(cell, "text");
    return cell.as_text();
  }
};
template <>
struct Column<const char*> {
  static constexpr Type type = Type::text;
  static Param write(const char* value) { return {type, false, 0, value}; }
};
template <>
struct Column<char*> : Column<const char*> {};
template <>
struct Column<std::nullptr_t> {
  static constexpr Type type = Type::untyped;
  static Param write(std::nullptr_t) { return {}; }
};

template <>
struct Column<Instant> {
  static constexpr Type type = Type::integer;
  static Param write(Instant value) { return {type, false, value.micros, {}}; }
  static Instant read(const Cell& cell) { return {cell.as_integer()}; }
};
template <>
struct Column<Date> {
  static constexpr Type type = Type::integer;
  static Param write(Date value) { return {type, false, value.days, {}}; }
  static Date read(const Cell& cell) { return {Column<std::int32_t>::read(cell)}; }
};
template <>
struct Column<Week> {
  static constexpr Type type = Type::integer;
  static Param write(Week value) { return {type, false, value.index, {}}; }
  static Week read(const Cell& cell) { return {Column<std::int32_t>::read(cell)}; }
};
template <FixedString Prefix>
struct Column<Id<Prefix>> {
  static constexpr Type type = Type::text;
  static Param write(const Id<Prefix>& value) { return {type, false, 0, value.text()}; }
  static Id<Prefix> read(const Cell& cell) {
    auto id = Id<Prefix>::parse(Column<std::string_view>::read(cell));
    if (!id) unexpected_value(cell, id.error().detail);
    return *std::move(id);
  }
};
template <class T>
struct Column<std::optional<T>> {
  static constexpr Type type = Column<T>::type;
  static Param write(const std::optional<T>& value) {
    return value ? Column<T>::write(*value) : Param{type, true, 0, {}};
  }
  static std::optional<T> read(const Cell& cell) {
    return cell.is_null() ? std::nullopt : std::optional<T>(Column<T>::read(cell));
  }
};

template <class T>
Param param(const T& value) {
  return Column<std::decay_t<T>>::write(value);
}

}  // namespace muster::db
