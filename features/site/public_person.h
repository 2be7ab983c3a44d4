// What is public of a talent: the part of a person that pages count and filter by, and the portrait that they show.
// Nothing hidden comes out of here, so that nothing behind it has to think of hiding. Pure.
#pragma once

#include "features/talents/talent.h"
#include "features/talents/visibility.h"

namespace muster::site {

// A talent, and what they have chosen.
struct Shown {
  Talent talent;
  Visibility visibility;
};

// Nothing for who is not listed, or takes no introductions.
std::optional<Person> public_person(const Talent& talent, const Visibility& visibility);

struct PublicPortrait {
  std::string name, initials, headline, about;
};
PublicPortrait public_portrait(const Talent& talent, const Visibility& visibility);

}  // namespace muster::site
