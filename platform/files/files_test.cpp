// Rows, lines and JSON values out of streams, good and bad; and cells that spreadsheets would run.
#include <catch2/catch.hpp>

#include "platform/files/csv.h"
#include "platform/files/items.h"

namespace muster::files {
namespace {

using Cells = std::vector<std::string>;

std::vector<CsvRow> rows(std::string_view text, char delimiter = ',') {
  auto feed = Feed::of(text);
  CsvReader reader(feed, delimiter, 1024);
  std::vector<CsvRow> all;
  while (auto row = reader.next()) all.push_back(*row);
  return all;
}

std::vector<Item> values(std::string_view text) {
  auto feed = Feed::of(text);
  JsonItems items(feed, 64);
  std::vector<Item> all;
  while (auto item = items.next()) all.push_back(*item);
  return all;
}

}  // namespace

TEST_CASE("CSV: quotes, lines inside cells, every end of line, and the line on which a row begins") {
  const auto all = rows("a,b\r\n\"x,\"\"y\"\"\r\nz\",\n\n1,2\r3,4");
  REQUIRE(all.size() == 4);
  CHECK(all[0].cells == Cells{"a", "b"});
  CHECK(all[1].cells == Cells{"x,\"y\"\r\nz", ""});
  CHECK(all[1].line == 2);
  CHECK(all[2].cells == Cells{"1", "2"});
  CHECK(all[2].line == 5);
  CHECK(all[3].cells == Cells{"3", "4"});
  CHECK(rows("a;b\tc", ';')[0].cells == Cells{"a", "b\tc"});
}

TEST_CASE("CSV: a row that is not CSV is told, and the next one is read") {
  const auto all = rows("a,b\n\"x\"y,1\nc,d\n" + std::string(2000, 'e') + "\nf,g\n\"open,\n");
  REQUIRE(all.size() == 6);
  CHECK(all[1].fault == "text follows the closing quote of cell 1: write \"\" for a quote inside");
  CHECK(all[2].cells == Cells{"c", "d"});
  CHECK(all[3].fault == "is longer than 1 KiB");
  CHECK(all[4].cells == Cells{"f", "g"});
  CHECK(all[5].fault == "the quote that opens cell 1 is never closed");
}

TEST_CASE("CSV: the delimiter is the one that the first line has most of") {
  CHECK(sniff_delimiter("id,name\n1;2;3") == ',');
  CHECK(sniff_delimiter("id;\"a,b,c\";name\n") == ';');
  CHECK(sniff_delimiter("id\tname") == '\t');
  CHECK(sniff_delimiter("id") == ',');
}

TEST_CASE("CSV: what a spreadsheet would run is tamed, and comes back as it was") {
  for (const auto* cell : {"=1+1", "+49 1", "-1", "@x", "\tx", "'=1", "''=", "'", "it's", "plain", ""})
    CHECK(untamed(tamed(cell)) == cell);
  CHECK(tamed("=1+1") == "'=1+1");
  CHECK(tamed("plain") == "plain");
  std::string out;
  write_csv(out, {"=1+1", "a,b", "say \"x\"", "", " pad"});
  CHECK(out == "'=1+1,\"a,b\",\"say \"\"x\"\"\",,\" pad\"\r\n");
  CHECK(rows(out)[0].cells == Cells{"'=1+1", "a,b", "say \"x\"", "", " pad"});
}

TEST_CASE("JSON values of a list, of one document, and of documents in a row") {
  CHECK(values("").empty());
  CHECK(values("[]").empty());
  const auto listed = values(" [ {\"a\":\"]}\\\"\"},\n {\"b\":[1,{}]} ] ");
  REQUIRE(listed.size() == 2);
  CHECK(listed[0].text == "{\"a\":\"]}\\\"\"}");
  CHECK(listed[1].text == "{\"b\":[1,{}]}");
  CHECK(listed[1].line == 2);
  CHECK(values("{}\n{\"x\":1}").size() == 2);
  CHECK(values("{\"open\":1").size() == 1);
  CHECK(values("[1,2").size() == 2);
  const auto lengthy = values("[{\"a\":\"" + std::string(100, 'x') + "\"},{\"b\":1}]");
  REQUIRE(lengthy.size() == 2);
  CHECK(lengthy[0].fault == "is longer than 0 KiB");
  CHECK(lengthy[1].text == "{\"b\":1}");
}

TEST_CASE("lines within a limit") {
  const std::string text = "\n a \r\n" + std::string(100, 'x') + "\nlast";
  auto feed = Feed::of(text);
  const auto first = next_line(feed, 10), too_long = next_line(feed, 10);
  CHECK(first->text == "a");
  CHECK(too_long->fault == "is longer than 0 KiB");
  const auto last = next_line(feed, 10);
  CHECK(last->text == "last");
  CHECK(last->line == 4);
  CHECK_FALSE(next_line(feed, 10).has_value());
}

TEST_CASE("the first bytes tell the encoding") {
  auto marked = Feed::of("\xEF\xBB\xBFid");
  CHECK(begin_text(marked).value() == Mark::utf8);
  CHECK(marked.get() == 'i');
  auto plain = Feed::of("id");
  CHECK(begin_text(plain).value() == Mark::none);
  auto utf16 = Feed::of(std::string_view("\xFF\xFEi\0d\0", 6));
  CHECK(begin_text(utf16).error().detail.find("UTF-16") != std::string::npos);
  CHECK(not_utf8("plain é").empty());
  CHECK(not_utf8("caf\xE9 au lait").starts_with("byte 4 (0xE9) is not UTF-8"));
}

}  // namespace muster::files
