// Sending entries to streams.
#include "features/changes/broadcast.h"

#include "platform/journal/journal.h"

namespace muster {
namespace {

constexpr std::size_t page = 500;

journal::Position newest(db::Store& store) {
  return store.read([](Read& read) { return journal::newest(read); });
}

}  // namespace

json::Value change_of(const journal::Entry& entry) {
  auto body = json::parse(entry.body);
  return json::object({{"position", journal::text(entry.position)},
                       {"at", rfc3339(entry.at)},
                       {"actor", entry.actor.id},
                       {"kind", entry.kind},
                       {"subject", entry.subject},
                       {"body", body ? *std::move(body) : json::Value(json::Value::Object{})}});
}

Broadcast::Broadcast(db::Store& store)
    : store_(store), follower_(store, "event streams", newest(store), [this](std::span<const journal::Entry> entries) {
        send(entries);
      }) {}

bool Broadcast::send_to(Stream& stream, std::span<const journal::Entry> entries) {
  for (const auto& entry : entries) {
    if (entry.position <= stream.sent) continue;
    if (!stream.sink->send(entry.kind, json::text(change_of(entry)), journal::text(entry.position))) return false;
    stream.sent = entry.position;
  }
  return true;
}

void Broadcast::send(std::span<const journal::Entry> entries) {
  const std::lock_guard lock(mutex_);
  std::erase_if(streams_, [&](Stream& stream) { return !send_to(stream, entries); });
}

void Broadcast::add(std::shared_ptr<http::EventSink> sink, journal::Position after) {
  const bool taken = joining_.add([this, sink, after] { join({sink, after}); });
  if (!taken) sink->close();
}

// Under the lock, so that what comes meanwhile waits behind what is caught up here.
void Broadcast::join(Stream stream) {
  const std::lock_guard lock(mutex_);
  if (closed_) return stream.sink->close();
  for (;;) {
    const auto entries = store_.read([&](Read& read) { return journal::read_after(read, stream.sent, page); });
    if (!send_to(stream, entries)) return;
    if (entries.size() < page) break;
  }
  streams_.push_back(std::move(stream));
}

void Broadcast::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  for (auto& stream : streams_) stream.sink->close();
  streams_.clear();
}

}  // namespace muster
