// What a function that may refuse returns: Result<T>, a value or a Problem. A Problem is one of a few kinds, each
// mapped to one HTTP status in one place (platform/http/problem.h) and to one exit code (cli/). Faults point into the
// input by JSON pointer.
#pragma once

#include <cstdint>
#include <expected>
#include <source_location>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace muster {

enum class Kind : std::uint8_t {
  invalid,       // the request can't mean anything: 400 for syntax, 422 for values
  unauthorized,  // nobody is signed in
  forbidden,     // somebody is, and may not
  not_found,
  gone,       // was here, was taken down
  not_now,    // the lifecycle does not allow it in this state: 409 with what is allowed
  conflict,   // somebody else was first: 409, or 412 for a lost update
  stale,      // If-Match names an older version: 412
  too_large,  // a limit in bytes or counts
  too_many,   // rate limit
  unavailable,
};

struct Fault {
  std::string pointer;  // RFC 6901 into the body, or "?name" for a query parameter, or "" for the whole
  std::string message;  // names the fix
  bool operator==(const Fault&) const = default;
};

struct Problem {
  Kind kind = Kind::invalid;
  std::string detail;                     // one sentence for a person
  std::vector<Fault> faults = {};         // where in the input
  std::vector<std::string> allowed = {};  // not_now: the actions that are possible instead
  std::string code = {};                  // a stable name for programs, e.g. "malformed_json"; empty: the kind's own

  static Problem invalid(std::string detail, std::vector<Fault> faults = {}) {
    return {Kind::invalid, std::move(detail), std::move(faults)};
  }
  static Problem at(std::string pointer, std::string message) {
    std::string detail = pointer.empty() ? message : pointer + ": " + message;
    return {Kind::invalid, std::move(detail), {{std::move(pointer), std::move(message)}}};
  }
  static Problem not_found(std::string detail) { return {Kind::not_found, std::move(detail)}; }
  static Problem forbidden(std::string detail) { return {Kind::forbidden, std::move(detail)}; }
  static Problem conflict(std::string detail) { return {Kind::conflict, std::move(detail)}; }
  static Problem unavailable(std::string detail) { return {Kind::unavailable, std::move(detail)}; }
};

template <class T>
using Result = std::expected<T, Problem>;
using Done = Result<void>;

inline std::unexpected<Problem> refuse(Problem problem) { return std::unexpected<Problem>(std::move(problem)); }

// Ends the program with a message: for our own mistakes only, on in release.
[[noreturn]] void mistake(std::string_view claim, std::source_location at = std::source_location::current());
inline void claim(bool holds, std::string_view what, std::source_location at = std::source_location::current()) {
  if (!holds) [[unlikely]]
    mistake(what, at);
}

}  // namespace muster

#define MUSTER_TRY_CAT2(a, b) a##b
#define MUSTER_TRY_CAT(a, b) MUSTER_TRY_CAT2(a, b)
#define MUSTER_TRY_AS(name, ...)                                                   \
  __extension__({                                                                  \
    auto name = (__VA_ARGS__);                                                     \
    if (!name) return std::unexpected<::muster::Problem>(std::move(name).error()); \
    std::move(name).value();                                                       \
  })
// The value, or returns the problem from the function around it. Illegal in coroutines.
#define TRY(...) MUSTER_TRY_AS(MUSTER_TRY_CAT(try_, __COUNTER__), __VA_ARGS__)
