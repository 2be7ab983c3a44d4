// The hash chain over the journal: put on after commit by one leased sealer, and verified by `muster check`. Each link
// is SHA-256 over the previous link and the entry in a canonical form, so an altered, removed, added or reordered entry
// breaks it.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/db/store.h"
#include "platform/journal/entry.h"

namespace muster::journal {

// Pure: the next link, in hex. `previous` is "" for the first.
std::string link(std::string_view previous, const Entry& entry);

// One round: seals up to `limit` entries, if the lease is free or `holder` has it. Says how many.
Result<std::int64_t> seal(db::Store& store, std::string_view holder, std::int64_t limit = 1000);

struct Verification {
  std::int64_t sealed = 0;           // links that were checked
  std::int64_t unsealed = 0;         // entries after the last link
  std::vector<std::string> damages;  // in words; empty: intact
  std::string last_link;             // what a backup's manifest records
};
Verification verify(db::Read& read);

// A thread that seals while it lives.
class Sealer {
 public:
  Sealer(db::Store& store, std::string holder);
  ~Sealer();

 private:
  void run();
  db::Store& store_;
  const std::string holder_;
  std::mutex mutex_;  // guards stopping_
  std::condition_variable stop_;
  bool stopping_ = false;
  std::thread thread_;  // last: starts when all else is there
};

}  // namespace muster::journal
