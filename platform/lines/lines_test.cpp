// Lines of every length around the limit and the size of a piece, ends of lines, and files that can't be read.
#include "platform/lines/lines.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace muster;

namespace {

class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& text) {
    char name[] = "/tmp/muster-lines-XXXXXX";
    const int file = mkstemp(name);
    REQUIRE(file >= 0);
    path = name;
    std::ofstream(path) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  std::string path;
};

// "12" for a line of 12 bytes, "cut" for one above the limit of a million.
std::vector<std::string> lengths(const std::string& text) {
  const TemporaryFile file(text);
  auto reader = LineReader::open(file.path, 1'000'000);
  REQUIRE(reader);
  std::vector<std::string> found;
  while (const auto line = reader->next()) {
    CHECK(line->number == found.size() + 1);
    found.push_back(line->length == Line::Length::cut ? "cut" : std::to_string(line->text.size()));
  }
  CHECK_FALSE(reader->failure());
  return found;
}

using Lengths = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end at line feeds, with or without a carriage return") {
  CHECK(lengths("").empty());
  CHECK(lengths("\n") == Lengths{"0"});
  CHECK(lengths("ab\r\n\nabc") == Lengths{"2", "0", "3"});
}

TEST_CASE("long lines are cut and the next one is whole") {
  const std::string most(1'000'000, 'x');
  const std::string huge(5'000'000, 'y');
  CHECK(lengths(most + "\n" + most + "y\n" + huge + "\nab\n" + huge) == Lengths{"1000000", "cut", "cut", "2", "cut"});
  std::string many;
  Lengths wanted;
  for (std::size_t n = 0; n < 3000; n += 7) {
    many += std::string(n, 'z') + "\n";
    wanted.push_back(std::to_string(n));
  }
  CHECK(lengths(many) == wanted);
}

TEST_CASE("what can't be read is a problem that names the file") {
  const auto missing = LineReader::open("/nowhere/people.ndjson", 10);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().detail.find("/nowhere/people.ndjson") != std::string::npos);
  auto folder = LineReader::open("/tmp", 10);
  REQUIRE(folder);
  CHECK_FALSE(folder->next());
  CHECK(folder->failure());
}
