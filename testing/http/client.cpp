// Sockets, an answer's framing, and the small app.
#include "testing/http/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <utility>

#include "platform/http/letters.h"

namespace muster::testing {
namespace {

// The value of a field in a head, told apart by its lower-case name.
std::string field_in(const std::string& head, std::string_view name, bool& found) {
  for (std::size_t begin = head.find("\r\n") + 2; begin < head.size();) {
    const auto end = head.find("\r\n", begin);
    const auto line = std::string_view(head).substr(begin, end - begin);
    const auto colon = std::min(line.find(':'), line.size());
    if (http::same_letters(line.substr(0, colon), name)) {
      found = true;
      return std::string(http::trimmed(line.substr(std::min(colon + 1, line.size()))));
    }
    begin = end + 2;
  }
  return {};
}

}  // namespace

std::string Answer::field(std::string_view name) const {
  bool found = false;
  return field_in(head, name, found);
}

bool Answer::has(std::string_view name) const {
  bool found = false;
  field_in(head, name, found);
  return found;
}

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  const timeval patience{10, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("the test client can't connect");
}

Client::~Client() { ::close(socket_); }

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

void Client::finish_sending() { ::shutdown(socket_, SHUT_WR); }

bool Client::receive() {
  std::array<char, 65536> bytes;
  const auto n = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) throw std::runtime_error("the server says nothing for 10 s");
  if (n > 0) received_.append(bytes.data(), static_cast<std::size_t>(n));
  return n > 0;
}

std::string Client::read_until(std::string_view end) {
  auto at = received_.find(end);
  while (at == std::string::npos && receive()) at = received_.find(end);
  if (at == std::string::npos) return {};
  auto text = received_.substr(0, at + end.size());
  received_.erase(0, text.size());
  return text;
}

Answer Client::answer(Bodies bodies) {
  Answer answer;
  answer.head = read_until("\r\n\r\n");
  if (!answer.head.starts_with("HTTP/1.1 ")) return answer;
  answer.status = std::stoi(answer.head.substr(9, 3));
  const auto length = answer.field("content-length");
  const bool has_body = bodies == Bodies::sent && !length.empty();
  const auto size = has_body ? std::stoul(length) : 0;
  while (received_.size() < size && receive()) continue;
  answer.body = received_.substr(0, size);
  received_.erase(0, answer.body.size());
  return answer;
}

std::string Client::rest() {
  while (receive()) continue;
  return std::exchange(received_, {});
}

bool Client::is_open() {
  if (!send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")) return false;
  return answer().status == 200;
}

bool Client::ends() { return received_.empty() && !receive(); }

}  // namespace muster::testing
