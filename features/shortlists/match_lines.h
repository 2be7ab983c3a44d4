// One line of a match file into what the engine takes, with every fault of the line. docs/formats.md describes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "engine/person.h"
#include "engine/query.h"
#include "features/words/names.h"

namespace muster {

struct PersonLine {
  engine::Person person;
  std::optional<Currency> currency;  // of the rate
};
struct BriefLine {
  std::string id;
  engine::Brief brief;
  std::optional<Currency> currency;
};

Result<PersonLine> read_person_line(std::string_view line, const Names& names);
Result<BriefLine> read_brief_line(std::string_view line, const Names& names, Date as_of);

}  // namespace muster
