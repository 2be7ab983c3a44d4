// The canonical form of an entry and its link; and verifying the journal against its chain, as a merge of the two.
#include "platform/journal/chain.h"

#include "platform/command/command.h"
#include "platform/crypto/digest.h"
#include "platform/journal/chain_store.h"
#include "platform/journal/journal.h"

namespace muster::journal {
namespace {

constexpr std::size_t rows_at_a_time = 1000;
constexpr std::size_t most_damages = 20;
constexpr std::string_view sealer = "sealer";
constexpr std::int64_t lease_micros = 10'000'000;
constexpr std::int64_t entries_at_once = 1000;
// Not at every commit: a link more or less sealed matters little, a sync more or less does.
constexpr std::chrono::milliseconds between_rounds{200};

// Each part with its length before it, so that no two entries have the same form.
void add(std::string& form, std::string_view part) {
  form += std::to_string(part.size());
  form += ':';
  form += part;
}

// The two sides of the comparison, each read in batches.
template <class T, class Next>
class Stream {
 public:
  explicit Stream(Next next) : next_(std::move(next)) {}
  const T* peek() {
    if (at_ == batch_.size()) {
      batch_ = next_(last_);
      at_ = 0;
      if (batch_.empty()) return nullptr;
      last_ = batch_.back();
    }
    return &batch_[at_];
  }
  void pop() { ++at_; }

 private:
  Next next_;
  std::vector<T> batch_;
  std::size_t at_ = 0;
  T last_{};
};

}  // namespace

std::string link(std::string_view previous, const Entry& entry) {
  std::string form;
  form.reserve(entry.body.size() + 256);
  add(form, previous);
  add(form, text(entry.position));
  add(form, std::to_string(entry.at.micros));
  add(form, entry.actor.id);
  add(form, entry.kind);
  add(form, entry.subject);
  add(form, entry.body);
  return sha256_hex(form);
}

Result<std::int64_t> seal(db::Store& store, std::string_view holder, std::int64_t limit) {
  // Asked first, so that a sealer at rest does not write.
  try {
    const bool is_due = store.read([&](db::Read& read) {
      return may_lease(read, sealer, holder) && !read_after(read, last_link(read).position, 1).empty();
    });
    if (!is_due) return 0;
  } catch (const db::Failure& failure) {
    return refuse(db::problem_of(failure));
  }
  return run_command(store, [&](db::Tx& tx) -> Result<std::int64_t> {
    if (!take_lease(tx, sealer, holder, {tx.now().micros + lease_micros})) return 0;
    Link last = last_link(tx);
    std::vector<Link> links;
    for (const auto& entry : read_after(tx, last.position, static_cast<std::size_t>(limit))) {
      last = {last.place + 1, entry.position, link(last.hash, entry)};
      links.push_back(last);
    }
    add_links(tx, links);
    move_cursor(tx, sealer, last.position);
    return static_cast<std::int64_t>(links.size());
  });
}

Verification verify(db::Read& read) {
  Verification found;
  const auto damage = [&](const Position& at, std::string_view what) {
    if (found.damages.size() < most_damages) found.damages.push_back("entry " + text(at) + " " + std::string(what));
  };
  auto chain = Stream<Link, std::function<std::vector<Link>(const Link&)>>(
      [&](const Link& after) { return links_after(read, after.place, rows_at_a_time); });
  auto entries = Stream<Entry, std::function<std::vector<Entry>(const Entry&)>>(
      [&](const Entry& after) { return read_after(read, after.position, rows_at_a_time); });
  Link previous;
  while (const Link* next = chain.peek()) {
    const Entry* entry = entries.peek();
    if (next->place != previous.place + 1) damage(next->position, "is sealed at the wrong place: links are missing");
    if (next->position <= previous.position) damage(next->position, "is sealed out of order");
    while (entry && entry->position < next->position) {
      damage(entry->position, "was added after what follows it was sealed");
      entries.pop();
      entry = entries.peek();
    }
    if (!entry || entry->position != next->position) {
      damage(next->position, "was removed");
    } else {
      if (link(previous.hash, *entry) != next->hash) damage(next->position, "or what stands before it was altered");
      entries.pop();
    }
    previous = *next;
    ++found.sealed;
    chain.pop();
  }
  found.last_link = previous.hash;
  for (; entries.peek(); entries.pop()) ++found.unsealed;
  return found;
}

Sealer::Sealer(db::Store& store, std::string holder)
    : store_(store), holder_(std::move(holder)), thread_([this] { run(); }) {}

Sealer::~Sealer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_all();
  thread_.join();
}

void Sealer::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    const auto sealed = seal(store_, holder_, entries_at_once);
    lock.lock();
    if (!sealed || *sealed < entries_at_once) stop_.wait_for(lock, between_rounds, [&] { return stopping_; });
  }
}

}  // namespace muster::journal
