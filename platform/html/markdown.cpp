// By cmark-gfm, in its safe mode; raw HTML is taken out of the tree, so that nothing is left of it.
#include "platform/html/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

#include "base/result.h"

namespace muster::html {
namespace {

constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SMART;

struct Gone {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
  void operator()(char* text) const { std::free(text); }
};
template <class T>
using Owned = std::unique_ptr<T, Gone>;

struct Document {
  Owned<cmark_parser> parser;  // owns the list of extensions that the writer wants
  Owned<cmark_node> root;
};

Document document_of(std::string_view markdown) {
  static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
  claim(registered, "the extensions are there");
  Document made{Owned<cmark_parser>(cmark_parser_new(options)), nullptr};
  cmark_parser_attach_syntax_extension(made.parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(made.parser.get(), markdown.data(), markdown.size());
  made.root.reset(cmark_parser_finish(made.parser.get()));
  std::vector<cmark_node*> raw;
  const Owned<cmark_iter> iter(cmark_iter_new(made.root.get()));
  while (cmark_iter_next(iter.get()) != CMARK_EVENT_DONE) {
    auto* node = cmark_iter_get_node(iter.get());
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) raw.push_back(node);
  }
  for (auto* node : raw) cmark_node_free(node);  // each is a leaf and visited once
  return made;
}

std::string html_of(const Document& document, cmark_node* node) {
  const Owned<char> text(cmark_render_html(node, options, cmark_parser_get_syntax_extensions(document.parser.get())));
  return text.get();
}

std::string plain_text_of(cmark_node* node) {
  std::string text;
  const Owned<cmark_iter> iter(cmark_iter_new(node));
  while (cmark_iter_next(iter.get()) != CMARK_EVENT_DONE) {
    auto* here = cmark_iter_get_node(iter.get());
    const auto type = cmark_node_get_type(here);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) text += cmark_node_get_literal(here);
  }
  return text;
}

bool opens_a_section(cmark_node* node) {
  return cmark_node_get_type(node) == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) == 2;
}

}  // namespace

std::string of_markdown(std::string_view markdown) {
  const auto document = document_of(markdown);
  return html_of(document, document.root.get());
}

std::vector<Section> sections_of_markdown(std::string_view markdown) {
  const auto document = document_of(markdown);
  std::vector<Section> sections(1);
  Owned<cmark_node> within(cmark_node_new(CMARK_NODE_DOCUMENT));
  const auto close = [&] {
    sections.back().html = html_of(document, within.get());
    within.reset(cmark_node_new(CMARK_NODE_DOCUMENT));
  };
  for (auto* node = cmark_node_first_child(document.root.get()); node != nullptr;) {
    auto* next = cmark_node_next(node);
    if (opens_a_section(node)) {
      close();
      sections.push_back({plain_text_of(node), {}});
    } else {
      cmark_node_append_child(within.get(), node);
    }
    node = next;
  }
  close();
  if (sections.front().html.empty()) sections.erase(sections.begin());
  return sections;
}

}  // namespace muster::html
