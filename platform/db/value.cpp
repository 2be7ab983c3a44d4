// Reading cells: PostgreSQL tells every value as text, SQLite by its storage class; both read the same here.
#include "platform/db/value.h"

#include <charconv>

namespace muster::db {

void unexpected_value(const Cell& cell, std::string_view wanted) {
  const std::string found = cell.is_null() ? "NULL" : "'" + cell.as_text().substr(0, 80) + "'";
  throw Failure(Cause::broken, "a column holds " + found + " where the program reads " + std::string(wanted));
}

std::int64_t Cell::as_integer() const {
  if (type == Type::integer) return integer;
  if (type == Type::text) {
    if (text == "t") return 1;  // PostgreSQL's booleans
    if (text == "f") return 0;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size()) return value;
  }
  unexpected_value(*this, "a whole number");
}

std::string Cell::as_text() const { return type == Type::integer ? std::to_string(integer) : std::string(text); }

}  // namespace muster::db
