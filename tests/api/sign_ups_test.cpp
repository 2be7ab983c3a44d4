// Signing up over HTTP: account, organisation, session and open brief at once, or nothing of all that.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <thread>

#include "tests/api/network.h"

using namespace muster;
using namespace muster::testing;

namespace {

constexpr const char* contact =
    R"("name":"Ada","organisation":"Acme Pay","password":"a good long one","terms":"2026-11")";

std::string body_of(const std::string& email, const std::string& brief = R"({"must":[{"skill":"go"}]})") {
  return fmt::format(R"({{{},"email":"{}","brief":{}}})", contact, email, brief);
}

// A sign-up that is right but for this.
std::string with(std::string_view right, std::string_view wrong) {
  auto body = body_of("a@b.example");
  return body.replace(body.find(right), right.size(), wrong);
}

std::int64_t count(Network& network, const std::string& path) {
  return static_cast<std::int64_t>(
      at(network.ok(200, "GET", path, "", network.caller(Role::admin)), "/items").list()->size());
}

Headers session_of(const Answer& answer) {
  const auto cookie = answer.field("set-cookie");
  return {{"Cookie", cookie.substr(0, cookie.find(';'))}, {"X-Muster-CSRF", text_at(json_of(answer), "/csrf")}};
}

// What the journal says was done, by kind, after a number of entries.
std::vector<std::string> kinds_after(Network& network, std::size_t known) {
  const auto entries = network.ok(200, "GET", "/journal?limit=1000", "", network.caller(Role::admin));
  std::vector<std::string> kinds;
  for (std::size_t i = known; i < at(entries, "/items").list()->size(); ++i)
    kinds.push_back(text_at(entries, fmt::format("/items/{}/kind", i)));
  return kinds;
}

}  // namespace

TEST_CASE("a visitor's brief becomes an account, its organisation, a session and an open brief in one answer") {
  on_both([](TestStore& db) {
    Network network(db);
    network.talent("Ana", 8000);
    network.caller(Role::admin);
    const auto known = kinds_after(network, 0).size();
    auto body = body_of("ada@acme-pay.example");
    body.insert(body.size() - 1, R"(,"text":"We need Go. Call Eve.")");
    const auto answer = network.send("POST", "/sign-ups", body);
    INFO(answer.head << answer.body);
    REQUIRE(answer.status == 201);
    const auto made = json_of(answer);
    CHECK(text_at(made, "/user/roles/0") == "client_owner");
    CHECK(text_at(made, "/brief/state") == "open");
    CHECK(text_at(made, "/brief/client_name") == "Acme Pay");
    CHECK(text_at(made, "/brief/text") == "We need Go. Call Eve.");
    CHECK(text_at(made, "/user/client") == text_at(made, "/brief/client"));
    CHECK(kinds_after(network, known) == std::vector<std::string>{"client.created", "user.created", "terms.agreed",
                                                                  "brief.saved", "brief.opened", "session.started"});
    const auto own = session_of(answer);
    const auto id = text_at(made, "/brief/id");
    CHECK(text_at(network.ok(200, "GET", "/session", "", "", own), "/user/email") == "ada@acme-pay.example");
    const auto shortlist = network.ok(201, "POST", "/briefs/" + id + "/shortlists", "{}", "", own);
    CHECK(number_at(shortlist, "/answer/qualified") == 1);
    network.ok(201, "POST", "/session", R"({"email":"ADA@acme-pay.example","password":"a good long one"})");
    network.ok(409, "POST", "/sign-ups", body_of("other@acme-pay.example"), "", own);
  });
}

TEST_CASE("what is wrong with a sign-up is said at its field, all at once, and leaves nothing behind") {
  struct Row {
    std::string body, pointer;
  };
  const std::vector<Row> rows{
      {body_of("no address"), "/email"},
      {with(R"("name":"Ada")", R"("name":" ")"), "/name"},
      {with(R"("Acme Pay")", R"(" ")"), "/organisation"},
      {with("a good long one", "password1"), "/password"},
      {with("2026-11", "1999"), "/terms"},
      {body_of("a@b.example", "{}"), "/brief"},
      {body_of("a@b.example", R"({"must":[{"skill":"no such thing"}]})"), "/brief/must/0/skill"},
      {body_of("a@b.example", R"({"client":"cli_01h455vb4pex5vsknk084sn02q","must":[{"skill":"go"}]})"),
       "/brief/client"},
      {body_of("a@b.example", R"({"must":[{"skill":"go"}],"nonsense":1})"), "/brief/nonsense"},
      {R"({"email":"a@b.example"})", "/name"}};
  on_both([&](TestStore& db) {
    Network network(db);
    const auto users = count(network, "/users"), clients = count(network, "/clients");
    for (const auto& row : rows) {
      INFO(row.body);
      const auto problem = network.ok(422, "POST", "/sign-ups", row.body);
      CHECK(text_at(problem, "/errors/0/pointer") == row.pointer);
      CHECK_FALSE(text_at(problem, "/errors/0/message").empty());
    }
    const auto all = network.ok(422, "POST", "/sign-ups",
                                R"({"name":"A","organisation":"A","email":"no address","password":"short",)"
                                R"("terms":"1","brief":{"must":[{"skill":"no"}]}})");
    CHECK(at(all, "/errors").list()->size() == 4);
    CHECK(count(network, "/users") == users);
    CHECK(count(network, "/clients") == clients);
    CHECK(count(network, "/briefs") == 0);
  });
}

