// The world's codes.
#include "features/shortlists/literal_names.h"

#include "features/words/codes.h"
#include "platform/zones/zones.h"

namespace muster {

bool LiteralNames::is_country(std::string_view code) const { return muster::is_country(code); }
bool LiteralNames::is_language(std::string_view code) const { return muster::is_language(code); }
bool LiteralNames::is_zone(std::string_view name) const { return zones::exists(name); }

}  // namespace muster
