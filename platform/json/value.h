// JSON as a tree, and its strict reader and writer: duplicate keys, lone surrogates, a BOM, depth over 64 and whole
// numbers out of int64 are refused with line and column. Objects keep the order of their members.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace muster::json {

struct Member;
class Value {
 public:
  using List = std::vector<Value>;
  using Object = std::vector<Member>;

  Value() = default;  // null
  // NOLINTBEGIN(google-explicit-constructor): a literal is a value
  Value(bool b);
  Value(std::int64_t n);
  Value(int n);
  Value(double n);
  Value(std::string text);
  Value(std::string_view text);
  Value(const char* text);
  Value(List list);
  Value(Object object);
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(held_); }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&held_); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&held_); }
  [[nodiscard]] const double* number() const {
    return std::get_if<double>(&held_);
  }  // only where it is not whole or too large
  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&held_); }
  [[nodiscard]] const List* list() const { return std::get_if<List>(&held_); }
  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&held_); }
  [[nodiscard]] List* list() { return std::get_if<List>(&held_); }
  [[nodiscard]] Object* object() { return std::get_if<Object>(&held_); }

  [[nodiscard]] const Value* find(std::string_view key) const;  // nullptr: no object, or no such member
  Value& set(std::string_view key, Value value);                // adds or replaces; null becomes an object first
  [[nodiscard]] std::string_view kind() const;                  // "a text", "a list", … for messages
  bool operator==(const Value&) const;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object> held_;
};

struct Member {
  std::string key;
  Value value;
  bool operator==(const Member&) const = default;
};

// Behind Member: until it is whole, a value can't be made.
inline Value::Value(bool b) : held_(b) {}
inline Value::Value(std::int64_t n) : held_(n) {}
inline Value::Value(int n) : held_(std::int64_t{n}) {}
inline Value::Value(double n) : held_(n) {}
inline Value::Value(std::string text) : held_(std::move(text)) {}
inline Value::Value(std::string_view text) : held_(std::string(text)) {}
inline Value::Value(const char* text) : held_(std::string(text)) {}
inline Value::Value(List list) : held_(std::move(list)) {}

Value object(std::initializer_list<Member> members);

// The whole text must be one JSON value. The problem's code is "malformed_json", its detail says line and column.
Result<Value> parse(std::string_view text);

void write(std::string& out, const Value& value);       // compact
void write_text(std::string& out, std::string_view s);  // quoted and escaped; also safe inside <script>
std::string text(const Value& value);
std::string indented(const Value& value);  // two spaces, for files that people read

std::string escape_pointer(std::string_view key);  // RFC 6901: ~ and /

}  // namespace muster::json
