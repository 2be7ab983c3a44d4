// What commands share: common options, numbers, telling a problem.
#include "cli/command.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>

namespace muster::cli {

std::vector<Option> with_common(std::vector<Option> own) {
  own.push_back({"--db", "sqlite:PATH or postgresql://… (default: sqlite:data/muster.db)", Form::value, "URL"});
  own.push_back({"--config", "a TOML file with settings (see muster config)", Form::value, "FILE"});
  own.push_back({"--json", "print for programs", Form::flag});
  return own;
}

Result<long long> Arguments::number(const std::string& name, long long otherwise, long long least,
                                    long long most) const {
  const auto given = text(name);
  if (!given) return otherwise;
  long long value = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), value);
  if (error != std::errc{} || end != given->data() + given->size() || value < least || value > most)
    return refuse(
        Problem::invalid(fmt::format("{} {} must be a whole number from {} to {}", name, *given, least, most)));
  return value;
}

int fail(const Problem& problem) {
  fmt::print(stderr, "muster: {}\n", problem.detail);
  if (problem.faults.size() > 1)
    for (const auto& fault : problem.faults) fmt::print(stderr, "  {}: {}\n", fault.pointer, fault.message);
  return problem.kind == Kind::unavailable ? Exit::unavailable : Exit::refused;
}

}  // namespace muster::cli
