// Setting text by pango.
#include "platform/pdf/pen.h"

namespace muster::pdf {
namespace {

// The app's face first; then, glyph by glyph, whatever the machine has for a script.
constexpr auto family = "Inter, DejaVu Sans, Liberation Sans, sans-serif";

PangoWeight weight_of(Weight weight) {
  switch (weight) {
    case Weight::medium:
      return PANGO_WEIGHT_MEDIUM;
    case Weight::bold:
      return PANGO_WEIGHT_SEMIBOLD;
    case Weight::normal:
      break;
  }
  return PANGO_WEIGHT_NORMAL;
}

}  // namespace

void set_exact(PangoContext* context) {
  cairo_font_options_t* exact = cairo_font_options_create();
  cairo_font_options_set_hint_style(exact, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(exact, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(exact, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, exact);
  cairo_font_options_destroy(exact);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_cairo_context_set_resolution(context, 72);
}

PangoLayout* layout_of(PangoContext* context, std::string_view text, const Style& style) {
  PangoLayout* made = pango_layout_new(context);
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, family);
  pango_font_description_set_weight(font, weight_of(style.weight));
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_layout_set_font_description(made, font);
  pango_font_description_free(font);
  pango_layout_set_wrap(made, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(made, style.align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_line_spacing(made, style.line_spacing);
  if (style.tracking != 0) {
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(static_cast<int>(style.tracking * PANGO_SCALE)));
    pango_layout_set_attributes(made, attributes);
    pango_attr_list_unref(attributes);
  }
  if (style.most_lines > 0) {
    pango_layout_set_height(made, -style.most_lines);
    pango_layout_set_ellipsize(made, PANGO_ELLIPSIZE_END);
  }
  pango_layout_set_text(made, text.data(), static_cast<int>(text.size()));
  return made;
}

double height_of(PangoLayout* layout) {
  int width = 0, height = 0;
  pango_layout_get_size(layout, &width, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

}  // namespace muster::pdf
