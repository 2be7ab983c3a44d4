// The table imports.
#pragma once

#include <optional>

#include "features/talents/import_record.h"
#include "platform/db/tx.h"

namespace muster::talents::store {

void insert(Tx& tx, const ImportRecord& record);
void update(Tx& tx, const ImportRecord& record);
std::optional<ImportRecord> find(Read& read, const ImportId& id);

}  // namespace muster::talents::store
