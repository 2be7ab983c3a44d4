// The words of the public pages in their languages (texts/*.tsv: key, text), and how a language writes numbers, money,
// dates and places. Pure; read once.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/money.h"
#include "base/time.h"
#include "features/taxonomy/reference.h"

namespace muster::site {

enum class Tongue : std::uint8_t { english, german };
inline constexpr Tongue tongues[] = {Tongue::english, Tongue::german};
std::string_view code(Tongue tongue);    // "en"
std::string_view prefix(Tongue tongue);  // what addresses begin with: "", "/de"

// What stands in the braces of a text: {count}.
using Slots = std::vector<std::pair<std::string_view, std::string>>;

class Texts {
 public:
  static const Texts& in(Tongue tongue);

  [[nodiscard]] Tongue tongue() const { return tongue_; }
  [[nodiscard]] std::string say(std::string_view key, const Slots& slots = {}) const;  // a missing key is our mistake
  [[nodiscard]] bool has(std::string_view key) const { return texts_.contains(std::string(key)); }
  [[nodiscard]] const std::unordered_map<std::string, std::string>& all() const { return texts_; }

  [[nodiscard]] std::string number(std::int64_t n) const;                         // 1,204
  [[nodiscard]] std::string decimal(std::int64_t thousandths, int digits) const;  // 4.9, rounded half up
  [[nodiscard]] std::string percent(std::int64_t thousandths) const;              // 962 → 96 %, 28 → 2.8 %
  [[nodiscard]] std::string money(Money money) const;                             // $85, whole units where it is whole
  [[nodiscard]] std::string money_range(Money low, Money high) const;             // $36–$75; in German 36–75 $
  [[nodiscard]] std::string month(Date date) const;                               // November 2026
  [[nodiscard]] std::string date(Date date) const;                                // 23 November 2026
  [[nodiscard]] std::string offset(int minutes_ahead_of_utc) const;               // UTC−3:30
  [[nodiscard]] std::string country(std::string_view code) const;
  [[nodiscard]] std::string language(std::string_view code) const;
  [[nodiscard]] std::string industry(std::string_view key) const;
  [[nodiscard]] std::string listing(const std::vector<std::string>& items) const;  // a, b and c

 private:
  explicit Texts(Tongue tongue);
  Tongue tongue_;
  std::unordered_map<std::string, std::string> texts_;
};

// The text with its slots filled; a slot that nobody fills is our mistake.
std::string filled(std::string_view text, const Slots& slots);

// A role and its field as a language names them, as slots of any text: {Plural}, {plural}, {Singular}, {singular},
// {vertical} (the field of work).
struct RoleNames {
  std::string Singular, Plural, singular, plural, vertical;
};
RoleNames role_names(const Texts& texts, const TalentRole& role);
Slots slots_of(const RoleNames& names);

}  // namespace muster::site
