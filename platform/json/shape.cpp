// The walker: objects, containers and alternatives. Plain values are in plain_shapes.cpp.
#include "platform/json/shape.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/json/describe.h"

namespace muster::json {

void Faults::add(std::string message) {
  if (found_.size() < most) found_.push_back({pointer_, std::move(message)});
}
void Faults::add_at(std::string_view key, std::string message) {
  enter(key);
  add(std::move(message));
  leave();
}
void Faults::enter(std::string_view key) {
  lengths_.push_back(pointer_.size());
  pointer_ += "/" + escape_pointer(key);
}
void Faults::enter(std::size_t index) {
  lengths_.push_back(pointer_.size());
  pointer_ += fmt::format("/{}", index);
}
void Faults::leave() {
  pointer_.resize(lengths_.back());
  lengths_.pop_back();
}

Problem problem_of(Faults& faults) {
  auto found = faults.take();
  const auto& first = found.front();
  auto detail = first.pointer.empty() ? first.message : first.pointer + ": " + first.message;
  if (found.size() > 1) detail += fmt::format(" (and {} more)", found.size() - 1);
  return Problem::invalid(std::move(detail), std::move(found));
}

bool Schemas::begin(std::string_view name) {
  if (all_.find(name) != nullptr) return false;
  all_.set(name, Value());
  return true;
}
void Schemas::end(std::string_view name, Value schema) { all_.set(name, std::move(schema)); }
Value Schemas::take() {
  auto& members = *all_.object();
  std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) { return a.key < b.key; });
  return std::move(all_);
}

void Shape::parse_text(std::string_view text, void* into, const Words& words, Faults& faults) const {
  parse(Value(text), into, words, faults);
}

// ---- objects ----

ObjectShape::ObjectShape(std::string_view name, std::string_view doc, std::span<const MemberShape> members)
    : name_(name), doc_(doc) {
  for (const auto& member : members) {
    if (member.words.in != In::flat) {
      members_.push_back({member});
      continue;
    }
    const auto* inner = dynamic_cast<const ObjectShape*>(&member.shape());
    claim(inner != nullptr, "a flat member is an object");
    for (const auto& placed : inner->members()) {
      claim(placed.outer == nullptr, "flat members stand one level deep");
      members_.push_back({placed.member, member.at});
    }
  }
}

const PlacedMember* ObjectShape::find(std::string_view name) const {
  const auto found =
      std::find_if(members_.begin(), members_.end(), [&](const auto& m) { return m.member.name == name; });
  return found == members_.end() ? nullptr : &*found;
}

bool ObjectShape::accepts(const Value& value) const {
  const auto* given = value.object();
  if (given == nullptr) return false;
  if (members_.empty() || value.find(members_.front().member.name) != nullptr) return true;
  return std::all_of(given->begin(), given->end(), [&](const Member& m) { return find(m.key) != nullptr; });
}

namespace {

bool every_member(const MemberShape&) { return true; }

std::string unknown_member(std::span<const PlacedMember> members, std::string_view key,
                           const ObjectShape::Which& in_body) {
  std::vector<std::string_view> names;
  for (const auto& placed : members)
    if (in_body(placed.member)) names.push_back(placed.member.name);
  if (names.empty()) return "is not a known field; none is expected here";
  if (const auto meant = nearest(key, names.data(), names.size()))
    return fmt::format("is not a known field; did you mean \"{}\"?", *meant);
  return fmt::format("is not a known field; known are {}", fmt::join(names, ", "));
}

// Beside a $ref, OpenAPI 3.1 allows words of the place.
Value member_schema(const MemberShape& member, Schemas& schemas) {
  auto schema = member.shape().schema(schemas, member.words);
  const auto& absent = member.words.absent;
  if (!member.words.doc.empty()) schema.set("description", member.words.doc);
  if (absent.kind == Absent::Kind::boolean) schema.set("default", absent.integer != 0);
  if (absent.kind == Absent::Kind::integer) schema.set("default", absent.integer);
  if (absent.kind == Absent::Kind::text) schema.set("default", absent.text);
  return schema;
}

}  // namespace

void ObjectShape::parse(const Value& value, void* into, const Words&, Faults& faults) const {
  parse_some(value, into, faults, every_member);
}

