// Titles first, then skills.
#include "features/site/role_of.h"

#include <algorithm>

#include "base/text.h"

namespace muster::site {
namespace {

constexpr std::size_t most_roles = 3;
constexpr int least_share = 40;  // of 100
constexpr int full_level = 3;    // a core skill counts in full from here on

// Letters and digits of any script, words apart by one space and around by one: " back end developer ".
std::string title_of(std::string_view text) {
  std::string out = " ";
  for (const char c : folded(text)) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 ||
                           c == '+' || c == '#';
    if (is_letter) out += c;
    else if (out.back() != ' ') out += ' ';
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

struct Title {
  std::string text;  // as title_of makes it
  const TalentRole* role;
};

// The longest first, so that "Azure Data Engineer" is not taken for a "Data Engineer".
const std::vector<Title>& titles() {
  static const auto all = [] {
    std::vector<Title> made;
    for (const auto& role : taxonomy::roles()) {
      made.push_back({title_of(role.name), &role});
      for (const auto& title : role.titles) made.push_back({title_of(title), &role});
    }
    std::stable_sort(made.begin(), made.end(),
                     [](const Title& a, const Title& b) { return a.text.size() > b.text.size(); });
    return made;
  }();
  return all;
}

std::vector<std::string> named_in(std::string_view headline) {
  auto text = title_of(headline);
  struct Named {
    std::size_t at;
    const TalentRole* role;
  };
  std::vector<Named> named;
  for (const auto& title : titles()) {
    const auto at = text.find(title.text);
    if (at == std::string::npos) continue;
    named.push_back({at, title.role});
    // What was read once is not read again; the spaces stay, for the titles beside it.
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
              text.begin() + static_cast<std::ptrdiff_t>(at + title.text.size()) - 1, '\x01');
  }
  std::stable_sort(named.begin(), named.end(), [](const Named& a, const Named& b) { return a.at < b.at; });
  std::vector<std::string> keys;
  for (const auto& each : named)
    if (std::find(keys.begin(), keys.end(), each.role->role) == keys.end() && keys.size() < most_roles)
      keys.push_back(each.role->role);
  return keys;
}

}  // namespace

int share_of_core(const TalentRole& role, std::span<const SkillLevel> skills) {
  int have = 0, all = 0;
  auto weight = static_cast<int>(role.skills.size()) + 4;
  for (const auto& key : role.skills) {
    const auto held = std::find_if(skills.begin(), skills.end(), [&](const SkillLevel& s) { return s.skill == key; });
    if (held != skills.end()) have += weight * std::min(held->level, full_level);
    all += weight-- * full_level;
  }
  return all == 0 ? 0 : have * 100 / all;
}

std::vector<std::string> roles_of(std::string_view headline, std::span<const SkillLevel> skills) {
  if (auto named = named_in(headline); !named.empty()) return named;
  const TalentRole* best = nullptr;
  int most = least_share - 1;
  for (const auto& role : taxonomy::roles())
    if (const int share = share_of_core(role, skills); share > most) best = &role, most = share;
  return best == nullptr ? std::vector<std::string>{} : std::vector{best->role};
}

}  // namespace muster::site
