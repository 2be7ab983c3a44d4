// Idempotency: the same request has its effect once, however often and wherever it arrives.
#include "platform/command/command.h"

#include <catch2/catch.hpp>
#include <latch>
#include <thread>
#include <vector>

#include "platform/command/answer_sweep.h"
#include "testing/databases.h"

using namespace muster;
using testing::on_both;
using testing::TestStore;

namespace {

CommandContext keyed(std::string key, std::string hash = "body-1") {
  return {.actor = {"usr_1"},
          .principal = "usr_1",
          .route = "POST /things",
          .key = std::move(key),
          .request_hash = std::move(hash)};
}

Result<CommandAnswer> create(Tx& tx) {
  const auto position = tx.append(Actor{"usr_1"}, {.kind = "thing.created", .subject = "thing"});
  return CommandAnswer{.status = 201,
                       .fields = {{"Location", "/things/" + std::to_string(position.seq)}, {"ETag", "\"1\""}},
                       .body = "{\"number\":" + std::to_string(position.seq) + "}"};
}

int created(Store& store) {
  return store.read(
      [](Read& read) { return read.one<int>("SELECT count(*) FROM journal WHERE kind = 'thing.created'").value(); });
}

std::string code_of(const Result<CommandAnswer>& answer) { return answer ? "answered" : answer.error().code; }

}  // namespace

TEST_CASE("idempotency: the same key and request get the same bytes back, and one effect") {
  on_both([](TestStore& db) {
    const auto first = run_command(db.store, keyed("k"), create);
    REQUIRE(first.has_value());
    CHECK_FALSE(first->replayed);
    CHECK(first->position.seq > 0);
    const auto other_node = db.another();
    for (Store* store : {&db.store, other_node.get()}) {
      const auto again = run_command(*store, keyed("k"), create);
      REQUIRE(again.has_value());
      CHECK(again->replayed);
      CHECK(again->status == 201);
      CHECK(again->content_type == first->content_type);
      CHECK(again->fields == first->fields);
      CHECK(again->body == first->body);
      CHECK(again->position == first->position);
    }
    CHECK(created(db.store) == 1);
  });
}

TEST_CASE("idempotency: a key belongs to one request of one principal on one route") {
  on_both([](TestStore& db) {
    REQUIRE(run_command(db.store, keyed("k"), create).has_value());
    const auto reused = run_command(db.store, keyed("k", "body-2"), create);
    CHECK(code_of(reused) == "idempotency_key_reused");
    auto other_person = keyed("k", "body-2");
    other_person.principal = "usr_2";
    CHECK(code_of(run_command(db.store, other_person, create)) == "answered");
    auto other_route = keyed("k", "body-2");
    other_route.route = "POST /other-things";
    CHECK(code_of(run_command(db.store, other_route, create)) == "answered");
    auto no_key = keyed("");
    no_key.key.reset();
    CHECK(code_of(run_command(db.store, no_key, create)) == "answered");
    CHECK(code_of(run_command(db.store, no_key, create)) == "answered");
    CHECK(created(db.store) == 5);
  });
}

TEST_CASE("idempotency: keys have 1 to 255 characters") {
  on_both([](TestStore& db) {
    CHECK(code_of(run_command(db.store, keyed(""), create)) == "idempotency_key_malformed");
    CHECK(code_of(run_command(db.store, keyed(std::string(256, 'k')), create)) == "idempotency_key_malformed");
    CHECK(code_of(run_command(db.store, keyed(std::string(255, 'k')), create)) == "answered");
    CHECK(created(db.store) == 1);
  });
}

TEST_CASE("idempotency: while a key is in flight, here or on another node, it is a conflict") {
  on_both([](TestStore& db) {
    const auto other_node = db.store.backend() == db::Backend::postgresql ? db.another() : nullptr;
    std::latch begun{1};
    std::latch finish{1};
    std::string of_slow;
    std::jthread slow([&] {
      of_slow = code_of(run_command(db.store, keyed("k"), [&](Tx& tx) {
        begun.count_down();
        finish.wait();
        return create(tx);
      }));
    });
    begun.wait();
    const auto here = run_command(db.store, keyed("k"), create);
    const auto there = other_node ? run_command(*other_node, keyed("k"), create) : here;
    finish.count_down();
    slow.join();
    CHECK(of_slow == "answered");
    CHECK(code_of(here) == "idempotency_key_in_flight");
    CHECK(code_of(there) == "idempotency_key_in_flight");
    CHECK(run_command(db.store, keyed("k"), create)->replayed);
    CHECK(created(db.store) == 1);
  });
}