void ObjectShape::parse_some(const Value& value, void* into, Faults& faults, const Which& in_body) const {
  const auto* given = value.object();
  if (given == nullptr) return faults.add(fmt::format("must be an object, not {}", value.kind()));
  for (const auto& [key, item] : *given) {
    const auto* placed = find(key);
    faults.enter(key);
    if (placed == nullptr || !in_body(placed->member)) faults.add(unknown_member(members_, key, in_body));
    else if (item.is_null()) faults.add("must not be null: leave the field out instead");
    else placed->member.shape().parse(item, placed->at(into), placed->member.words, faults);
    faults.leave();
  }
  for (const auto& [member, outer] : members_)
    if (member.required() && in_body(member) && value.find(member.name) == nullptr)
      faults.add_at(member.name, "is missing");
}

void ObjectShape::write(std::string& out, const void* from) const {
  out += '{';
  const char* separator = "\"";
  for (const auto& placed : members_) {
    // Members are only read here; one accessor serves reader and writer.
    const void* at = placed.at(const_cast<void*>(from));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    if (placed.member.shape().is_left_out(at)) continue;
    out += std::exchange(separator, ",\"");
    out += placed.member.name;
    out += "\":";
    placed.member.shape().write(out, at);
  }
  out += '}';
}

Value ObjectShape::schema_of_some(Schemas& schemas, const Which& in_body) const {
  Value properties(Value::Object{});
  Value::List required;
  for (const auto& [member, outer] : members_) {
    if (!in_body(member)) continue;
    if (member.required()) required.emplace_back(member.name);
    properties.set(member.name, member_schema(member, schemas));
  }
  auto schema = object({{"type", "object"}, {"description", doc_}, {"properties", std::move(properties)}});
  if (!required.empty()) schema.set("required", std::move(required));
  schema.set("additionalProperties", false);
  return schema;
}

Value ObjectShape::schema(Schemas& schemas, const Words&) const {
  if (schemas.begin(name_)) schemas.end(name_, schema_of_some(schemas, every_member));
  return object({{"$ref", "#/components/schemas/" + std::string(name_)}});
}

// ---- lists, maps, pairs ----

void ListShape::parse(const Value& value, void* into, const Words& words, Faults& faults) const {
  const auto* items = value.list();
  if (items == nullptr) return faults.add(fmt::format("must be a list, not {}", value.kind()));
  constexpr std::int64_t most = 1000;
  const auto limit = std::min(words.max, words.max == std::numeric_limits<std::int64_t>::max() ? most : words.max);
  const auto n = static_cast<std::int64_t>(items->size());
  if (n > limit) return faults.add(fmt::format("has {} entries; at most {} are allowed", n, limit));
  if (n < words.min) faults.add(fmt::format("has {} entries; at least {} are needed", n, words.min));
  for (std::size_t i = 0; i < items->size(); ++i) {
    faults.enter(i);
    if ((*items)[i].is_null()) faults.add("must not be null");
    else item_.parse((*items)[i], access_.add(into), Words{}, faults);
    faults.leave();
  }
}

void ListShape::parse_text(std::string_view text, void* into, const Words&, Faults& faults) const {
  while (!text.empty()) {
    const auto part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    item_.parse_text(part, access_.add(into), Words{}, faults);
  }
}

void ListShape::write(std::string& out, const void* from) const {
  out += '[';
  const auto n = access_.size(from);
  for (std::size_t i = 0; i < n; ++i) {
    if (i > 0) out += ',';
    item_.write(out, access_.at(from, i));
  }
  out += ']';
}

Value ListShape::schema(Schemas& schemas, const Words& words) const {
  auto schema = object({{"type", "array"}, {"items", item_.schema(schemas, Words{})}});
  if (words.min > 0) schema.set("minItems", words.min);
  else schema.set("default", Value(Value::List{}));
  schema.set("maxItems", words.max == std::numeric_limits<std::int64_t>::max() ? std::int64_t{1000} : words.max);
  return schema;
}

void MapShape::parse(const Value& value, void* into, const Words&, Faults& faults) const {
  const auto* members = value.object();
  if (members == nullptr) return faults.add(fmt::format("must be an object, not {}", value.kind()));
  constexpr std::size_t most = 500;
  if (members->size() > most)
    return faults.add(fmt::format("has {} entries; at most {} are allowed", members->size(), most));
  for (const auto& [key, item] : *members) {
    faults.enter(key);
    auto clean = clean_text(key, 100);
    if (!clean) faults.add("as a key " + clean.error().detail);
    else if (item.is_null()) faults.add("must not be null: leave it out instead");
    else item_.parse(item, access_.add(into, std::move(*clean)), Words{}, faults);
    faults.leave();
  }
}

