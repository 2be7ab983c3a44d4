// Shapes of plain values: true/false, whole numbers, texts, texts with a grammar, anything.
#include <fmt/format.h>

#include <charconv>

#include "platform/json/shape.h"

namespace muster::json {
namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t text_most = 200;

class BooleanShape final : public Shape {
 public:
  bool accepts(const Value& value) const override { return value.boolean() != nullptr; }
  void parse(const Value& value, void* into, const Words&, Faults& faults) const override {
    if (const auto* b = value.boolean()) *static_cast<bool*>(into) = *b;
    else faults.add(fmt::format("must be true or false, not {}", value.kind()));
  }
  void parse_text(std::string_view text, void* into, const Words&, Faults& faults) const override {
    if (text != "true" && text != "false") return faults.add("must be true or false");
    *static_cast<bool*>(into) = text == "true";
  }
  void write(std::string& out, const void* from) const override {
    out += *static_cast<const bool*>(from) ? "true" : "false";
  }
  Value schema(Schemas&, const Words&) const override { return object({{"type", "boolean"}}); }
};

template <class Int>
class IntegerShape final : public Shape {
 public:
  bool accepts(const Value& value) const override { return value.integer() != nullptr; }
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override {
    const auto* n = value.integer();
    if (n == nullptr) return faults.add(fmt::format("must be a whole number, not {}", value.kind()));
    const auto low = std::max<std::int64_t>(words.min, std::numeric_limits<Int>::min());
    const auto high = std::min<std::int64_t>(words.max, std::numeric_limits<Int>::max());
    if (*n < low || *n > high) {
      if (low == std::numeric_limits<Int>::min())
        return faults.add(fmt::format("is {}; at most {} is allowed", *n, high));
      if (high == std::numeric_limits<Int>::max())
        return faults.add(fmt::format("is {}; at least {} is needed", *n, low));
      return faults.add(fmt::format("is {}; it must be from {} to {}", *n, low, high));
    }
    *static_cast<Int*>(into) = static_cast<Int>(*n);
  }
  void parse_text(std::string_view text, void* into, const Words& words, Faults& faults) const override {
    std::int64_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error != std::errc{} || end != text.data() + text.size()) return faults.add("must be a whole number");
    parse(Value(n), into, words, faults);
  }
  void write(std::string& out, const void* from) const override {
    fmt::format_to(std::back_inserter(out), "{}", *static_cast<const Int*>(from));
  }
  Value schema(Schemas&, const Words& words) const override {
    auto schema = object({{"type", "integer"}, {"format", sizeof(Int) == 4 ? "int32" : "int64"}});
    if (words.min != std::numeric_limits<std::int64_t>::min()) schema.set("minimum", words.min);
    if (words.max != unlimited) schema.set("maximum", words.max);
    return schema;
  }
};

class PlainTextShape final : public Shape {
 public:
  bool accepts(const Value& value) const override { return value.text() != nullptr; }
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override {
    const auto* text = value.text();
    if (text == nullptr) return faults.add(fmt::format("must be a text, not {}", value.kind()));
    auto clean =
        clean_text(*text, static_cast<std::size_t>(words.max == unlimited ? text_most : words.max), words.lines);
    if (!clean) return faults.add(clean.error().detail);
    if (words.min > 0 && static_cast<std::int64_t>(code_points(*clean)) < words.min)
      return faults.add(words.min == 1 ? "must not be empty"
                                       : fmt::format("is too short: at least {} characters", words.min));
    *static_cast<std::string*>(into) = std::move(*clean);
  }
  void write(std::string& out, const void* from) const override {
    write_text(out, *static_cast<const std::string*>(from));
  }
  Value schema(Schemas&, const Words& words) const override {
    auto schema = object({{"type", "string"}, {"maxLength", words.max == unlimited ? text_most : words.max}});
    if (words.min > 0) schema.set("minLength", words.min);
    if (!words.example.empty()) schema.set("examples", Value::List{words.example});
    return schema;
  }
};

class AnyShape final : public Shape {
 public:
  bool accepts(const Value&) const override { return true; }
  void parse(const Value& value, void* into, const Words&, Faults&) const override {
    *static_cast<Value*>(into) = value;
  }
  void write(std::string& out, const void* from) const override { json::write(out, *static_cast<const Value*>(from)); }
  Value schema(Schemas&, const Words&) const override { return Value(Value::Object{}); }
};

}  // namespace

const Shape& boolean_shape() {
  static const BooleanShape shape;
  return shape;
}
const Shape& int32_shape() {
  static const IntegerShape<int> shape;
  return shape;
}
const Shape& int64_shape() {
  static const IntegerShape<std::int64_t> shape;
  return shape;
}
const Shape& text_shape() {
  static const PlainTextShape shape;
  return shape;
}
const Shape& any_shape() {
  static const AnyShape shape;
  return shape;
}

void TextShape::parse(const Value& value, void* into, const Words&, Faults& faults) const {
  const auto* text = value.text();
  if (text == nullptr) return faults.add(fmt::format("must be a text, not {}", value.kind()));
  if (auto read = grammar_.read(*text, into); read) return;
  else if (grammar_.choices.empty()) return faults.add(read.error().detail);
  const auto meant = nearest(*text, grammar_.choices.data(), grammar_.choices.size());
  faults.add(meant ? fmt::format("must be one of {}; did you mean \"{}\"?", fmt::join(grammar_.choices, ", "), *meant)
                   : fmt::format("must be one of {}", fmt::join(grammar_.choices, ", ")));
}

void TextShape::write(std::string& out, const void* from) const { write_text(out, grammar_.write(from)); }

Value TextShape::schema(Schemas& schemas, const Words&) const {
  if (schemas.begin(grammar_.name)) {
    auto schema = object({{"type", "string"}, {"description", grammar_.doc}});
    if (!grammar_.pattern.empty()) schema.set("pattern", grammar_.pattern);
    if (!grammar_.format.empty()) schema.set("format", grammar_.format);
    if (!grammar_.example.empty()) schema.set("examples", Value::List{grammar_.example});
    if (!grammar_.choices.empty()) {
      Value::List choices;
      for (const auto choice : grammar_.choices) choices.emplace_back(choice);
      schema.set("enum", std::move(choices));
    }
    schemas.end(grammar_.name, std::move(schema));
  }
  return object({{"$ref", "#/components/schemas/" + std::string(grammar_.name)}});
}

}  // namespace muster::json
