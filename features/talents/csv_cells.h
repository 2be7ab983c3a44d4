// One cell of CSV into a member of a person, and a person's members into cells. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "features/talents/imported.h"

namespace muster::talents {

// Faults of one row, each with the heading of its column.
struct CellFaults {
  std::string column;  // the one that is being read
  std::vector<std::pair<std::string, std::string>> found = {};
  void add(std::string message) { found.emplace_back(column, std::move(message)); }
};

void read_cell(std::string_view column, const std::string& cell, Told& told, CellFaults& faults);
void read_rate(const std::string& rate, const std::string& currency, Told& told, CellFaults& faults);

std::string major_units(Money money);  // 8500 of USD is "85.00"

}  // namespace muster::talents
