// Argon2id behind a semaphore: 64 MiB each must not multiply.
#include "platform/crypto/password.h"

#include <sodium.h>

#include <array>
#include <semaphore>

#include "base/result.h"

namespace muster {
namespace {

constexpr std::ptrdiff_t most_at_once = 2;
std::counting_semaphore<most_at_once>& places() {
  static std::counting_semaphore<most_at_once> semaphore(most_at_once);
  return semaphore;
}

class Place {
 public:
  Place() { places().acquire(); }
  ~Place() { places().release(); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
};

}  // namespace

std::string hash_password(std::string_view password) {
  const Place place;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int done = crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                     crypto_pwhash_MEMLIMIT_INTERACTIVE);
  claim(done == 0, "there is memory for a password hash");
  return hash.data();
}

bool password_matches(std::string_view password, const std::string& hash) {
  const Place place;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void match_nothing(std::string_view password) {
  static const std::string hash = hash_password("no account has this password");
  password_matches(password, hash);
}

}  // namespace muster
