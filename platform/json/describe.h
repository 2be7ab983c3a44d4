// One description per type:
//   DESCRIBED(MustSkill, "A skill that a brief can't do without",
//     (std::string, skill, .doc = "canonical name or any alias"),
//     (int, min_level, .doc = "1 knows it … 5 teaches it", .min = 1, .max = 5, .absent = 1))
// makes the struct and, from the same words, its reader (every fault at once, with JSON pointers), its writer and its
// schema. A type with a comma in it needs an alias first. DESCRIBED_ENUM(Kind, "doc", hourly, part_time) makes an
// enumeration written as text.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "platform/json/shape.h"

namespace muster::json {

template <class T>
struct ShapeOf;  // specialise with: static const Shape& get()

template <class T>
const Shape& shape_of() {
  if constexpr (requires { T::described(); }) return T::described();
  else return ShapeOf<T>::get();
}

template <class E>
struct EnumNames;  // made by DESCRIBED_ENUM

template <class T>
T absent_of(const Words& words) {
  if constexpr (std::is_same_v<T, bool>) return words.absent.integer != 0;
  else if constexpr (std::is_integral_v<T>) return static_cast<T>(words.absent.integer);
  else if constexpr (std::is_enum_v<T>) {
    T value{};
    if (words.absent.kind == Absent::Kind::text) {
      Faults faults;
      shape_of<T>().parse(Value(words.absent.text), &value, words, faults);
      claim(faults.empty(), "the word for an absent member is one of its choices");
    }
    return value;
  } else if constexpr (std::is_same_v<T, std::string>) return std::string(words.absent.text);
  else return T{};
}

template <>
struct ShapeOf<bool> {
  static const Shape& get() { return boolean_shape(); }
};
template <>
struct ShapeOf<int> {
  static const Shape& get() { return int32_shape(); }
};
template <>
struct ShapeOf<std::int64_t> {
  static const Shape& get() { return int64_shape(); }
};
template <>
struct ShapeOf<std::string> {
  static const Shape& get() { return text_shape(); }
};
template <>
struct ShapeOf<Value> {
  static const Shape& get() { return any_shape(); }
};

template <class T>
struct ShapeOf<std::vector<T>> {
  using List = std::vector<T>;
  static const Shape& get() {
    static const ListShape shape(
        shape_of<T>(),
        {[](const void* list) { return static_cast<const List*>(list)->size(); },
         [](const void* list, std::size_t i) -> const void* { return &(*static_cast<const List*>(list))[i]; },
         [](void* list) -> void* { return &static_cast<List*>(list)->emplace_back(); }});
    return shape;
  }
};

template <class T>
struct ShapeOf<std::map<std::string, T>> {
  using Map = std::map<std::string, T>;
  static const Shape& get() {
    static const MapShape shape(
        shape_of<T>(),
        {[](const void* map, void* context, void (*visit)(void*, const std::string&, const void*)) {
           for (const auto& [key, value] : *static_cast<const Map*>(map)) visit(context, key, &value);
         },
         [](void* map, std::string key) -> void* { return &(*static_cast<Map*>(map))[std::move(key)]; }});
    return shape;
  }
};

template <class T>
struct ShapeOf<std::optional<T>> {
  using Optional = std::optional<T>;
  static const Shape& get() {
    static const OptionalShape shape(shape_of<T>(),
                                     {[](const void* o) -> const void* {
                                        const auto& optional = *static_cast<const Optional*>(o);
                                        return optional ? &*optional : nullptr;
                                      },
                                      [](void* o) -> void* { return &static_cast<Optional*>(o)->emplace(); },
                                      [](void* o) { static_cast<Optional*>(o)->reset(); }});
    return shape;
  }
};

template <class... T>
struct ShapeOf<std::variant<T...>> {
  using Variant = std::variant<T...>;
  template <std::size_t... I>
  static void* emplace(Variant& variant, std::size_t index, std::index_sequence<I...>) {
    void* made = nullptr;
    ((index == I ? void(made = &variant.template emplace<I>()) : void()), ...);
    return made;
  }
  static const Shape& get() {
    static const std::array<const Shape*, sizeof...(T)> alternatives{&shape_of<T>()...};
    static const VariantShape shape(
        {alternatives, [](const void* v) { return static_cast<const Variant*>(v)->index(); },
         [](const void* v) -> const void* {
           return std::visit([](const auto& held) -> const void* { return &held; }, *static_cast<const Variant*>(v));
         },
         [](void* v, std::size_t i) {
           return emplace(*static_cast<Variant*>(v), i, std::make_index_sequence<sizeof...(T)>());
         }});
    return shape;
  }
};

template <class A, class B>
struct ShapeOf<std::pair<A, B>> {
  using Pair = std::pair<A, B>;
  static const Shape& get() {
    static const PairShape shape({&shape_of<A>, &shape_of<B>,
                                  [](void* pair) -> void* { return &static_cast<Pair*>(pair)->first; },
                                  [](void* pair) -> void* { return &static_cast<Pair*>(pair)->second; }});
    return shape;
  }
};

template <class E>
  requires std::is_enum_v<E>
struct ShapeOf<E> {
  static const Shape& get() {
    static const TextShape shape(
        TextGrammar{EnumNames<E>::name,
                    EnumNames<E>::doc,
                    {},
                    {},
                    {},
                    EnumNames<E>::names,
                    [](std::string_view text, void* into) -> Done {
                      for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i)
                        if (EnumNames<E>::names[i] == text) {
                          *static_cast<E*>(into) = EnumNames<E>::values[i];
                          return {};
                        }
                      return refuse(Problem::invalid(""));  // the shape names the choices
                    },
                    [](const void* from) { return std::string(EnumNames<E>::text(*static_cast<const E*>(from))); }});
    return shape;
  }
};

