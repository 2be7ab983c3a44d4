// How a type is read, written and documented, without templates: a Shape per type, walked by plain code. Everything
// that a route says of its bodies (parsing with every fault at once, serialising, OpenAPI) comes from here. describe.h
// makes shapes of structs.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/text.h"
#include "platform/json/value.h"

namespace muster::json {

// What a member is when it is left out; `none` makes it required (unless its type may be empty).
struct Absent {
  enum class Kind : std::uint8_t { none, integer, boolean, text } kind = Kind::none;
  std::int64_t integer = 0;
  std::string_view text = {};
  constexpr Absent() = default;
  // NOLINTBEGIN(google-explicit-constructor): written as a literal in DESCRIBED
  constexpr Absent(int n) : kind(Kind::integer), integer(n) {}
  constexpr Absent(bool b) : kind(Kind::boolean), integer(b ? 1 : 0) {}
  constexpr Absent(const char* t) : kind(Kind::text), text(t) {}
  // NOLINTEND(google-explicit-constructor)
};

// Where a member stands. Of a route's input: automatic is the path if the path names it, else the query (GET, DELETE)
// or the body's member. flat: the members of this described member stand among those of the outer object (one level).
enum class In : std::uint8_t { automatic, flat, query, header, whole_body, raw_body };

// The words and limits of one member.
struct Words {
  std::string_view doc = {};
  std::int64_t min = std::numeric_limits<std::int64_t>::min();  // a number's value; a text's characters; a list's items
  std::int64_t max = std::numeric_limits<std::int64_t>::max();
  Absent absent = {};
  Lines lines = Lines::one;
  std::string_view example = {};
  In in = In::automatic;         // of a route's input: where it stands
  std::string_view header = {};  // with In::header: "If-Match"
};

// Faults found so far, and the pointer to where the walk is.
class Faults {
 public:
  static constexpr std::size_t most = 100;
  void add(std::string message);
  void add_at(std::string_view key, std::string message);
  void enter(std::string_view key);
  void enter(std::size_t index);
  void leave();
  [[nodiscard]] bool empty() const { return found_.empty(); }
  [[nodiscard]] std::size_t size() const { return found_.size(); }
  std::vector<Fault> take() { return std::move(found_); }

 private:
  std::string pointer_;
  std::vector<std::size_t> lengths_;
  std::vector<Fault> found_;
};

// The schemas that a document has named so far; shapes add themselves on first use.
class Schemas {
 public:
  bool begin(std::string_view name);  // true: not yet there, now reserved
  void end(std::string_view name, Value schema);
  Value take();

 private:
  Value all_ = Value(Value::Object{});
};

class Shape {
 public:
  Shape() = default;
  Shape(const Shape&) = delete;
  Shape& operator=(const Shape&) = delete;
  virtual ~Shape() = default;

  [[nodiscard]] virtual bool accepts(const Value& value) const = 0;  // the right kind of JSON: tells alternatives apart
  virtual void parse(const Value& value, void* into, const Words& words, Faults& faults) const = 0;
  // From a path, query or header, where everything is text.
  virtual void parse_text(std::string_view text, void* into, const Words& words, Faults& faults) const;
  virtual void write(std::string& out, const void* from) const = 0;
  virtual Value schema(Schemas& schemas, const Words& words) const = 0;
  [[nodiscard]] virtual bool may_be_absent() const { return false; }
  [[nodiscard]] virtual bool is_left_out(const void*) const { return false; }
};

// One member of a described struct.
struct MemberShape {
  std::string_view name;
  Words words;
  const Shape& (*shape)();
  void* (*at)(void* object);
  [[nodiscard]] bool required() const { return words.absent.kind == Absent::Kind::none && !shape().may_be_absent(); }
};

// A member as it stands in an object: directly, or inside a flat member.
struct PlacedMember {
  MemberShape member;
  void* (*outer)(void* object) = nullptr;
  [[nodiscard]] void* at(void* object) const { return member.at(outer == nullptr ? object : outer(object)); }
};

class ObjectShape final : public Shape {
 public:
  ObjectShape(std::string_view name, std::string_view doc, std::span<const MemberShape> members);
  bool accepts(const Value& value) const override;  // an object that has the first member, or no unknown one
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override;
  void write(std::string& out, const void* from) const override;
  Value schema(Schemas& schemas, const Words& words) const override;

  // A route's input keeps some members elsewhere than in the body: only those that `in_body` accepts are read or shown.
  using Which = std::function<bool(const MemberShape&)>;
  void parse_some(const Value& value, void* into, Faults& faults, const Which& in_body) const;
  Value schema_of_some(Schemas& schemas, const Which& in_body) const;

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string_view doc() const { return doc_; }
  [[nodiscard]] std::span<const PlacedMember> members() const { return members_; }
  [[nodiscard]] const PlacedMember* find(std::string_view member) const;

