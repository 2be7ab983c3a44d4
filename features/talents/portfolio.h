// What a talent has made and shows, as files, the API and the journal say it, and its rules. Matching reads none of it.
// Pure.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/json/scalars.h"

namespace muster {

inline constexpr int most_pieces = 12, letters_of_title = 120, letters_of_url = 500, letters_of_text = 600;

DESCRIBED(PieceOfWork, "A piece of work that a talent shows",
          (std::string, title, .doc = "what it is", .min = 1, .max = letters_of_title,
           .example = "Checkout of a flower shop"),
          (std::optional<std::string>, url, .doc = "where it can be seen: https alone", .max = letters_of_url,
           .example = "https://ana.example/checkout"),
          (std::optional<std::string>, text, .doc = "what they did, as plain text", .max = letters_of_text,
           .lines = Lines::many),
          (std::optional<int>, year, .doc = "when it was done", .min = 1950, .max = 2200))

using Portfolio = std::vector<PieceOfWork>;

namespace talents {

// Every fault, its pointer below `at` ("/profile/portfolio"). Afterwards no text has space around it, and what was
// blank is absent.
std::vector<Fault> settle(Portfolio& portfolio, int this_year, std::string_view at);

}  // namespace talents
}  // namespace muster
