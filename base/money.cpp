// The currency table is ISO 4217 (active codes and minor-unit digits), as in Unicode CLDR's currencyData.
#include "base/money.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace muster {
namespace {

constexpr std::string_view two_digits =
    "AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCNYCOPCRCCUPCVECZKDKKDOPDZDEGPERNETB"
    "EURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKDMMKMNTMOPMRU"
    "MURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSYPSZLTHBTJS"
    "TMTTOPTRYTTDTWDTZSUAHUSDUYUUZSVEDVESWSTXCDXCGYERZARZMWZWG";
constexpr std::string_view no_digits = "BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXVNDVUVXAFXOFXPF";
constexpr std::string_view three_digits = "BHDIQDJODKWDLYDOMRTND";

bool lists(std::string_view codes, std::string_view code) {
  for (std::size_t i = 0; i < codes.size(); i += 3)
    if (codes.substr(i, 3) == code) return true;
  return false;
}

}  // namespace

Result<Currency> Currency::parse(std::string_view code) {
  if (code.size() != 3 || !(lists(two_digits, code) || lists(no_digits, code) || lists(three_digits, code)))
    return refuse(Problem::invalid("not a currency: use an ISO 4217 code such as USD or EUR"));
  Currency currency;
  std::copy_n(code.data(), 3, currency.code_);
  return currency;
}

int Currency::digits() const { return lists(two_digits, code()) ? 2 : lists(no_digits, code()) ? 0 : 3; }

std::int64_t Currency::units() const {
  constexpr std::array<std::int64_t, 4> powers{1, 10, 100, 1000};
  return powers[static_cast<std::size_t>(digits())];
}

Result<Money> plus(Money a, Money b) {
  if (a.currency != b.currency) return refuse(Problem::invalid("amounts of two currencies can't be added"));
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a.amount, b.amount, &sum)) return refuse(Problem::invalid("the sum is out of range"));
  return Money{sum, a.currency};
}

std::string plain(Money money) {
  const auto digits = money.currency.digits();
  const auto units = static_cast<std::uint64_t>(money.currency.units());
  const auto size =
      money.amount < 0 ? 0 - static_cast<std::uint64_t>(money.amount) : static_cast<std::uint64_t>(money.amount);
  const char* sign = money.amount < 0 ? "-" : "";
  if (digits == 0) return fmt::format("{}{} {}", sign, size, money.currency.code());
  return fmt::format("{}{}.{:0{}} {}", sign, size / units, size % units, digits, money.currency.code());
}

}  // namespace muster
