// How text is set, on paper and in pictures alike: the app's face and its cuts. Only files beside this one include it.
#pragma once

#include <pango/pangocairo.h>

#include <string_view>

#include "platform/pdf/pdf.h"

namespace muster::pdf {

// Places without rounding to a screen's dots, at 72 units an inch.
void set_exact(PangoContext* context);
// Owned by the caller.
PangoLayout* layout_of(PangoContext* context, std::string_view text, const Style& style);
double height_of(PangoLayout* layout);

}  // namespace muster::pdf
