// Hands each journal entry to every open stream of events. Owned by serve. Shared state: the list of sinks, under its
// mutex; a sink that is gone or too slow is dropped and its reader comes back with Last-Event-ID.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "platform/http/message.h"
#include "platform/journal/follower.h"
#include "platform/json/value.h"
#include "platform/work/pool.h"

namespace muster {

class Broadcast {
 public:
  explicit Broadcast(db::Store& store);
  // First what happened after `after`, then everything as it comes. Entries may come twice, never out of order for one
  // stream.
  void add(std::shared_ptr<http::EventSink> sink, journal::Position after);
  void close();  // ends all streams, for a drain

 private:
  struct Stream {
    std::shared_ptr<http::EventSink> sink;
    journal::Position sent;
  };
  void send(std::span<const journal::Entry> entries);
  void join(Stream stream);
  bool send_to(Stream& stream, std::span<const journal::Entry> entries);

  db::Store& store_;
  std::mutex mutex_;  // guards streams_ and closed_
  std::vector<Stream> streams_;
  bool closed_ = false;
  journal::Follower follower_;
  Pool joining_{1, 1000};  // reads what a new stream missed; last: uses all the above
};

json::Value change_of(const journal::Entry& entry);

}  // namespace muster
