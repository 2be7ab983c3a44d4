// The demo network's plan as data: demo/plan/*.tsv, compiled in, read once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "features/site/voice.h"
#include "features/taxonomy/reference.h"

namespace muster::demo {

struct Track {  // what a kind of people within a role knows
  const TalentRole* role = nullptr;
  int share = 1;
  std::vector<std::string> defining, likely, possible;
};
struct Home {
  const Country* country = nullptr;
  int share = 1;
  std::string names;       // the group in names.tsv
  int english = 0;         // of 100 who speak it well
  std::array<int, 4> pay;  // US dollars an hour, junior … principal
};
struct NameGroup {
  std::vector<std::string> f, m, family_f, family_m;
};
struct Firm {
  std::string name;
  std::string country, zone, industry;
  std::string language;  // asked for beside English; may be empty
};
struct Work {  // a piece of a portfolio to be
  std::string title, text;
  std::string where;  // own, code, brand; empty: nowhere
};
struct Companion {
  std::string skill;
  int weight;
};

struct Plan {
  std::vector<Track> tracks;
  std::vector<Home> homes;
  std::map<std::string, NameGroup> names;
  std::vector<Firm> clients;
  std::map<std::string, std::vector<std::string>> firms;      // how an industry's firms are told
  std::map<std::string, std::vector<std::string>> deeds;      // by role or vertical
  std::map<std::string, std::vector<std::string>> sentences;  // open, style, end …
  std::map<std::string, std::vector<std::string>> affinity;   // industries by role or vertical
  std::map<std::string, std::vector<std::string>> purposes;   // by role or vertical
  std::map<std::string, std::vector<Work>> works;             // by role or vertical
  std::vector<std::string> brands;                            // what works were made for
  std::map<std::string, int> since;                           // the first year of a young skill
  std::map<std::string, std::vector<Companion>> companions;   // skills that go together
  std::map<std::string, const NewSkill*> skills;
  std::vector<VoiceText> voices;  // what clients and the press say
};
const Plan& plan();

// What the map has for the role, or else for its vertical.
const std::vector<std::string>& for_role(const std::map<std::string, std::vector<std::string>>& map,
                                         const TalentRole& role);

}  // namespace muster::demo
