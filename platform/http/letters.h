// Which characters may stand where, by the grammars of RFC 9110 (token, field value) and RFC 3986 (path, query, host).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace muster::http {

using Letters = std::array<bool, 256>;

constexpr Letters letters_of(std::string_view more) {
  Letters set{};
  for (int c = '0'; c <= '9'; ++c) set[static_cast<std::size_t>(c)] = true;
  for (int c = 'a'; c <= 'z'; ++c) set[static_cast<std::size_t>(c)] = set[static_cast<std::size_t>(c - 32)] = true;
  for (const char c : more) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr Letters token_letters = letters_of("!#$%&'*+-.^_`|~");
constexpr Letters path_letters = letters_of("-._~!$&'()*+,;=:@/%");
constexpr Letters query_letters = letters_of("-._~!$&'()*+,;=:@/%?");
constexpr Letters host_letters = letters_of("-._~!$&'()*+,;=%");

constexpr bool has_only(std::string_view text, const Letters& set) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return set[static_cast<unsigned char>(c)]; });
}
constexpr bool is_token(std::string_view text) { return !text.empty() && has_only(text, token_letters); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }
constexpr char lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }
constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

constexpr bool same_letters(std::string_view a, std::string_view lower_case) {  // ASCII, whatever the case of `a`
  return a.size() == lower_case.size() &&
         std::equal(a.begin(), a.end(), lower_case.begin(), [](char x, char y) { return lower(x) == y; });
}

constexpr std::string_view trimmed(std::string_view text) {  // without spaces and tabs around it
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Calls `each` with every trimmed part of a comma-separated list, empty ones too.
template <class Each>
constexpr void for_each_part(std::string_view list, Each each) {
  for (std::size_t begin = 0; begin <= list.size();) {
    const auto end = std::min(list.find(',', begin), list.size());
    each(trimmed(list.substr(begin, end - begin)));
    begin = end + 1;
  }
}

}  // namespace muster::http
