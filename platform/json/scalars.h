// Shapes of base/'s values: ids, weeks, dates, instants, times of day, currencies, money.
#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/time.h"
#include "platform/json/describe.h"

namespace muster::json {

template <>
struct ShapeOf<Week> {
  static const Shape& get();
};
template <>
struct ShapeOf<Date> {
  static const Shape& get();
};
template <>
struct ShapeOf<Instant> {
  static const Shape& get();
};
template <>
struct ShapeOf<LocalTime> {
  static const Shape& get();
};
template <>
struct ShapeOf<Hours> {
  static const Shape& get();
};
template <>
struct ShapeOf<Currency> {
  static const Shape& get();
};
template <>
struct ShapeOf<Money> {
  static const Shape& get();
};

template <FixedString Prefix>
struct ShapeOf<Id<Prefix>> {
  static const Shape& get() {
    static const std::string name = "Id_" + std::string(Prefix.view().substr(0, Prefix.view().size() - 1));
    static const std::string pattern = "^" + std::string(Prefix.view()) + "[0-7][0-9a-hjkmnp-tv-z]{25}$";
    static const std::string example = std::string(Prefix.view()) + "01h455vb4pex5vsknk084sn02q";
    static const TextShape shape(
        TextGrammar{name,
                    "An id: its kind, then a UUIDv7 in base 32",
                    pattern,
                    {},
                    example,
                    {},
                    [](std::string_view text, void* into) -> Done {
                      *static_cast<Id<Prefix>*>(into) = TRY(Id<Prefix>::parse(text));
                      return {};
                    },
                    [](const void* from) { return static_cast<const Id<Prefix>*>(from)->text(); }});
    return shape;
  }
};

}  // namespace muster::json
