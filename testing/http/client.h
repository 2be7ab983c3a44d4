// A plain HTTP client over a blocking socket, for tests that care about bytes. It waits for what
// the server does, never for a time; a patience of ten seconds turns a hang into a failure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muster::testing {

struct Answer {
  int status = 0;  // 0: the connection ended without one
  std::string head, body;
  [[nodiscard]] std::string field(std::string_view lower_case_name) const;
  [[nodiscard]] bool has(std::string_view lower_case_name) const;
};

enum class Bodies { sent, left_out };  // left_out: the answer to a HEAD

class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  [[nodiscard]] int socket() const { return socket_; }
  bool send(std::string_view bytes);             // false: the server has closed
  void finish_sending();                         // half-close
  Answer answer(Bodies bodies = Bodies::sent);   // the next one, 1xx too
  std::string read_until(std::string_view end);  // also raw streams; "" at the end
  std::string rest();                            // all until the server closes
  bool is_open();                                // a further request is answered
  bool ends();                                   // the server closes, after sending nothing more

 private:
  bool receive();
  int socket_ = -1;
  std::string received_;
};

}  // namespace muster::testing
