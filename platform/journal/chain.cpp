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
constexpr std::chrono::milliseconds between_rounds{500};

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

Result<std::int64_t> seal(db::Store& store, std::string_view holder, std::size_t limit) {
  return run_command(store, [&](db::Tx& tx) -> Result<std::int64_t> {
    if (!take_lease(tx, sealer, holder, {tx.now().micros + lease_micros})) return 0;
    Link last = last_link(tx);
    std::vector<Link> links;
    for (const auto& entry : read_after(tx, last.position, limit)) {
      last = {last.place + 1, entry.position, link(last.hash, entry)};
      links.push_back(last);
    }
    add_links(tx, links);
    if (!links.empty()) move_cursor(tx, sealer, last.position);
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
  stopping_ = true;
  store_.wake();
  thread_.join();
}

void Sealer::run() {
  while (!stopping_) {
    const auto seen = store_.news();
    const auto sealed = seal(store_, holder_);
    if (!sealed || *sealed == 0) store_.wait_for_news(seen, between_rounds);
  }
}

}  // namespace muster::journal
