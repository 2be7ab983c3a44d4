// Grammars of base/'s values, as texts and small objects.
#include "platform/json/scalars.h"

namespace muster::json {
namespace {

template <class T, Result<T> (*Read)(std::string_view)>
TextGrammar grammar(std::string_view name, std::string_view doc, std::string_view pattern, std::string_view format,
                    std::string_view example) {
  return {name,
          doc,
          pattern,
          format,
          example,
          {},
          [](std::string_view shown, void* into) -> Done {
            *static_cast<T*>(into) = TRY(Read(shown));
            return {};
          },
          [](const void* from) {
            const auto& value = *static_cast<const T*>(from);
            if constexpr (std::is_same_v<T, Instant>) return rfc3339(value);
            else if constexpr (std::is_same_v<T, Currency>) return std::string(value.code());
            else return muster::text(value);
          }};
}

}  // namespace

const Shape& ShapeOf<Week>::get() {
  static const TextShape shape(
      grammar<Week, parse_week>("Week", "An ISO 8601 week", "^[0-9]{4}-W[0-5][0-9]$", {}, "2026-W49"));
  return shape;
}
const Shape& ShapeOf<Date>::get() {
  static const TextShape shape(grammar<Date, parse_date>("Date", "A calendar date", {}, "date", "2026-11-24"));
  return shape;
}
const Shape& ShapeOf<Instant>::get() {
  static const TextShape shape(
      grammar<Instant, parse_instant>("Instant", "A moment, RFC 3339 in UTC", {}, "date-time", "2026-11-24T09:30:00Z"));
  return shape;
}
const Shape& ShapeOf<LocalTime>::get() {
  static const TextShape shape(grammar<LocalTime, parse_local_time>("LocalTime", "A time of day on the wall clock",
                                                                    "^[0-2][0-9]:[0-5][0-9]$", {}, "09:00"));
  return shape;
}
const Shape& ShapeOf<Currency>::get() {
  static const TextShape shape(
      grammar<Currency, Currency::parse>("Currency", "An ISO 4217 code", "^[A-Z]{3}$", {}, "USD"));
  return shape;
}

const Shape& ShapeOf<Hours>::get() {
  static const auto members =
      std::to_array<MemberShape>({{"start",
                                   {.doc = "first minute, local time"},
                                   &shape_of<LocalTime>,
                                   [](void* hours) -> void* { return &static_cast<Hours*>(hours)->start; }},
                                  {"end",
                                   {.doc = "an end not after its start lies on the next day"},
                                   &shape_of<LocalTime>,
                                   [](void* hours) -> void* { return &static_cast<Hours*>(hours)->end; }}});
  static const ObjectShape shape("Hours", "One interval of a day, local time; equal ends mean 24 hours", members);
  return shape;
}

const Shape& ShapeOf<Money>::get() {
  static const auto members =
      std::to_array<MemberShape>({{"amount",
                                   {.doc = "minor units of the currency: 8500 is 85.00 USD"},
                                   &shape_of<std::int64_t>,
                                   [](void* money) -> void* { return &static_cast<Money*>(money)->amount; }},
                                  {"currency", {.doc = "ISO 4217"}, &shape_of<Currency>, [](void* money) -> void* {
                                     return &static_cast<Money*>(money)->currency;
                                   }}});
  static const ObjectShape shape("Money", "An amount in minor units with its currency", members);
  return shape;
}

}  // namespace muster::json