void MapShape::write(std::string& out, const void* from) const {
  struct Walk {
    std::string& out;
    const Shape& item;
    bool first = true;
  } walk{out, item_};
  out += '{';
  access_.each(from, &walk, [](void* context, const std::string& key, const void* value) {
    auto& [to, item, first] = *static_cast<Walk*>(context);
    if (!std::exchange(first, false)) to += ',';
    write_text(to, key);
    to += ':';
    item.write(to, value);
  });
  out += '}';
}

Value MapShape::schema(Schemas& schemas, const Words&) const {
  return object({{"type", "object"},
                 {"additionalProperties", item_.schema(schemas, Words{})},
                 {"default", Value(Value::Object{})}});
}

void PairShape::parse(const Value& value, void* into, const Words&, Faults& faults) const {
  if (!accepts(value)) return faults.add("must be a list of two");
  faults.enter(std::size_t{0});
  access_.first().parse((*value.list())[0], access_.first_at(into), Words{}, faults);
  faults.leave();
  faults.enter(std::size_t{1});
  access_.second().parse((*value.list())[1], access_.second_at(into), Words{}, faults);
  faults.leave();
}

void PairShape::write(std::string& out, const void* from) const {
  auto* pair = const_cast<void*>(from);  // NOLINT(cppcoreguidelines-pro-type-const-cast): only read
  out += '[';
  access_.first().write(out, access_.first_at(pair));
  out += ',';
  access_.second().write(out, access_.second_at(pair));
  out += ']';
}

Value PairShape::schema(Schemas& schemas, const Words&) const {
  return object({{"type", "array"},
                 {"prefixItems",
                  Value::List{access_.first().schema(schemas, Words{}), access_.second().schema(schemas, Words{})}},
                 {"items", object({})},
                 {"minItems", 2},
                 {"maxItems", 2}});
}

// ---- optional, alternatives ----

void OptionalShape::parse(const Value& value, void* into, const Words& words, Faults& faults) const {
  item_.parse(value, access_.emplace(into), words, faults);
}
void OptionalShape::parse_text(std::string_view text, void* into, const Words& words, Faults& faults) const {
  item_.parse_text(text, access_.emplace(into), words, faults);
}
void OptionalShape::write(std::string& out, const void* from) const {
  if (const auto* held = access_.get(from)) item_.write(out, held);
  else out += "null";
}

// Absent is not the empty list.
Value OptionalShape::schema(Schemas& schemas, const Words& words) const {
  auto schema = item_.schema(schemas, words);
  std::erase_if(*schema.object(), [](const Member& member) { return member.key == "default"; });
  return schema;
}

bool VariantShape::accepts(const Value& value) const {
  return std::any_of(access_.alternatives.begin(), access_.alternatives.end(),
                     [&](const Shape* shape) { return shape->accepts(value); });
}

void VariantShape::parse(const Value& value, void* into, const Words& words, Faults& faults) const {
  const auto& all = access_.alternatives;
  std::size_t chosen = all.size();
  for (std::size_t i = 0; i < all.size() && chosen == all.size(); ++i) {
    const auto* as_object = dynamic_cast<const ObjectShape*>(all[i]);
    if (as_object == nullptr ? all[i]->accepts(value) : value.find(as_object->members().front().member.name) != nullptr)
      chosen = i;
  }
  for (std::size_t i = 0; i < all.size() && chosen == all.size(); ++i)
    if (all[i]->accepts(value) || (value.object() != nullptr && dynamic_cast<const ObjectShape*>(all[i]) != nullptr))
      chosen = i;
  if (chosen == all.size())
    return faults.add(fmt::format("{} is none of the forms that are allowed here", value.kind()));
  all[chosen]->parse(value, access_.emplace(into, chosen), words, faults);
}

void VariantShape::write(std::string& out, const void* from) const {
  access_.alternatives[access_.index(from)]->write(out, access_.get(from));
}

Value VariantShape::schema(Schemas& schemas, const Words& words) const {
  Value::List forms;
  for (const auto* shape : access_.alternatives) forms.push_back(shape->schema(schemas, words));
  return object({{"oneOf", std::move(forms)}});
}

}  // namespace muster::json
