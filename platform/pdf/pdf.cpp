// cairo writes the file, pango sets the text. cairo 1.16 can't say a document's language, nor that it is tagged: both
// are put into the catalog afterwards, which stands last before the table of offsets, so that only the pointer to that
// table moves.
#include "platform/pdf/pdf.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "base/result.h"
#include "platform/pdf/pen.h"

namespace muster::pdf {
namespace {

cairo_status_t append(void* into, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

const char* tag_of(Part part) {
  constexpr std::array tags{"H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD"};
  return tags[static_cast<std::size_t>(part)];
}

std::string with_language(std::string file, const std::string& language) {
  constexpr std::string_view catalog = "/Type /Catalog", start = "startxref\n";
  const auto at = file.rfind(catalog), table = file.rfind("\nxref\n"), pointer = file.rfind(start);
  claim(at != std::string::npos && table != std::string::npos && at < table && table < pointer,
        "the catalog is the last object before the table of offsets");
  const auto added = fmt::format(
      "\n   /Lang ({})\n   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>", language);
  const auto digits = pointer + start.size();
  std::size_t offset = 0;
  std::from_chars(file.data() + digits, file.data() + file.size(), offset);
  claim(offset == table + 1, "the pointer leads to the table of offsets");
  file.replace(digits, std::to_string(offset).size(), std::to_string(offset + added.size()));
  file.insert(at + catalog.size(), added);
  return file;
}

}  // namespace

struct Document::Surface {
  std::string bytes;
  std::string language;
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
  PangoContext* context = nullptr;

  ~Surface() {
    g_object_unref(context);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
  }

  // Owned by the caller.
  [[nodiscard]] PangoLayout* layout(std::string_view text, const Style& style) const {
    return layout_of(context, text, style);
  }
};

Document::Document(const About& about) : surface_(std::make_unique<Surface>()) {
  auto& s = *surface_;
  s.language = about.language;
  s.surface = cairo_pdf_surface_create_for_stream(&append, &s.bytes, page_width, page_height);
  cairo_pdf_surface_restrict_to_version(s.surface, CAIRO_PDF_VERSION_1_4);  // a plain table of offsets
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_TITLE, about.title.c_str());
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_CREATOR, "Muster");
  const auto made = rfc3339({about.made.micros - about.made.micros % 1'000'000});
  cairo_pdf_surface_set_metadata(s.surface, CAIRO_PDF_METADATA_CREATE_DATE, made.c_str());
  s.cairo = cairo_create(s.surface);
  s.context = pango_cairo_create_context(s.cairo);
  set_exact(s.context);  // a place on paper, not on a screen
  pango_context_set_language(s.context, pango_language_from_string(about.language.c_str()));
}

Document::~Document() = default;

void Document::next_page() { cairo_show_page(surface_->cairo); }

double Document::text(double x, double y, double width, std::string_view text, const Style& style) {
  auto& s = *surface_;
  PangoLayout* layout = s.layout(text, style);
  pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  cairo_set_source_rgb(s.cairo, style.colour.red, style.colour.green, style.colour.blue);
  cairo_move_to(s.cairo, x, y);
  pango_cairo_show_layout(s.cairo, layout);
  const double height = height_of(layout);
  g_object_unref(layout);
  return height;
}

double Document::height(double width, std::string_view text, const Style& style) const {
  PangoLayout* layout = surface_->layout(text, style);
  pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  const double height = height_of(layout);
  g_object_unref(layout);
  return height;
}

double Document::width(std::string_view text, const Style& style) const {
  PangoLayout* layout = surface_->layout(text, style);
  int width = 0, height = 0;
  pango_layout_get_size(layout, &width, &height);
  g_object_unref(layout);
  return static_cast<double>(width) / PANGO_SCALE;
}

void Document::line(double x, double y, double to_x, double to_y, Colour colour, double thickness) {
  auto* cairo = surface_->cairo;
  cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
  cairo_set_line_width(cairo, thickness);
  cairo_move_to(cairo, x, y);
  cairo_line_to(cairo, to_x, to_y);
  cairo_stroke(cairo);
}

void Document::bar(double x, double y, double width, double height, Colour colour) {
  auto* cairo = surface_->cairo;
  cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
  cairo_rectangle(cairo, x, y, width, height);
  cairo_fill(cairo);
}

void Document::begin(Part part) { cairo_tag_begin(surface_->cairo, tag_of(part), nullptr); }
void Document::end(Part part) { cairo_tag_end(surface_->cairo, tag_of(part)); }

std::string Document::finish() {
  auto& s = *surface_;
  cairo_surface_finish(s.surface);
  claim(cairo_surface_status(s.surface) == CAIRO_STATUS_SUCCESS && cairo_status(s.cairo) == CAIRO_STATUS_SUCCESS,
        "a document is drawn without a fault");
  return with_language(std::move(s.bytes), s.language);
}

}  // namespace muster::pdf
