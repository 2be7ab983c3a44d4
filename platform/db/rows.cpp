// Cells out of the table's slots and arena.
#include "platform/db/rows.h"

namespace muster::db {

Cell Table::cell(std::size_t row, std::size_t column) const {
  claim(column < columns_, "the query has that column");
  const Slot& slot = slots_[row * columns_ + column];
  if (slot.type == Type::text) {
    return {Type::text, 0, std::string_view(arena_).substr(static_cast<std::size_t>(slot.integer), slot.length)};
  }
  return {slot.type, slot.integer, {}};
}

}  // namespace muster::db
