// All talents as a file, in the order of their ids, at one moment.
#pragma once

#include <functional>

#include "features/talents/imported.h"
#include "platform/db/store.h"

namespace muster::talents {

using Sink = std::function<void(std::string_view)>;

// Says how many. The pieces that the sink gets are some hundred kilobytes.
std::int64_t export_people(db::Store& store, FileFormat format, const Sink& sink);

std::string_view content_type(FileFormat format);
std::string_view file_name(FileFormat format);

}  // namespace muster::talents
