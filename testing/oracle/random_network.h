// Random people, briefs, weights and time zones for comparing the engine with the oracle: small vocabularies, so that
// ties, near misses and full groups are common, and every edge of the rules comes up.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "engine/person.h"
#include "engine/query.h"
#include "engine/weights.h"
#include "engine/zone_offsets.h"

namespace muster::oracle {

class Random {
 public:
  explicit Random(std::uint64_t seed) : bits_(seed) {}
  int below(int n) { return static_cast<int>(bits_() % static_cast<std::uint64_t>(n)); }
  int from_to(int lo, int hi) { return lo + below(hi - lo + 1); }
  bool once_in(int n) { return below(n) == 0; }
  template <class T>
  const T& one_of(const std::vector<T>& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
  }

 private:
  std::mt19937_64 bits_;  // its sequence is fixed by the standard
};

// How varied the people of a world are: in a plain one they are much alike, so that order hangs on the last tie-break.
enum class Variety : std::uint8_t { plain, ordinary, wild };

engine::Person random_person(Random& random, const std::string& id, Date as_of, Variety variety);
engine::Brief random_brief(Random& random, Date as_of, Variety variety);
engine::Weights random_weights(Random& random);
Date random_date(Random& random);
std::string person_id(int number);

// A few zones by rule: fixed, with quarter hours, and with daylight saving on either hemisphere. "Nowhere/Else" does
// not exist.
class MadeUpZones : public engine::ZoneOffsets {
 public:
  [[nodiscard]] std::optional<int> minutes_at_noon_utc(std::string_view zone, Date date) const override;
};

}  // namespace muster::oracle
