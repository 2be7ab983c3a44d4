// People as documents of JSON Resume (jsonresume.org, schema 1.0.0) and back. What the schema has no place for stands
// in meta.muster, and beside a skill's level its years, last_used and verified. Pure.
#pragma once

#include "features/talents/imported.h"
#include "features/words/names.h"

namespace muster::talents {

// Skills and languages that the network does not know are passed over with a note, and so is what no portfolio can have
// of its projects: a résumé is free text.
Told told_by_resume(const json::Value& resume, std::int64_t row, const Names& names, int this_year);
std::string resume_pointer(std::string_view pointer);  // of a person's member: where the résumé has it

json::Value resume_of(const Known& known);

}  // namespace muster::talents
