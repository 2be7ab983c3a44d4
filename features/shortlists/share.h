// A link that shows a shortlist to whoever has it, until it expires or is withdrawn; and what it shows.
#pragma once

#include "features/shortlists/choice.h"
#include "features/shortlists/shortlist.h"

namespace muster {

DESCRIBED(Share, "A link to a shortlist that works without signing in", (ShareId, id), (ShortlistId, shortlist),
          (Instant, created), (std::string, by), (std::string, by_name), (Instant, expires), (bool, with_notes),
          (std::optional<Instant>, last_used, .doc = "to five minutes"), (std::optional<Instant>, ended),
          (std::optional<std::string>, path, .doc = "of the page, with the secret; told once, when the link is made"))
DESCRIBED(Shares, "Links to a shortlist, the newest first", (std::vector<Share>, items))
DESCRIBED(NewShare, "A link to be", (int, days, .doc = "until it expires", .min = 1, .max = 90, .absent = 14),
          (bool, with_notes, .doc = "shows the notes, too", .absent = false))

DESCRIBED(SharedPerson, "Somebody of a shared shortlist", (int, rank), (RankedPerson, found, .in = json::In::flat),
          (bool, pinned), (std::optional<std::string>, note, .max = 5000, .lines = Lines::many))
DESCRIBED(SharedShortlist, "A shortlist as whoever has its link sees it: no names but the first, no ids",
          (Instant, made), (Date, as_of), (Instant, expires), (std::string, weights),
          (Brief, asked, .doc = "without whose it is"), (OffsetByZone, offsets), (Count, qualified),
          (std::vector<SharedPerson>, people, .doc = "the pinned first"),
          (int, passed, .doc = "how many were passed, and are not shown"))

// What the link shows of a shortlist whose cards have been put. Pure.
SharedShortlist shared(const Shortlist& shortlist, const std::vector<Choice>& choices, const Share& share);

bool is_worth_noting(const Share& share, Instant now);  // last_used is written at most every five minutes

}  // namespace muster
