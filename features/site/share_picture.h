// The picture that stands beside a shared link (Open Graph), drawn from what its page shows: what it says, and its
// address, which changes whenever that does. Pure; share_drawing.cpp draws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/site/landing_page.h"

namespace muster::site {

inline constexpr int picture_width = 1200, picture_height = 630;
inline constexpr std::string_view pictures_below = "/pictures/";

struct SharePicture {
  struct Number {
    std::string value, label;
  };
  std::string above;                    // where it belongs: a field, "Talents"
  std::string heading, line;            // what it is about, and a sentence
  std::string initials = {};            // of a person
  std::vector<std::string> facts = {};  // of theirs
  std::vector<std::string> faces = {};  // initials of several
  std::vector<Number> numbers = {};     // at most three
};

SharePicture picture_of_home(const Setting& setting, const Records& everybody);
SharePicture picture_of_field(const Setting& setting, const Vertical& vertical, const PeopleByRole& people);
SharePicture picture_of_role(const Setting& setting, const TalentRole& role, const LandingPeople& people);
SharePicture picture_of_directory(const Setting& setting);
SharePicture picture_of_profile(const Setting& setting, const Shown& shown);

// "/pictures/3f2a9c1b44d0/de/developers/back-end.png" of "/developers/back-end" in German.
std::string picture_path(const SharePicture& picture, Tongue tongue, std::string_view page);
// Of such a path the page's, with its language; nothing where it is none. Any tag leads there.
std::optional<std::string> page_of_picture(std::string_view path);
std::string in_words(const SharePicture& picture);  // for whoever doesn't see it
// For the template `top`.
void set_picture(json::Value& page, const Setting& setting, const SharePicture& picture, std::string_view path);

std::string drawn(const SharePicture& picture, Tongue tongue);  // a PNG

}  // namespace muster::site
