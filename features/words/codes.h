// Which two-letter codes there are: countries by ISO 3166-1 (and XK, which Kosovo uses), languages by ISO 639-1. Their
// names are reference data, not here.
#pragma once

#include <string_view>

namespace muster {

bool is_country(std::string_view code);   // "RO", in capitals
bool is_language(std::string_view code);  // "en", in small letters

}  // namespace muster
