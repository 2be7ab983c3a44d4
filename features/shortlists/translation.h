// From the words of files and the API to those of the engine.
#pragma once

#include <functional>
#include <string>

#include "base/money.h"
#include "engine/person.h"
#include "engine/query.h"
#include "features/briefs/brief.h"
#include "features/talents/person.h"

namespace muster {

engine::Person known(const Person& person);
// The person as they are compared today: skills by the keys that they stand for now (of two that became one, the better
// knowledge counts); a rate in another currency is as good as none until it is converted.
Person as_of_today(Person person, Currency currency, const std::function<std::string(const std::string&)>& key_of);
engine::Brief asked(const Brief& brief);

}  // namespace muster
