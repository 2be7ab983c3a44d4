// Which failures are states of the world, and what a caller is told about them. Nothing of the database's own words
// goes out: they may hold values.
#include "platform/db/failure.h"

namespace muster::db {
namespace {

Problem coded(Kind kind, std::string detail, std::string code) {
  Problem problem{kind, std::move(detail)};
  problem.code = std::move(code);
  return problem;
}

}  // namespace

Problem problem_of(const Failure& failure) {
  switch (failure.cause()) {
    case Cause::unique:
      return coded(Kind::conflict, "there is one of that already", "already_exists");
    case Cause::foreign_key:
      return coded(Kind::conflict, "what it refers to is gone, or something still refers to it", "reference");
    case Cause::check:
      return Problem::invalid("the database refuses these values");
    case Cause::refused:
      return coded(Kind::conflict, "what was recorded can't be changed", "append_only");
    case Cause::serialization:
      return Problem::unavailable("too many others change the same; try again");
    case Cause::lost:
    case Cause::unavailable:
      return Problem::unavailable("the database does not answer in time; try again");
    case Cause::unknown:
      return coded(Kind::unavailable, "the database broke off; whether it took effect is not known", "outcome_unknown");
    case Cause::full:
      return coded(Kind::unavailable, "the database's disk is full", "disk_full");
    case Cause::stopped:
      return coded(Kind::unavailable, "a write did not reach the disk; this node only reads until it is restarted",
                   "read_only");
    case Cause::broken:
      throw failure;
  }
  throw failure;
}

}  // namespace muster::db
