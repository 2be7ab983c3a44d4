// How people of the demo network present themselves: headline and biography, put together from what is true of them.
#pragma once

#include "demo/career.h"

namespace muster::demo {

std::string headline_of(Chance& chance, const Career& career);
std::string about_of(Chance& chance, const Career& career);

// The {slots} of the plan's sentences and what is true of the person: {firm}, {a} …
using Slots = std::vector<std::pair<std::string_view, std::string>>;
Slots slots_of(Chance& chance, const Career& career);
std::string filled(std::string text, const Slots& slots);
const SkillLevel& leading(const Career& career, std::size_t at);  // their first, second … skill that says something

std::string in_a_sentence(std::string_view title);  // "Back-end Developer" → "back-end developer"; iOS, FP&A stay
std::string with_article(std::string_view title);   // "an FP&A analyst", "a UX designer"
std::string spoken_years(int years);                // "nine years", "14 years"
std::string skill_name(const std::string& key);
// Those of the skills that say something beside the role: "UX Designer" says UX design itself. All, if few are left.
std::vector<std::string> telling_skills(const std::vector<std::string>& keys, const TalentRole& role);
std::string industry_name(const std::string& key);  // "start-ups", "human resources"

}  // namespace muster::demo
