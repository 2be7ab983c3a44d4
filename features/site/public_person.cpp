// Field by field.
#include "features/site/public_person.h"

#include "base/table.h"

namespace muster::site {
namespace {

// Of a word its first letter, with what belongs to it of UTF-8.
std::string_view first_letter(std::string_view word) {
  std::size_t end = word.empty() ? 0 : 1;
  while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
  return word.substr(0, end);
}

std::vector<std::string_view> words_of(std::string_view name) {
  auto words = split(name, ' ');
  std::erase_if(words, [](std::string_view word) { return word.empty(); });
  return words;
}

std::string shown(std::string_view name, PublicName how) {
  const auto words = words_of(name);
  if (how == PublicName::full || words.empty()) return std::string(name);
  std::string out(how == PublicName::initials ? first_letter(words.front()) : words.front());
  if (how == PublicName::initials) out += '.';
  if (words.size() > 1) out.append(" ").append(first_letter(words.back())).append(".");
  return out;
}

std::string initials_of(std::string_view name) {
  const auto words = words_of(name);
  if (words.empty()) return {};
  std::string out(first_letter(words.front()));
  if (words.size() > 1) out += first_letter(words.back());
  return out;
}

}  // namespace

std::optional<Person> public_person(const Talent& talent, const Visibility& visibility) {
  if (!visibility.listed || !talent.profile.active) return std::nullopt;
  auto person = person_of(talent);
  auto& profile = person.profile;
  if (!visibility.country) {
    profile.country.reset();
    profile.zone.reset();
    profile.hours.reset();
  }
  if (!visibility.rate) profile.rate.reset();
  if (!visibility.availability) profile.free.clear();
  if (!visibility.languages) profile.languages.clear();
  if (!visibility.industries) profile.industries.clear();
  if (!visibility.portfolio) profile.portfolio.clear();
  person.facts.worked_with.clear();  // whose name a client is known by is the client's to tell
  person.facts.exposure = 0;
  if (!visibility.ratings) person.facts.ratings.reset(), person.facts.trials.reset();
  return person;
}

PublicPortrait public_portrait(const Talent& talent, const Visibility& visibility) {
  return {.name = shown(talent.portrait.name, visibility.name),
          .initials = initials_of(talent.portrait.name),
          .headline = visibility.headline ? talent.portrait.headline : "",
          .about = visibility.about ? talent.portrait.about : ""};
}

}  // namespace muster::site
