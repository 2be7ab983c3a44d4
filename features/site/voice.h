// What clients and the press say of the network: entered by the operator, shown on public pages only while there is
// something. Without an uploaded logo (logo.h) a client's name is set in type: sharp at every size, in light and dark.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "features/site/logo.h"
#include "features/words/ids.h"
#include "platform/json/scalars.h"

namespace muster {

DESCRIBED_ENUM(VoiceKind, "A client's name as a logo, a quote from the press, a client's story or a sentence of theirs",
               logo, press, story, testimonial)
DESCRIBED_ENUM(PageLanguage, "A language of the public pages", en, de)

DESCRIBED(VoiceText, "What somebody says of the network, and where it stands", (VoiceKind, kind),
          (std::string, source, .doc = "the client or the paper", .min = 1, .max = 80),
          (std::string, person, .doc = "who says it: of stories and testimonials", .max = 80, .absent = ""),
          (std::string, position, .doc = "what they are there", .max = 100, .absent = ""),
          (std::string, headline, .doc = "of a story", .max = 120, .absent = ""),
          (std::string, text, .doc = "press 300 letters at most, testimonials 700, stories 4000; logos have none",
           .max = 4000, .absent = "", .lines = Lines::many),
          (std::optional<std::string>, link, .doc = "https only; where it was said, or the client's site", .max = 500,
           .example = "https://example.org/interview"),
          (std::optional<PageLanguage>, language, .doc = "of the words; absent: a logo, on pages of every language"),
          (std::optional<std::string>, vertical, .doc = "only on pages of this field, and the start page", .max = 60,
           .example = "developers"),
          (std::optional<std::string>, role, .doc = "only on the page of this role, and the start page", .max = 60,
           .example = "back-end"),
          (std::optional<std::string>, logo, .doc = "of kinds logo and press: in the name's place, as POST /logos said",
           .max = 64),
          (bool, fictional, .doc = "invented, and marked so where it stands", .absent = false),
          (bool, published, .doc = "on public pages", .absent = false))

DESCRIBED(Voice, "What somebody says of the network", (VoiceId, id),
          (std::int64_t, version, .doc = "grows with every edit; the ETag"), (VoiceText, words, .in = json::In::flat),
          (std::int64_t, place, .doc = "among those of its kind: 1 stands first"), (Instant, created),
          (Instant, updated))
DESCRIBED(VoiceList, "All voices, by kind and place", (std::vector<Voice>, items),
          (std::vector<Logo>, logos, .doc = "that they may name"))
DESCRIBED(WhichVoice, "One voice", (VoiceId, voice))
DESCRIBED(EditedVoice, "A voice as it should be", (VoiceId, voice),
          (std::optional<std::string>, if_match, .doc = "the ETag that was read", .in = json::In::header,
           .header = "If-Match"),
          (VoiceText, words, .in = json::In::flat))
DESCRIBED(VoiceOrder, "In which order those of a kind stand", (VoiceKind, kind),
          (std::vector<VoiceId>, ids, .doc = "each of the kind once", .max = 500))

namespace site {

inline constexpr std::size_t most_voices = 500;

// What is wrong with it, each with its pointer; nothing: it may stand on a page.
std::vector<Fault> faults_of(const VoiceText& words);

// Which of them a page shows: of its language, first those of its role, then of its field, then of neither.
struct VoicePlace {
  PageLanguage language{};
  std::string_view vertical = {}, role = {};  // both empty: the start page, which shows all
};
std::vector<Voice> shown_at(const VoicePlace& place, std::span<const Voice> voices, VoiceKind kind, std::size_t most);

}  // namespace site
}  // namespace muster