 private:
  std::string_view name_, doc_;
  std::vector<PlacedMember> members_;
};

// A value whose JSON is a text of its own grammar: ids, weeks, dates, currencies, enumerations.
struct TextGrammar {
  std::string_view name, doc, pattern, format, example;
  std::span<const std::string_view> choices;  // of an enumeration
  Done (*read)(std::string_view text, void* into);
  std::string (*write)(const void* from);
};
class TextShape final : public Shape {
 public:
  explicit TextShape(TextGrammar grammar) : grammar_(grammar) {}
  bool accepts(const Value& value) const override { return value.text() != nullptr; }
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override;
  void write(std::string& out, const void* from) const override;
  Value schema(Schemas& schemas, const Words& words) const override;

 private:
  TextGrammar grammar_;
};

// Containers as the walker sees them.
struct ListAccess {
  std::size_t (*size)(const void* list);
  const void* (*at)(const void* list, std::size_t i);
  void* (*add)(void* list);
};
class ListShape final : public Shape {
 public:
  ListShape(const Shape& item, ListAccess access) : item_(item), access_(access) {}
  bool accepts(const Value& value) const override { return value.list() != nullptr; }
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override;
  void parse_text(std::string_view text, void* into, const Words& words, Faults& faults) const override;
  void write(std::string& out, const void* from) const override;
  Value schema(Schemas& schemas, const Words& words) const override;
  bool may_be_absent() const override { return true; }

 private:
  const Shape& item_;
  ListAccess access_;
};

struct MapAccess {
  void (*each)(const void* map, void* context, void (*visit)(void* context, const std::string& key, const void* value));
  void* (*add)(void* map, std::string key);
};
class MapShape final : public Shape {
 public:
  MapShape(const Shape& item, MapAccess access) : item_(item), access_(access) {}
  bool accepts(const Value& value) const override { return value.object() != nullptr; }
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override;
  void write(std::string& out, const void* from) const override;
  Value schema(Schemas& schemas, const Words& words) const override;
  bool may_be_absent() const override { return true; }

 private:
  const Shape& item_;
  MapAccess access_;
};

struct OptionalAccess {
  const void* (*get)(const void* optional);  // nullptr: empty
  void* (*emplace)(void* optional);
  void (*reset)(void* optional);
};
class OptionalShape final : public Shape {
 public:
  OptionalShape(const Shape& item, OptionalAccess access) : item_(item), access_(access) {}
  bool accepts(const Value& value) const override { return item_.accepts(value); }
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override;
  void parse_text(std::string_view text, void* into, const Words& words, Faults& faults) const override;
  void write(std::string& out, const void* from) const override;
  Value schema(Schemas& schemas, const Words& words) const override;
  bool may_be_absent() const override { return true; }
  bool is_left_out(const void* from) const override { return access_.get(from) == nullptr; }

 private:
  const Shape& item_;
  OptionalAccess access_;
};

struct VariantAccess {
  std::span<const Shape* const> alternatives;
  std::size_t (*index)(const void* variant);
  const void* (*get)(const void* variant);
  void* (*emplace)(void* variant, std::size_t index);
};
// Of two objects, the one whose first member is there is meant.
class VariantShape final : public Shape {
 public:
  explicit VariantShape(VariantAccess access) : access_(access) {}
  bool accepts(const Value& value) const override;
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override;
  void write(std::string& out, const void* from) const override;
  Value schema(Schemas& schemas, const Words& words) const override;

 private:
  VariantAccess access_;
};

// A list of fixed length with a shape for each place, as in ["go", 41].
struct PairAccess {
  const Shape& (*first)();
  const Shape& (*second)();
  void* (*first_at)(void* pair);
  void* (*second_at)(void* pair);
};
class PairShape final : public Shape {
 public:
  explicit PairShape(PairAccess access) : access_(access) {}
  bool accepts(const Value& value) const override { return value.list() != nullptr && value.list()->size() == 2; }
  void parse(const Value& value, void* into, const Words& words, Faults& faults) const override;
  void write(std::string& out, const void* from) const override;
  Value schema(Schemas& schemas, const Words& words) const override;

 private:
  PairAccess access_;
};

const Shape& boolean_shape();
const Shape& int32_shape();
const Shape& int64_shape();
const Shape& text_shape();
const Shape& any_shape();  // a json::Value as it came

}  // namespace muster::json
