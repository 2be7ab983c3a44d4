// An SQLite file system that counts, delays and fails at will, over the real one. For tests and benches of durability:
// open "sqlite:" + faulty_path(file).
#pragma once

#include <atomic>
#include <chrono>
#include <string>

namespace muster::testing {

struct FaultyDisk {
  std::atomic<std::int64_t> syncs{0};        // of any file, since the start
  std::atomic<bool> full{false};             // writes fail as on a full disk
  std::atomic<bool> sync_fails{false};       // once: the next sync fails, and the flag is taken down
  std::atomic<std::int64_t> sync_micros{0};  // each sync takes so much longer
};

FaultyDisk& faulty_disk();                         // there is one for the process
std::string faulty_path(const std::string& file);  // an SQLite URI on it

}  // namespace muster::testing
