// Amounts: int64 minor units with an ISO 4217 code. No floating point touches money; overflow is refused, not wrapped.
// Rates are amounts per hour. Allotting and rounding of lines comes with the ledger.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace muster {

class Currency {
 public:
  Currency() = default;                                  // USD
  static Result<Currency> parse(std::string_view code);  // a current ISO 4217 code, upper case
  [[nodiscard]] std::string_view code() const { return {code_, 3}; }
  [[nodiscard]] int digits() const;          // decimal digits of the minor unit: USD 2, JPY 0, KWD 3
  [[nodiscard]] std::int64_t units() const;  // minor units in one major unit: 100, 1, 1000
  bool operator==(const Currency& other) const { return code() == other.code(); }

 private:
  char code_[3] = {'U', 'S', 'D'};
};

struct Money {
  std::int64_t amount = 0;  // minor units
  Currency currency;
  bool operator==(const Money&) const = default;
};
template <class T>
Money operator*(Money, T) = delete;  // hours and shares go through named functions that say how they round

Result<Money> plus(Money a, Money b);  // refused for two currencies or out of int64

std::string plain(Money money);  // "85.00 USD"

}  // namespace muster
