// What a voice needs by its kind, and which voices a page shows.
#include "features/site/voice.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/https_link.h"
#include "base/text.h"
#include "features/taxonomy/reference.h"

namespace muster::site {
namespace {

std::size_t most_letters(VoiceKind kind) {
  switch (kind) {
    case VoiceKind::press:
      return 300;
    case VoiceKind::testimonial:
      return 700;
    case VoiceKind::story:
      return 4000;
    case VoiceKind::logo:
      break;
  }
  return 0;
}

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The nearer to the page, the smaller; nothing: it does not stand there.
std::optional<int> distance(const VoiceText& words, const VoicePlace& place) {
  if (words.language && *words.language != place.language) return std::nullopt;
  if (place.vertical.empty()) return 0;
  if (words.role) return *words.role == place.role ? std::optional(0) : std::nullopt;
  if (words.vertical) return *words.vertical == place.vertical ? std::optional(1) : std::nullopt;
  return 2;
}

}  // namespace

std::vector<Fault> faults_of(const VoiceText& words) {
  std::vector<Fault> faults;
  const auto fault = [&](std::string pointer, std::string message) {
    faults.push_back({std::move(pointer), std::move(message)});
  };
  const auto kind = words.kind;
  const auto none = [&](const std::string& given, std::string_view member) {
    if (!given.empty()) fault(fmt::format("/{}", member), fmt::format("a {} has none: leave it out", text(kind)));
  };
  if (kind != VoiceKind::story) none(words.headline, "headline");
  else if (words.headline.empty()) fault("/headline", "a story needs one: say in a line what changed");
  if (kind == VoiceKind::logo || kind == VoiceKind::press) {
    none(words.person, "person");
    none(words.position, "position");
  } else if (words.person.empty()) {
    fault("/person", fmt::format("a {} needs somebody who says it", text(kind)));
  }
  if (kind == VoiceKind::logo) {
    none(words.text, "text");
  } else {
    const auto letters = letters_of(words.text), most = most_letters(kind);
    if (letters == 0) fault("/text", "is missing: what do they say?");
    if (letters > most)
      fault("/text", fmt::format("has {} letters; a {} has at most {}: shorten it", letters, text(kind), most));
    if (!words.language) fault("/language", "is missing: en or de, so that it stands on pages of that language");
  }
  if (words.logo && kind != VoiceKind::logo && kind != VoiceKind::press)
    fault("/logo", fmt::format("a {} has none: leave it out", text(kind)));
  if (words.link && https_link_fault(*words.link))
    fault("/link", "must be a whole address that begins with https://, such as https://example.org/interview");
  if (words.vertical && taxonomy::vertical(*words.vertical) == nullptr)
    fault("/vertical", "is no field: GET /roles names them");
  const auto* role = words.role ? taxonomy::role(*words.role) : nullptr;
  if (words.role && role == nullptr) fault("/role", "is no role: GET /roles names them");
  if (role != nullptr && words.vertical && *words.vertical != role->vertical)
    fault("/role", fmt::format("is of the field {}: name that, or leave the field out", role->vertical));
  return faults;
}

std::vector<Voice> shown_at(const VoicePlace& place, std::span<const Voice> voices, VoiceKind kind, std::size_t most) {
  std::vector<std::pair<int, const Voice*>> found;
  for (const auto& voice : voices)
    if (voice.words.kind == kind && voice.words.published)
      if (const auto far = distance(voice.words, place)) found.emplace_back(*far, &voice);
  std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
    return std::pair(a.first, a.second->place) < std::pair(b.first, b.second->place);
  });
  std::vector<Voice> shown;
  for (const auto& [far, voice] : found)
    if (shown.size() < most) shown.push_back(*voice);
  return shown;
}

}  // namespace muster::site
