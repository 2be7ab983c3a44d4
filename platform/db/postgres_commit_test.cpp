// PostgreSQL connections that break: in the pool, in the middle of a command, and at COMMIT, where the client can't
// know what became of it. A proxy in front of the server's socket cuts where the test says.
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/command/command.h"
#include "platform/db/postgres_connection.h"
#include "platform/journal/follower.h"
#include "testing/databases.h"

using namespace muster;
using testing::TestStore;

namespace {

enum class Cut : std::uint8_t { nowhere, before_commit, after_commit };

class CuttingProxy {
 public:
  explicit CuttingProxy(std::string server_folder) : server_folder_(std::move(server_folder)) {
    std::string pattern = std::filesystem::temp_directory_path() / "muster-proxy.XXXXXX";
    folder_ = mkdtemp(pattern.data());
    listener_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const auto address = socket_in(folder_);
    REQUIRE(::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(listener_, 16) == 0);
    acceptor_ = std::jthread([this] { accept_all(); });
  }
  ~CuttingProxy() {
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    ::eventfd_write(closing_, 1);  // a node that has just connected anew would be pumped for ever
    pumps_.clear();
    ::close(closing_);
    ::close(listener_);
    std::filesystem::remove_all(folder_);
  }
  [[nodiscard]] const std::string& folder() const { return folder_; }
  std::atomic<Cut> next{Cut::nowhere};  // of the next COMMIT that comes by
  std::atomic<int> cuts{0};

 private:
  static sockaddr_un socket_in(const std::string& folder) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    (folder + "/.s.PGSQL.5432").copy(address.sun_path, sizeof address.sun_path - 1);
    return address;
  }

  void accept_all() {
    for (int client = ::accept(listener_, nullptr, nullptr); client >= 0;
         client = ::accept(listener_, nullptr, nullptr)) {
      const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
      const auto address = socket_in(server_folder_);
      if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(client);
        ::close(server);
        continue;  // pumping a closed number would close somebody else's connection
      }
      pumps_.emplace_back([this, client, server] {
        pump(client, server);
        ::close(client);
        ::close(server);
      });
    }
  }

  // Until either side ends, a COMMIT is to be cut, or the proxy goes.
  void pump(int client, int server) {
    std::array<char, 65536> bytes{};
    for (;;) {
      std::array<pollfd, 3> all{{{client, POLLIN, 0}, {server, POLLIN, 0}, {closing_, POLLIN, 0}}};
      ::poll(all.data(), all.size(), -1);
      if (all[2].revents != 0) return;
      const bool from_client = (all[0].revents & (POLLIN | POLLHUP)) != 0;
      const auto count = ::read(from_client ? client : server, bytes.data(), bytes.size());
      if (count <= 0) return;
      const std::string_view sent(bytes.data(), static_cast<std::size_t>(count));
      const bool is_commit = from_client && sent.find("COMMIT") != std::string_view::npos;
      const Cut cut = is_commit ? next.exchange(Cut::nowhere) : Cut::nowhere;
      if (cut != Cut::nowhere) ++cuts;
      if (cut == Cut::before_commit) return;
      if (::write(from_client ? server : client, sent.data(), sent.size()) != count) return;
      if (cut == Cut::after_commit) {
        (void)!::read(server, bytes.data(), bytes.size());  // the server's "done", which the client never hears
        return;
      }
    }
  }

  const std::string server_folder_;
  std::string folder_;
  int listener_ = -1;
  const int closing_ = ::eventfd(0, EFD_CLOEXEC);
  std::vector<std::jthread> pumps_;
  std::jthread acceptor_;
};

std::string folder_of(const std::string& url) {
  const auto from = url.find("host=") + 5;
  return url.substr(from, url.find('&', from) - from);
}

std::string through(const CuttingProxy& proxy, std::string url) {
  const auto server = folder_of(url);
  return url.replace(url.find(server), server.size(), proxy.folder());
}

int happened(Store& store) {
  return store.read([](Read& read) { return read.one<int>("SELECT count(*) FROM happened").value(); });
}

