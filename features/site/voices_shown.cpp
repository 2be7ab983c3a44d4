// A few of each kind, the nearest to the page first.
#include "features/site/voices_shown.h"

#include <algorithm>

#include "base/table.h"

namespace muster::site {
namespace {

using json::Value;

constexpr std::size_t most_logos = 12, most_press = 4, most_stories = 3, most_testimonials = 6;
constexpr std::size_t lead_of_a_story = 320;  // bytes, about; the rest opens
constexpr LogoSize room_of_a_logo{144, 44}, room_of_a_paper{112, 32};

Value paragraphs(std::string_view text) {
  Value::List made;
  for (const auto paragraph : split(text, '\n'))
    if (!paragraph.empty()) made.emplace_back(std::string(paragraph));
  return {std::move(made)};
}

Value logo_of(const VoiceText& words, const std::vector<Logo>& logos) {
  const auto found = std::ranges::find(logos, words.logo.value_or(""), &Logo::logo);
  if (found == logos.end()) return {};
  const auto [width, height] = shown_size(*found, words.kind == VoiceKind::logo ? room_of_a_logo : room_of_a_paper);
  return json::object(
      {{"src", found->path}, {"width", width}, {"height", height}, {"needs_dark", found->ground == LogoGround::dark}});
}

Value voice_of(const Voice& voice, const std::vector<Logo>& logos) {
  const auto& words = voice.words;
  auto who = words.person;
  if (!words.position.empty()) who += ", " + words.position;
  auto made = json::object({{"source", words.source},
                            {"who", who},
                            {"headline", words.headline},
                            {"link", words.link.value_or("")},
                            {"logo", logo_of(words, logos)},
                            {"is_fictional", words.fictional}});
  if (words.kind == VoiceKind::story) {
    const auto parts = cut(words.text, lead_of_a_story);
    made.set("begins", paragraphs(parts.begins));
    made.set("goes_on", paragraphs(parts.goes_on));
    made.set("has_more", !parts.goes_on.empty());
  } else {
    made.set("text", words.text);
  }
  return made;
}

}  // namespace

void set_voices(Value& page, const Setting& setting, const VoiceList& voices, std::string_view vertical,
                std::string_view role) {
  const bool english = setting.texts.tongue() == Tongue::english;
  const VoicePlace place{english ? PageLanguage::en : PageLanguage::de, vertical, role};
  const auto set = [&](std::string_view key, VoiceKind kind, std::size_t most) {
    Value::List made;
    for (const auto& voice : shown_at(place, voices.items, kind, most)) made.push_back(voice_of(voice, voices.logos));
    page.set(std::string("has_") + std::string(key), !made.empty());
    page.set(key, std::move(made));
  };
  set("logos", VoiceKind::logo, most_logos);
  page.set("logos_invented", std::ranges::any_of(*page.find("logos")->list(), [](const Value& logo) {
             return *logo.find("is_fictional")->boolean();
           }));
  set("press", VoiceKind::press, most_press);
  set("stories", VoiceKind::story, most_stories);
  set("testimonials", VoiceKind::testimonial, most_testimonials);
}

}  // namespace muster::site
