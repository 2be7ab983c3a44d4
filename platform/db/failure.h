// What a database says when it can't: thrown out of queries, and mapped to a Problem by run_command. Services don't
// catch it; the few that expect a constraint to speak let run_command answer "conflict".
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

#include "base/result.h"

namespace muster::db {

enum class Cause : std::uint8_t {
  unique,         // a unique constraint or primary key
  foreign_key,    // what it refers to is not there, or is still referred to
  check,          // a check or NOT NULL
  refused,        // a trigger refused it: append-only tables
  serialization,  // another transaction was first; run_command runs the command again
  lost,           // the connection broke before COMMIT was sent: nothing happened
  unavailable,    // no connection, no free reader in time, the file is locked too long, a deadline passed
  unknown,        // the connection broke at COMMIT, and whether it took place can't be found out
  full,           // the disk is full: reads go on
  stopped,        // a sync failed earlier: this node must not write until it is opened again
  broken,         // corrupt data, an SQL mistake, an unexpected value: a defect, not a state of the world
};

class Failure : public std::runtime_error {
 public:
  Failure(Cause cause, const std::string& message, std::string constraint = {})
      : std::runtime_error(message), cause_(cause), constraint_(std::move(constraint)) {}
  [[nodiscard]] Cause cause() const { return cause_; }
  [[nodiscard]] const std::string& constraint() const { return constraint_; }  // its name or columns, where known

 private:
  Cause cause_;
  std::string constraint_;
};

// For callers outside of run_command (reads): unavailable or conflict; throws `failure` on where it is a defect.
Problem problem_of(const Failure& failure);

}  // namespace muster::db