TEST_CASE("an e-mail that has an account is told at its field, whatever its case, and makes nothing") {
  on_both([](TestStore& db) {
    Network network(db);
    network.ok(201, "POST", "/sign-ups", body_of("ada@acme.example"));
    const auto clients = count(network, "/clients");
    const auto problem = network.ok(422, "POST", "/sign-ups", body_of("ADA@acme.example"));
    CHECK(text_at(problem, "/errors/0/pointer") == "/email");
    CHECK(text_at(problem, "/errors/0/message") == "has an account already: sign in with it");
    CHECK(text_at(problem, "/type").ends_with("email_taken"));
    CHECK(count(network, "/clients") == clients);
    CHECK(count(network, "/briefs") == 1);
  });
}

TEST_CASE("a sign-up sent again under its key happens once, and whoever knows the password is signed in anew") {
  on_both([](TestStore& db) {
    Network network(db);
    const Headers key{{"Idempotency-Key", "one"}};
    const auto first = network.send("POST", "/sign-ups", body_of("ada@acme.example"), "", key);
    const auto again = network.send("POST", "/sign-ups", body_of("ada@acme.example"), "", key);
    REQUIRE(first.status == 201);
    REQUIRE(again.status == 201);
    CHECK(again.field("idempotency-replayed") == "true");
    CHECK(text_at(json_of(first), "/brief/id") == text_at(json_of(again), "/brief/id"));
    CHECK(session_of(first) != session_of(again));
    network.ok(200, "GET", "/briefs/" + text_at(json_of(again), "/brief/id"), "", "", session_of(again));
    CHECK(count(network, "/briefs") == 1);
    const auto other = body_of("ada@acme.example", R"({"must":[{"skill":"rust"}]})");
    CHECK(text_at(network.ok(422, "POST", "/sign-ups", other, "", key), "/type").ends_with("idempotency_key_reused"));
    auto guessed = body_of("ada@acme.example");
    guessed.replace(guessed.find("a good long one"), 15, "another long one");
    const auto refused = network.send("POST", "/sign-ups", guessed, "", key);
    CHECK(refused.status == 422);
    CHECK_FALSE(refused.has("set-cookie"));
    const auto kept =
        db.store.read([](Read& read) { return read.one<std::string>("SELECT body FROM command_answers"); });
    REQUIRE(kept);
    CHECK(kept->find(text_at(json_of(first), "/csrf")) == std::string::npos);
  });
}

TEST_CASE("of several who come with one e-mail at once, one gets in; the others are told at the field") {
  on_both([](TestStore& db) {
    Network network(db);
    for (int round = 0; round < 3; ++round) {
      const auto email = fmt::format("race{}@acme.example", round);
      std::vector<Answer> answers(4);
      std::vector<std::thread> threads;
      for (auto& answer : answers)
        threads.emplace_back([&] { answer = network.send("POST", "/sign-ups", body_of(email)); });
      for (auto& thread : threads) thread.join();
      int in = 0;
      for (const auto& answer : answers) {
        INFO(answer.body);
        if (answer.status == 201) ++in;
        else CHECK(text_at(json_of(answer), "/errors/0/pointer") == "/email");
      }
      CHECK(in == 1);
    }
    CHECK(count(network, "/briefs") == 3);
    CHECK(count(network, "/clients") == 4);
  });
}

TEST_CASE("signing up and applying share the pace of signing in") {
  on_both([](TestStore& db) {
    http::RouterOptions options;
    options.sign_in = {.capacity = 2, .per_second = 0.001};
    Network network(db, std::move(options));
    network.ok(201, "POST", "/sign-ups", body_of("ada@acme.example"));
    network.ok(422, "POST", "/applications", "{}");
    for (const auto* path : {"/sign-ups", "/applications", "/session"}) {
      const auto refused = network.send("POST", path, body_of("bo@acme.example"));
      CHECK(refused.status == 429);
      CHECK(refused.has("retry-after"));
    }
  });
}