// ---- what callers use ----
Problem problem_of(Faults& faults);

template <class T>
Result<T> read(const Value& value) {
  T made{};
  Faults faults;
  shape_of<T>().parse(value, &made, Words{}, faults);
  if (!faults.empty()) return refuse(problem_of(faults));
  return made;
}
template <class T>
Result<T> read_text(std::string_view text) {
  const auto value = TRY(parse(text));
  return read<T>(value);
}
template <class T>
void write_to(std::string& out, const T& from) {
  shape_of<T>().write(out, &from);
}
template <class T>
std::string text_of(const T& from) {
  std::string out;
  write_to(out, from);
  return out;
}

}  // namespace muster::json

// ---- the macros ----
#define MUSTER_PARENS ()
#define MUSTER_EXPAND(...) MUSTER_EXPAND3(MUSTER_EXPAND3(MUSTER_EXPAND3(MUSTER_EXPAND3(__VA_ARGS__))))
#define MUSTER_EXPAND3(...) MUSTER_EXPAND2(MUSTER_EXPAND2(MUSTER_EXPAND2(MUSTER_EXPAND2(__VA_ARGS__))))
#define MUSTER_EXPAND2(...) MUSTER_EXPAND1(MUSTER_EXPAND1(MUSTER_EXPAND1(MUSTER_EXPAND1(__VA_ARGS__))))
#define MUSTER_EXPAND1(...) __VA_ARGS__
#define MUSTER_EACH(macro, ...) __VA_OPT__(MUSTER_EXPAND(MUSTER_EACH_STEP(macro, __VA_ARGS__)))
#define MUSTER_EACH_STEP(macro, one, ...) macro(one) __VA_OPT__(MUSTER_EACH_AGAIN MUSTER_PARENS(macro, __VA_ARGS__))
#define MUSTER_EACH_AGAIN() MUSTER_EACH_STEP

#define MUSTER_DECLARE(member) MUSTER_DECLARE_ONE member
#define MUSTER_DECLARE_ONE(Type, name, ...) \
  Type name = ::muster::json::absent_of<Type>(::muster::json::Words{__VA_ARGS__});
#define MUSTER_SHAPE(member) MUSTER_SHAPE_ONE member
#define MUSTER_SHAPE_ONE(Type, name, ...)                                                                 \
  ::muster::json::MemberShape{#name, ::muster::json::Words{__VA_ARGS__}, &::muster::json::shape_of<Type>, \
                              [](void* object) -> void* { return &static_cast<Self*>(object)->name; }},

#define DESCRIBED(Name, words, ...)                                                             \
  struct Name {                                                                                 \
    MUSTER_EACH(MUSTER_DECLARE, __VA_ARGS__)                                                    \
    bool operator==(const Name&) const = default;                                               \
    static const ::muster::json::ObjectShape& described() {                                     \
      using Self = Name;                                                                        \
      static const auto members =                                                               \
          std::to_array<::muster::json::MemberShape>({MUSTER_EACH(MUSTER_SHAPE, __VA_ARGS__)}); \
      static const ::muster::json::ObjectShape shape(#Name, words, members);                    \
      return shape;                                                                             \
    }                                                                                           \
  };

#define MUSTER_ENUM_NAME(value) std::string_view(#value),
#define MUSTER_ENUM_VALUE(value) Enum::value,
// At the scope of namespace muster only: the names are a specialisation in muster::json.
#define DESCRIBED_ENUM(Name, words, ...)                                                                         \
  enum class Name : std::uint8_t { __VA_ARGS__ };                                                                \
  template <>                                                                                                    \
  struct json::EnumNames<Name> {                                                                                 \
    using Enum = Name;                                                                                           \
    static constexpr std::string_view name = #Name, doc = words;                                                 \
    static constexpr auto names = std::to_array<std::string_view>({MUSTER_EACH(MUSTER_ENUM_NAME, __VA_ARGS__)}); \
    static constexpr auto values = std::to_array<Enum>({MUSTER_EACH(MUSTER_ENUM_VALUE, __VA_ARGS__)});           \
    static constexpr std::string_view text(Enum value) { return names[static_cast<std::size_t>(value)]; }        \
  };                                                                                                             \
  constexpr std::string_view text(Name value) { return json::EnumNames<Name>::text(value); }
