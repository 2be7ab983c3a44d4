// A document's bytes: the same twice, with fonts inside, its title and its language, in any script.
#include "platform/pdf/pdf.h"

#include <catch2/catch.hpp>

#include <set>

namespace muster::pdf {
namespace {

const About about{.title = "Auswahl für Åsa", .language = "de", .made = {1'795'000'000'000'000}};

std::string drawn(std::string_view words) {
  Document document(about);
  {
    const InPart heading(document, Part::heading);
    document.text(48, 48, 400, words, {.size = 20, .weight = Weight::bold});
  }
  document.line(48, 90, 500, 90, {0.8, 0.8, 0.8});
  document.bar(48, 100, 120, 6, {0.1, 0.1, 0.1});
  document.next_page();
  {
    const InPart paragraph(document, Part::paragraph);
    document.text(48, 48, 400, words);
  }
  return document.finish();
}

std::set<std::string> fonts_of(const std::string& file) {
  std::set<std::string> names;
  constexpr std::string_view key = "/BaseFont /";
  for (auto at = file.find(key); at != std::string::npos; at = file.find(key, at + 1)) {
    const auto begin = file.find('+', at) + 1;  // a subset's six letters, then its name
    names.insert(file.substr(begin, file.find_first_of(" \n", begin) - begin));
  }
  return names;
}

std::size_t count(const std::string& text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the same document is the same bytes, and says its title, its language and its parts") {
  const auto file = drawn("Zwölf Boxkämpfer");
  CHECK(file == drawn("Zwölf Boxkämpfer"));
  CHECK(file != drawn("Zwölf Boxkämpfe"));
  CHECK(file.starts_with("%PDF-1.4"));
  CHECK(file.ends_with("%%EOF\n"));
  CHECK(file.find("/Lang (de)") != std::string::npos);
  CHECK(file.find("/DisplayDocTitle true") != std::string::npos);
  CHECK(file.find("/Marked true") != std::string::npos);
  CHECK(file.find("/S /H1") != std::string::npos);
  CHECK(count(file, "/Type /Page\n") + count(file, "/Type /Page ") == 2);
}

TEST_CASE("the table of offsets leads to the objects, after the language was put in") {
  const auto file = drawn("Ada");
  const auto table = std::stoul(file.substr(file.rfind("startxref\n") + 10));
  REQUIRE(file.compare(table, 5, "xref\n") == 0);
  constexpr std::size_t line_size = 20;
  const auto entries = file.find('\n', table + 5) + 1;
  const auto first = std::stoul(file.substr(entries + line_size));  // of object 1, after the free one
  CHECK(file.compare(first, 7, "1 0 obj") == 0);
}

TEST_CASE("every script has its letters in the file") {
  const auto latin = fonts_of(drawn("Ada Lovelace"));
  const auto many = fonts_of(drawn("Ада · 李小龍 · 김연아 · שלום · مرحبا · =SUM(A1)"));
  CHECK(latin.size() == 2);  // the regular and the bold
  CHECK(many.size() > latin.size());
  CHECK(count(drawn("李小龍"), "/FontFile") > 0);
}

TEST_CASE("text takes the room that it said, and is cut where it may not") {
  Document document(about);
  const std::string words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
  const double whole = document.height(100, words);
  CHECK(document.text(48, 48, 100, words) == whole);
  CHECK(document.height(100, words, {.most_lines = 1}) < whole / 2);
  CHECK(document.width("iiii") < document.width("mmmm"));
  CHECK(document.height(100, "") > 0);
}

}  // namespace muster::pdf
