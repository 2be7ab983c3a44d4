// The operator's folder of the public site: texts of roles that win over the built-in ones.
#pragma once

#include <string>

#include "features/site/role_prose.h"

namespace muster::cli {

// Reads and checks all; "" is no folder. Every fault is told with its file and line.
Result<site::ProseFiles> prose_files(const std::string& folder);

}  // namespace muster::cli
