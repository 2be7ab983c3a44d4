// The network, person by person and brief by brief, each from a stream of its own.
#include "demo/network.h"

#include <set>

#include "demo/brief_plan.h"
#include "demo/person.h"
#include "demo/plan.h"

namespace muster::demo {
namespace {
constexpr std::uint64_t briefs_from = std::uint64_t{1} << 32U;  // streams of people come before
}

Network network_of(std::uint64_t seed, Date today, Size size) {
  Network network;
  for (const auto& firm : plan().clients) network.clients.push_back(firm.name);
  std::set<std::string> names;
  for (int i = 0; i < size.people; ++i) {
    Chance chance(seed, static_cast<std::uint64_t>(i));
    network.people.push_back(person_of(chance, today, names, network.clients.size()));
  }
  for (int n = 0; n < size.briefs; ++n) {
    Chance chance(seed, briefs_from + static_cast<std::uint64_t>(n));
    network.briefs.push_back(brief_of(chance, n, today));
  }
  return network;
}

}  // namespace muster::demo
