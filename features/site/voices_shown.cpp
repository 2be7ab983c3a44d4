// A few of each kind, the nearest to the page first.
#include "features/site/voices_shown.h"

#include <algorithm>

#include "base/table.h"

namespace muster::site {
namespace {

using json::Value;

constexpr std::size_t most_logos = 12, most_press = 4, most_stories = 3, most_testimonials = 6;
constexpr std::size_t lead_of_a_story = 320;  // bytes, about; the rest opens

Value paragraphs(std::string_view text) {
  Value::List made;
  for (const auto paragraph : split(text, '\n'))
    if (!paragraph.empty()) made.emplace_back(std::string(paragraph));
  return {std::move(made)};
}

Value voice_of(const Voice& voice) {
  const auto& words = voice.words;
  auto who = words.person;
  if (!words.position.empty()) who += ", " + words.position;
  auto made = json::object({{"source", words.source},
                            {"who", who},
                            {"headline", words.headline},
                            {"link", words.link.value_or("")},
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

void set_voices(Value& page, const Setting& setting, std::span<const Voice> voices, std::string_view vertical,
                std::string_view role) {
  const bool english = setting.texts.tongue() == Tongue::english;
  const VoicePlace place{english ? PageLanguage::en : PageLanguage::de, vertical, role};
  const auto set = [&](std::string_view key, VoiceKind kind, std::size_t most) {
    Value::List made;
    for (const auto& voice : shown_at(place, voices, kind, most)) made.push_back(voice_of(voice));
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
