// From the words of files and the API to those of the engine.
#pragma once

#include "engine/person.h"
#include "engine/query.h"
#include "features/briefs/brief.h"
#include "features/talents/person.h"

namespace muster {

engine::Person known(const Person& person);
engine::Brief asked(const Brief& brief);

}  // namespace muster
