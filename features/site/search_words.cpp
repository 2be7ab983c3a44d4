// Cut at whatever is neither letter nor digit.
#include "features/site/search_words.h"

#include <algorithm>

#include "base/text.h"

namespace muster::site {

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(word);
    word.clear();
  };
  const auto plain = folded(text);
  for (std::string_view rest = plain; !rest.empty();) {
    const auto [value, bytes] = first_code_point(rest);
    const auto glyph = glyph_of(value);
    if (glyph == Glyph::letter || glyph == Glyph::capital || glyph == Glyph::digit) word += rest.substr(0, bytes);
    else end_word();
    rest.remove_prefix(bytes);
  }
  end_word();
  return words;
}

}  // namespace muster::site
