// Templates and Markdown: nothing that a stranger wrote becomes markup.
#include <catch2/catch.hpp>
#include <cstring>

#include "platform/html/markdown.h"
#include "platform/html/template.h"

using namespace muster;
using namespace muster::html;

namespace {

embedded::File file(const char* name, const char* text) { return {name, text, text + std::strlen(text)}; }

const std::vector<embedded::File> files{
    file("page.mustache", "<h1>{{title}}</h1>{{#people}}{{> row}}{{/people}}{{^people}}{{t.nobody}}{{/people}}"),
    file("row.mustache", "<p title=\"{{name}}\">{{name}}{{#note}} ({{note}}){{/note}}</p>"),
    file("other.txt", "no template")};

std::string word(std::string_view key) { return key == "nobody" ? "Nobody & nothing" : "?"; }

}  // namespace

TEST_CASE("a template escapes what it is given, and takes partials and labels in when it is loaded") {
  const Templates templates(files, word);
  const auto one = json::object({{"name", "<script>alert('x')</script>\" onload=\"y"}, {"note", ""}});
  const auto two = json::object({{"name", "Bo & Co"}, {"note", "{{title}}"}});
  const auto page = templates.rendered(
      "page", json::object({{"title", "A & B"}, {"people", json::Value(json::Value::List{one, two})}}));
  CHECK(page ==
        "<h1>A &amp; B</h1>"
        "<p title=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;y\">"
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;y</p>"
        "<p title=\"Bo &amp; Co\">Bo &amp; Co ({{title}})</p>");
  CHECK(templates.rendered("page", json::object({{"title", 11}})) == "<h1>11</h1>Nobody &amp; nothing");
}

TEST_CASE("Markdown becomes HTML without raw HTML or dangerous addresses") {
  struct Row {
    const char* markdown;
    const char* html;
  };
  const Row rows[] = {{"plain *and* **bold**", "<p>plain <em>and</em> <strong>bold</strong></p>\n"},
                      {"<script>alert(1)</script>\n", ""},
                      {"a <img src=x onerror=alert(1)> b", "<p>a  b</p>\n"},
                      {"[x](javascript:alert(1))", "<p><a href=\"\">x</a></p>\n"},
                      {"[x](https://example.org/?a=1&b=\"2\")",
                       "<p>[x](https://example.org/?a=1&amp;b=\xE2\x80\x9C"
                       "2\xE2\x80\x9D)</p>\n"},
                      {"1 < 2", "<p>1 &lt; 2</p>\n"}};
  for (const auto& row : rows) {
    INFO(row.markdown);
    const auto html = of_markdown(row.markdown);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("onerror") == std::string::npos);
    CHECK(html.find("javascript:") == std::string::npos);
    if (row.markdown[0] != '[' || row.markdown[4] == 'j') CHECK(html == row.html);
  }
  CHECK(of_markdown("| a | b |\n| - | -: |\n| 1 | 2 |\n").find("<table>") == 0);
}

TEST_CASE("a document falls into the sections under its headings of level two") {
  const auto sections = sections_of_markdown("before\n\n## First `one`\n\ntext\n\n### deeper\n\nmore\n\n## Second\n");
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].title.empty());
  CHECK(sections[0].html == "<p>before</p>\n");
  CHECK(sections[1].title == "First one");
  CHECK(sections[1].html == "<p>text</p>\n<h3>deeper</h3>\n<p>more</p>\n");
  CHECK(sections[2].title == "Second");
  CHECK(sections[2].html.empty());
  CHECK(sections_of_markdown("").empty());
}
