// Durable writes on SQLite, one commit per write against group commit, on the same disk in the same run; also on a disk
// whose sync takes 2 ms longer. durable_bench [FOLDER] [SECONDS per row]; promises in docs/quality.md.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <latch>
#include <thread>
#include <vector>

#include "platform/command/command.h"
#include "platform/db/store.h"
#include "testing/faulty_vfs.h"

using namespace muster;

namespace {

struct Measured {
  double writes_per_second = 0;
  double writes_per_sync = 0;
  std::int64_t p50 = 0, p99 = 0, max = 0;  // microseconds from call to answer
  std::int64_t fewest = 0, most = 0;       // writes of one writer
};

struct Setting {
  std::string folder;
  double seconds = 2;
  int writers = 1;
  int most_in_group = 1;
  std::int64_t sync_micros = 0;
};

// What a small command does: a row and its entry.
void write_once(Store& store, int writer, std::int64_t number) {
  const auto done = run_command(store, [&](Tx& tx) -> Result<int> {
    tx.exec("INSERT INTO bench (writer, number, words) VALUES ($1, $2, $3)", writer, number,
            "about as long as a short profile's headline, in letters");
    tx.append(Actor::system("bench"), {.kind = "bench.written", .subject = std::to_string(number)});
    return 0;
  });
  if (!done) throw std::runtime_error(done.error().detail);
}

// A new log grows on disk with every sync, which costs several times a sync of a log that is written over. So first
// fill it until it is copied into the file and begun again, as it is after a node's first seconds.
void wear_in(Store& store) {
  (void)run_command(store, [](Tx& tx) -> Result<int> {
    tx.exec("CREATE TABLE bench (writer BIGINT, number BIGINT, words TEXT)");
    return 0;
  });
  const std::vector<int> many(60'000, 0);
  (void)run_command(store, [&](Tx& tx) -> Result<std::int64_t> {
    return tx.exec_each("INSERT INTO bench (writer, number, words) VALUES ($1, 0, 'as long as a headline, in letters')",
                        many, [](int writer) { return std::tuple(writer); });
  });
  write_once(store, 0, 0);
}

Measured measure(const Setting& setting) {
  const auto environment = real_environment();
  const auto file = setting.folder + "/durable_bench.db";
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file + ending);
  testing::faulty_disk().sync_micros = setting.sync_micros;
  auto store =
      Store::open("sqlite:" + testing::faulty_path(file), {.most_in_group = setting.most_in_group}, *environment)
          .value();
  wear_in(*store);
  const auto syncs = testing::faulty_disk().syncs.load();
  std::vector<std::vector<std::int64_t>> times(static_cast<std::size_t>(setting.writers));
  std::latch start{setting.writers};
  std::vector<std::jthread> threads;
  for (int writer = 0; writer < setting.writers; ++writer) {
    threads.emplace_back([&, writer] {
      auto& mine = times[static_cast<std::size_t>(writer)];
      start.arrive_and_wait();
      const auto begin = environment->monotonic_micros();
      for (auto now = begin; now - begin < static_cast<std::int64_t>(setting.seconds * 1e6);) {
        write_once(*store, writer, static_cast<std::int64_t>(mine.size()));
        const auto after = environment->monotonic_micros();
        mine.push_back(after - now);
        now = after;
      }
    });
  }
  threads.clear();
  std::vector<std::int64_t> all;
  for (const auto& mine : times) all.insert(all.end(), mine.begin(), mine.end());
  std::ranges::sort(all);
  const auto [fewest, most] = std::ranges::minmax(times, {}, &std::vector<std::int64_t>::size);
  const auto n = static_cast<double>(all.size());
  return {n / setting.seconds,
          n / static_cast<double>(testing::faulty_disk().syncs - syncs),
          all[all.size() / 2],
          all[all.size() * 99 / 100],
          all.back(),
          static_cast<std::int64_t>(fewest.size()),
          static_cast<std::int64_t>(most.size())};
}

void print(const Setting& setting, const char* how, const Measured& measured, double ratio) {
  fmt::print("{:>7} {:>7} {:<12} {:>9.0f} {:>9.1f} {:>8.2f} {:>8.2f} {:>8.2f} {:>6}-{:<6} {:>5.1f}\n", setting.writers,
             fmt::format("{} ms", setting.sync_micros / 1000), how, measured.writes_per_second,
             measured.writes_per_sync, static_cast<double>(measured.p50) / 1000,
             static_cast<double>(measured.p99) / 1000, static_cast<double>(measured.max) / 1000, measured.fewest,
             measured.most, ratio);
}

}  // namespace

int main(int argc, char** argv) {
  Setting setting{.folder = argc > 1 ? argv[1] : ".", .seconds = argc > 2 ? std::atof(argv[2]) : 2};
  fmt::print("Durable writes on SQLite (WAL, synchronous=FULL) in {}\n", setting.folder);
  fmt::print("{:>7} {:>7} {:<12} {:>9} {:>9} {:>8} {:>8} {:>8} {:^13} {:>5}\n", "writers", "+ sync", "commits",
             "writes/s", "per sync", "p50 ms", "p99 ms", "max ms", "per writer", "ratio");
  for (const std::int64_t sync_micros : {0, 2000}) {
    setting.sync_micros = sync_micros;
    for (const int writers : {1, 16, 64}) {
      setting.writers = writers;
      setting.most_in_group = 1;
      const auto single = measure(setting);
      print(setting, "one by one", single, 1);
      setting.most_in_group = db::StoreOptions{}.most_in_group;
      const auto grouped = measure(setting);
      print(setting, "together", grouped, grouped.writes_per_second / single.writes_per_second);
    }
  }
  for (const char* ending : {"", "-wal", "-shm"})
    std::filesystem::remove(setting.folder + "/durable_bench.db" + ending);
}
