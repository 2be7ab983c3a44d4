// The tree and its writer. The reader, with Boost.JSON's event parser, is in parse.cpp.
#include "platform/json/value.h"

#include <fmt/format.h>

#include <algorithm>

namespace muster::json {

Value::Value(Object object) : held_(std::move(object)) {}

const Value* Value::find(std::string_view key) const {
  const auto* members = object();
  if (members == nullptr) return nullptr;
  const auto found = std::find_if(members->begin(), members->end(), [&](const Member& m) { return m.key == key; });
  return found == members->end() ? nullptr : &found->value;
}

Value& Value::set(std::string_view key, Value value) {
  if (is_null()) held_ = Object{};
  auto* members = object();
  claim(members != nullptr, "members are set on an object");
  for (auto& member : *members)
    if (member.key == key) return member.value = std::move(value);
  members->push_back({std::string(key), std::move(value)});
  return members->back().value;
}

std::string_view Value::kind() const {
  if (is_null()) return "null";
  if (boolean() != nullptr) return "true or false";
  if (integer() != nullptr) return "a whole number";
  if (number() != nullptr) return "a number";
  if (text() != nullptr) return "a text";
  return list() != nullptr ? "a list" : "an object";
}

bool Value::operator==(const Value& other) const { return held_ == other.held_; }

Value object(std::initializer_list<Member> members) { return Value(Value::Object(members)); }

void write_text(std::string& out, std::string_view s) {
  out += '"';
  for (const char c : s) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case '<':
        out += "\\u003c";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\u{:04x}", c);
        else out += c;
    }
  }
  out += '"';
}

namespace {

void line(std::string& out, int depth) {
  if (depth < 0) return;
  out += '\n';
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

// depth < 0: compact
void put(std::string& out, const Value& value, int depth) {
  const int inner = depth < 0 ? depth : depth + 1;
  const char* separator = "";
  if (const auto* b = value.boolean()) out += *b ? "true" : "false";
  else if (const auto* n = value.integer()) out += fmt::format("{}", *n);
  else if (const auto* d = value.number()) out += fmt::format("{}", *d);
  else if (const auto* s = value.text()) write_text(out, *s);
  else if (const auto* items = value.list()) {
    out += '[';
    for (const auto& item : *items) {
      out += std::exchange(separator, ",");
      line(out, inner);
      put(out, item, inner);
    }
    if (!items->empty()) line(out, depth);
    out += ']';
  } else if (const auto* members = value.object()) {
    out += '{';
    for (const auto& member : *members) {
      out += std::exchange(separator, ",");
      line(out, inner);
      write_text(out, member.key);
      out += depth < 0 ? ":" : ": ";
      put(out, member.value, inner);
    }
    if (!members->empty()) line(out, depth);
    out += '}';
  } else out += "null";
}

}  // namespace

void write(std::string& out, const Value& value) { put(out, value, -1); }

std::string text(const Value& value) {
  std::string out;
  put(out, value, -1);
  return out;
}

std::string indented(const Value& value) {
  std::string out;
  put(out, value, 0);
  return out + "\n";
}

std::string escape_pointer(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

}  // namespace muster::json
