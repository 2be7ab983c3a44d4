// By way of the shell, as a user would.
#include "tests/match/run_match.h"

#include <sys/wait.h>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace muster::tests {
namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  INFO(name << " is set by ctest");
  REQUIRE(value != nullptr);
  return value;
}

class Folder {
 public:
  Folder() {
    char name[] = "/tmp/muster-match-XXXXXX";
    REQUIRE(mkdtemp(name) != nullptr);
    path = name;
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string path;
};

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

std::string source_folder() { return from_environment("MUSTER_SOURCE"); }

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Ran run_match(const std::string& people, const std::string& briefs, const std::string& arguments) {
  const Folder folder;
  const std::string people_path = folder.path + "/people.ndjson";
  const std::string briefs_path = folder.path + "/briefs.ndjson";
  std::ofstream(people_path, std::ios::binary) << people;
  std::ofstream(briefs_path, std::ios::binary) << briefs;
  const std::string command = from_environment("MUSTER_BINARY") + " match --people " + people_path + " --briefs " +
                              briefs_path + " >" + folder.path + "/out 2>" + folder.path + "/err " + arguments;
  const int status = std::system(command.c_str());  // NOLINT(concurrency-mt-unsafe): one thread
  Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(folder.path + "/out"),
          read_file(folder.path + "/err")};
  ran.err = replaced(replaced(ran.err, people_path, "{people}"), briefs_path, "{briefs}");
  return ran;
}

}  // namespace muster::tests
