// The rules of accounts. What a password must be follows NIST SP 800-63B: length, and none that everybody tries.
#include "features/identity/account.h"

#include <algorithm>
#include <array>

namespace muster {
namespace {

constexpr std::int64_t minute = 60'000'000;
constexpr std::int64_t day = 24 * 60 * minute;

// The common ones of at least eight characters; folded, without digits at the end they catch their variants, too.
constexpr std::array<std::string_view, 32> common{
    "password", "passwort", "qwertyui",  "qwertyuiop", "iloveyou", "sunshine", "princess", "football",
    "baseball", "superman", "trustno",   "starwars",   "whatever", "computer", "michelle", "jennifer",
    "jordan",   "asdfghjk", "asdfghjkl", "zxcvbnm",    "letmein",  "welcome",  "dragon",   "monkey",
    "abcdefgh", "abcd",     "admin",     "changeme",   "qwerty",   "test",     "master",   "login"};

std::string without_digits_at_end(std::string text) {
  while (!text.empty() && (text.back() < 'a' || text.back() > 'z')) text.pop_back();
  return text;
}

bool looks_like_email(std::string_view email) {
  const auto at = email.find('@');
  if (at == std::string_view::npos || at == 0 || email.find('@', at + 1) != std::string_view::npos) return false;
  const auto domain = email.substr(at + 1);
  return !domain.empty() && domain.front() != '.' && domain.back() != '.' &&
         email.find_first_of(" \t<>,;\"") == std::string_view::npos;
}

}  // namespace

std::optional<std::string> password_fault(std::string_view password) {
  const auto length = code_points(password);
  if (length < 8) return "is too short: at least 8 characters";
  if (length > 128) return "is too long: at most 128 characters";
  const auto plain = folded(password);
  const bool one_character = plain.find_first_not_of(plain.front()) == std::string::npos;
  const bool digits_in_order = std::string_view("01234567890123456789").find(plain) != std::string_view::npos;
  const auto stem = without_digits_at_end(plain);
  if (one_character || digits_in_order || std::find(common.begin(), common.end(), stem) != common.end())
    return "is one that everybody tries first: choose another";
  return std::nullopt;
}

std::optional<std::string> terms_fault(std::string_view agreed) {
  if (agreed == terms_in_force) return std::nullopt;
  return "are not those in force: show the terms " + std::string(terms_in_force) + " and send that name";
}

std::vector<Fault> faults_of(const NewUser& user) {
  std::vector<Fault> faults;
  if (folded(user.name).empty()) faults.push_back({"/name", "is empty: say how others call you"});
  if (!looks_like_email(user.email)) faults.push_back({"/email", "is not an e-mail address"});
  if (auto fault = password_fault(user.password)) faults.push_back({"/password", *fault});
  const bool is_client = (bits_of(user.roles) & any_client) != 0;
  const bool is_talent = (bits_of(user.roles) & bit(Role::talent)) != 0;
  if (is_client && !user.client) faults.push_back({"/client", "is missing: a client role belongs to an organisation"});
  if (!is_client && user.client) faults.push_back({"/client", "goes only with a client role"});
  if (!is_talent && user.talent) faults.push_back({"/talent", "goes only with the role talent"});
  return faults;
}

bool is_over(SessionTimes times, Instant now) {
  return now.micros - times.last_seen.micros > 14 * day || now.micros - times.created.micros > 60 * day;
}

bool is_worth_noting(SessionTimes times, Instant now) { return now.micros - times.last_seen.micros > 5 * minute; }

http::RoleBits bits_of(const std::vector<Role>& roles) {
  http::RoleBits bits = 0;
  for (const auto role : roles) bits |= bit(role);
  return bits;
}

}  // namespace muster