TEST_CASE("idempotency: a refusal is not kept, and neither is its effect") {
  on_both([](TestStore& db) {
    const auto problem = run_command(db.store, keyed("a"), [](Tx& tx) -> Result<CommandAnswer> {
      auto answer = create(tx);
      if (answer) return refuse(Problem::invalid("name is missing"));
      return answer;
    });
    CHECK_FALSE(problem.has_value());
    const auto conflict = run_command(db.store, keyed("b"), [](Tx& tx) -> Result<CommandAnswer> {
      auto answer = create(tx);
      answer->status = 409;
      return answer;
    });
    CHECK(conflict->status == 409);
    CHECK(conflict->position == journal::Position{});
    CHECK(created(db.store) == 0);
    CHECK(run_command(db.store, keyed("a"), create)->status == 201);
    CHECK(run_command(db.store, keyed("b"), create)->status == 201);
    CHECK(created(db.store) == 2);
  });
}

TEST_CASE("idempotency: an answer of status 5xx that had an effect is kept") {
  on_both([](TestStore& db) {
    const auto half = [](Tx& tx) -> Result<CommandAnswer> {
      auto answer = create(tx);
      answer->status = 502;
      answer->body = "accepted here, not answered there";
      return answer;
    };
    CHECK(run_command(db.store, keyed("k"), half)->status == 502);
    const auto again = run_command(db.store, keyed("k"), create);
    CHECK(again->status == 502);
    CHECK(again->body == "accepted here, not answered there");
    CHECK(created(db.store) == 1);
  });
}

TEST_CASE("idempotency: a command that breaks after its effect leaves neither effect nor key") {
  on_both([](TestStore& db) {
    const auto breaks = [](Tx& tx) -> Result<CommandAnswer> {
      auto answer = create(tx);
      if (answer) throw std::logic_error("a defect");
      return answer;
    };
    CHECK_THROWS_AS(run_command(db.store, keyed("k"), breaks), std::logic_error);
    CHECK(created(db.store) == 0);
    CHECK_FALSE(run_command(db.store, keyed("k"), create)->replayed);
    CHECK(created(db.store) == 1);
  });
}

TEST_CASE("idempotency: bytes that are no text come back as they were") {
  on_both([](TestStore& db) {
    const std::string bytes("%PDF\0\xff\n\x80", 8);
    const auto pdf = [&](Tx&) -> Result<CommandAnswer> {
      return CommandAnswer{.content_type = "application/pdf", .body = bytes};
    };
    REQUIRE(run_command(db.store, keyed("k"), pdf).has_value());
    const auto again = run_command(db.store, keyed("k"), pdf);
    CHECK(again->replayed);
    CHECK(again->body == bytes);
    CHECK(again->content_type == "application/pdf");
  });
}

TEST_CASE("idempotency: a key is forgotten after its time") {
  on_both([](TestStore& db) {
    const auto start = db.environment.now();
    auto money = keyed("money");
    money.keep_for = std::chrono::hours(720);
    REQUIRE(run_command(db.store, keyed("k"), create).has_value());
    REQUIRE(run_command(db.store, money, create).has_value());
    db.environment.move_to({start.micros + 24 * 3'600'000'000LL - 1});
    CHECK(run_command(db.store, keyed("k"), create)->replayed);
    CHECK(forget_old_answers(db.store) == 0);
    db.environment.move_to({start.micros + 24 * 3'600'000'000LL});
    CHECK_FALSE(run_command(db.store, keyed("k", "body-2"), create)->replayed);
    CHECK(run_command(db.store, money, create)->replayed);
    db.environment.move_to({start.micros + 60 * 24 * 3'600'000'000LL});
    CHECK(forget_old_answers(db.store) == 2);
  });
}

TEST_CASE("idempotency: the same request many times at once, on two nodes, has one effect") {
  on_both([](TestStore& db) {
    const auto other_node = db.another();
    for (int round = 0; round < 10; ++round) {
      std::latch start{1};
      std::atomic<int> fresh{0};
      std::vector<std::jthread> clients;
      for (int client = 0; client < 6; ++client) {
        clients.emplace_back([&, client] {
          Store& node = client % 2 == 0 ? db.store : *other_node;
          start.wait();
          for (;;) {
            const auto answer = run_command(node, keyed("k" + std::to_string(round)), create);
            if (!answer && answer.error().code == "idempotency_key_in_flight") continue;
            if (answer && !answer->replayed) ++fresh;
            return;
          }
        });
      }
      start.count_down();
      clients.clear();
      CHECK(fresh == 1);
      CHECK(created(db.store) == round + 1);
    }
  });
}

TEST_CASE("a node forgets old answers by itself") {
  on_both([](TestStore& db) {
    for (int i = 0; i < 3; ++i) REQUIRE(run_command(db.store, keyed("k" + std::to_string(i)), create).has_value());
    db.environment.move_to({db.environment.now().micros + 25 * 3'600'000'000LL});
    const AnswerSweep sweep(db.store);
    const auto left = [&] {
      return db.store.read([](Read& read) { return read.one<int>("SELECT count(*) FROM command_answers").value(); });
    };
    while (left() > 0) std::this_thread::yield();
    CHECK(created(db.store) == 3);
  });
}
