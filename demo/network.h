// The demo network as values: nobody in it is real. Pure: the same seed and day give the same network on every machine.
#pragma once

#include <cstdint>
#include <vector>

#include "features/briefs/brief.h"
#include "features/talents/talent.h"

namespace muster::demo {

struct DemoPerson {
  NewTalent talent;
  Facts facts;  // worked_with names clients by their place in Network::clients: "7"
};
struct DemoBrief {
  std::size_t client = 0;  // its place in Network::clients
  bool is_open = true;     // or still a draft
  Brief brief;
};
struct Network {
  std::vector<std::string> clients;
  std::vector<DemoPerson> people;
  std::vector<DemoBrief> briefs;
};

struct Size {
  int people = 3200, briefs = 64;
};
Network network_of(std::uint64_t seed, Date today, Size size = {});

}  // namespace muster::demo
