// Reads the people of a ranking at once and puts their cards beside their scores.
#include "features/shortlists/card_service.h"

#include <algorithm>
#include <map>

#include "features/talents/talent_service.h"

namespace muster {
namespace {

// "Ilse Vermeer" → "Ilse V."; a name of one word stays.
std::string first_and_initial(const std::string& name) {
  const auto space = name.rfind(' ');
  if (space == std::string::npos || space + 1 >= name.size()) return name;
  auto end = space + 2;
  while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
  return name.substr(0, name.find(' ')) + " " + name.substr(space + 1, end - space - 1) + ".";
}

PersonCard card_of(const Talent& talent, NamesShown names) {
  auto skills = talent.profile.skills;
  std::stable_sort(skills.begin(), skills.end(), [](const SkillLevel& a, const SkillLevel& b) {
    return a.level != b.level ? a.level > b.level : a.years > b.years;
  });
  skills.resize(std::min<std::size_t>(skills.size(), 5));
  PersonCard card{.name = names == NamesShown::full ? talent.portrait.name : first_and_initial(talent.portrait.name),
                  .headline = talent.portrait.headline,
                  .seniority = talent.profile.seniority,
                  .country = talent.profile.country,
                  .zone = talent.profile.zone,
                  .hours = talent.profile.hours,
                  .rate = talent.profile.rate,
                  .languages = talent.profile.languages};
  for (const auto& skill : skills) card.skills.push_back(skill.skill);
  return card;
}

}  // namespace

void put_cards(Read& read, RankedPeople& people, NamesShown names) {
  std::vector<TalentId> ids;
  for (const auto& person : people)
    if (auto id = TalentId::parse(person.id)) ids.push_back(*std::move(id));
  std::map<std::string, PersonCard> cards;
  for (const auto& talent : talents::get_all(read, ids)) cards.emplace(talent.id.text(), card_of(talent, names));
  for (auto& person : people)
    if (const auto card = cards.find(person.id); card != cards.end()) person.person = card->second;
}

}  // namespace muster
