// People, briefs and answers as lines of match files, written without any code of the product, as docs/formats.md
// describes them. Fields that have their default are left out now and then.
#pragma once

#include <string>

#include "engine/answer.h"
#include "engine/person.h"
#include "engine/query.h"
#include "testing/oracle/random_network.h"

namespace muster::tests {

std::string person_line(const engine::Person& person, int year, const std::string& currency, oracle::Random& random);
std::string brief_line(const std::string& id, const engine::Brief& brief, const std::string& currency,
                       oracle::Random& random);
std::string answer_line(const std::string& id, const engine::Answer& answer);  // as with --full

}  // namespace muster::tests
