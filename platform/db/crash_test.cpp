// kill -9 under 16 writers: whatever was acknowledged is there afterwards, and nothing is half there.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include "platform/command/command.h"
#include "platform/db/store.h"
#include "testing/databases.h"

using namespace muster;

namespace {

constexpr int writers = 16;
constexpr int rounds = 30;

// Two rows and an entry a command, one number to the pipe for each that was acknowledged; until it is killed.
[[noreturn]] void write_until_killed(const std::string& url, int round, int pipe) {
  const auto environment = real_environment();
  const auto store = Store::open(url, {}, *environment).value();
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer) {
    threads.emplace_back([&, writer] {
      for (std::int64_t number = (round * writers + writer) * 1'000'000LL;; ++number) {
        const auto done = run_command(*store, [&](Tx& tx) -> Result<int> {
          tx.exec("INSERT INTO left_half VALUES ($1)", number);
          tx.append(Actor::system("test"), {.kind = "test.halved", .subject = std::to_string(number)});
          tx.exec("INSERT INTO right_half VALUES ($1)", number);
          return 0;
        });
        if (!done || ::write(pipe, &number, sizeof number) != sizeof number) _exit(1);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  _exit(1);
}

std::vector<std::int64_t> acknowledged_before_kill(const std::string& url, int round, std::size_t enough) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::close(ends[0]);
    write_until_killed(url, round, ends[1]);
  }
  ::close(ends[1]);
  std::vector<std::int64_t> acknowledged;
  bool killed = false;
  std::int64_t number = 0;
  while (::read(ends[0], &number, sizeof number) == sizeof number) {
    acknowledged.push_back(number);
    if (killed || acknowledged.size() < enough) continue;
    kill(child, SIGKILL);
    killed = true;
  }
  ::close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  return acknowledged;
}

}  // namespace

TEST_CASE("kill -9 under 16 writers loses nothing acknowledged and leaves nothing half done") {
  const testing::Database database(db::Backend::sqlite);
  const auto environment = real_environment();
  REQUIRE(run_command(*Store::open(database.url(), {}, *environment).value(), [](Tx& tx) -> Result<int> {
            tx.exec("CREATE TABLE left_half (number BIGINT PRIMARY KEY)");
            tx.exec("CREATE TABLE right_half (number BIGINT PRIMARY KEY)");
            return 0;
          }).has_value());
  const auto seed = std::random_device{}();
  std::mt19937 random(seed);
  std::set<std::int64_t> acknowledged;
  for (int round = 0; round < rounds; ++round) {
    const auto now = acknowledged_before_kill(database.url(), round, 1 + random() % 300);
    acknowledged.insert(now.begin(), now.end());
  }
  std::set<std::int64_t> left, right, told;
  Store::open(database.url(), {}, *environment).value()->read([&](Read& read) {
    for (const auto& row : read.query("SELECT number FROM left_half")) left.insert(row.get<std::int64_t>(0));
    for (const auto& row : read.query("SELECT number FROM right_half")) right.insert(row.get<std::int64_t>(0));
    for (const auto& row : read.query("SELECT subject FROM journal")) told.insert(std::stoll(row.get<std::string>(0)));
    CHECK(read.one<std::string>("PRAGMA integrity_check") == "ok");
  });
  std::size_t lost = 0;
  for (const auto number : acknowledged) lost += left.contains(number) ? 0 : 1;
  CHECK(lost == 0);
  CHECK(left == right);
  CHECK(left == told);
  std::printf("kill -9: %d rounds, %zu acknowledged, %zu lost (seed %u)\n", rounds, acknowledged.size(), lost, seed);
}