void make_table(Store& store) {
  REQUIRE(run_command(store, [](Tx& tx) -> Result<int> {
    tx.exec("CREATE TABLE happened (what TEXT NOT NULL)");
    return 0;
  }));
}

}  // namespace

TEST_CASE("a command whose connection is cut at COMMIT has its effect once, and its caller is told so") {
  const auto cut = GENERATE(Cut::before_commit, Cut::after_commit);
  const auto journaled = GENERATE(true, false);
  testing::on_postgresql([&](TestStore& db) {
    make_table(db.store);
    CuttingProxy proxy(folder_of(db.url));
    const auto store = Store::open(through(proxy, db.url), {}, db.environment).value();
    for (int round = 1; round <= 5; ++round) {
      proxy.next = cut;
      int runs = 0;
      const auto done = run_command(*store, [&](Tx& tx) -> Result<int> {
        tx.exec("INSERT INTO happened VALUES ('x')");
        if (journaled) tx.append(Actor::system("test"), {.kind = "test.happened", .subject = "x"});
        return ++runs;
      });
      CHECK(proxy.cuts == round);
      CHECK(done == (cut == Cut::before_commit ? 2 : 1));
      CHECK(happened(*store) == round);
    }
  });
}

TEST_CASE("idempotency: a key whose connection is cut at COMMIT has one effect") {
  const auto cut = GENERATE(Cut::before_commit, Cut::after_commit);
  testing::on_postgresql([&](TestStore& db) {
    make_table(db.store);
    CuttingProxy proxy(folder_of(db.url));
    const auto store = Store::open(through(proxy, db.url), {}, db.environment).value();
    proxy.next = cut;
    const CommandContext context{.principal = "p", .route = "POST /x", .key = "k", .request_hash = "h"};
    const auto command = [](Tx& tx) -> Result<CommandAnswer> {
      tx.exec("INSERT INTO happened VALUES ('x')");
      return CommandAnswer{.status = 201, .body = "{}"};
    };
    CHECK(run_command(*store, context, command)->status == 201);
    CHECK(run_command(*store, context, command)->replayed);
    CHECK(proxy.cuts == 1);
    CHECK(happened(*store) == 1);
  });
}

TEST_CASE("a node works on after all its connections were cut, and its followers follow") {
  testing::on_postgresql([](TestStore& db) {
    make_table(db.store);
    std::atomic<int> followed{0};
    journal::Follower follower(db.store, "test", {},
                               [&](auto entries) { followed += static_cast<int>(entries.size()); });
    const auto node = db.another();
    for (int round = 1; round <= 3; ++round) {
      db.store.read([&](Read&) { (void)happened(*node); });  // more than one connection in the pool
      db::PostgresConnection admin(db.url, {});
      admin.run_script(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
          "WHERE datname = current_database() AND pid <> pg_backend_pid()");
      journal::Position position;
      const auto done = run_command(
          *node,
          [&](Tx& tx) -> Result<int> {
            tx.exec("INSERT INTO happened VALUES ('x')");
            tx.append(Actor::system("test"), {.kind = "test.happened", .subject = "x"});
            return 0;
          },
          &position);
      CHECK(done.has_value());
      CHECK(follower.wait_until(position, std::chrono::seconds(10)));
      CHECK(happened(db.store) == round);
    }
    CHECK(followed == 3);
  });
}

TEST_CASE("without its database a node says unavailable, and says so soon") {
  testing::on_postgresql([](TestStore& db) {
    auto proxy = std::make_unique<CuttingProxy>(folder_of(db.url));
    const auto store = Store::open(through(*proxy, db.url), {}, db.environment).value();
    CHECK(store->is_writable());
    db::PostgresConnection(db.url, {})
        .run_script(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
            "AND pid <> pg_backend_pid()");
    proxy.reset();
    const auto refused = run_command(*store, [](Tx&) -> Result<int> { return 0; });
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == Kind::unavailable);
    CHECK_FALSE(store->is_writable());
  });
}
