// Pieces from plan/works.tsv. Who shows work at all depends on the vertical; the shares are an assumption.
#include "demo/works.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/table.h"
#include "base/text.h"
#include "demo/words.h"

namespace muster::demo {
namespace {

// Of 100 people.
int share_with_work(const TalentRole& role) {
  static const std::map<std::string, int> shares{{"designers", 82},        {"developers", 38},       {"data", 33},
                                                 {"product-managers", 28}, {"project-managers", 18}, {"finance", 14}};
  return shares.at(role.vertical);
}

// Mostly of their role.
std::vector<const Work*> drawn(Chance& chance, const TalentRole& role, std::size_t how_many) {
  std::array<std::vector<const Work*>, 2> left;
  for (std::size_t of = 0; of < 2; ++of)
    if (const auto works = plan().works.find(of == 0 ? role.role : role.vertical); works != plan().works.end())
      for (const auto& work : works->second) left.at(of).push_back(&work);
  std::vector<const Work*> chosen;
  while (chosen.size() < how_many && !(left[0].empty() && left[1].empty())) {
    auto& from = left[1].empty() || (!left[0].empty() && chance.in_100(72)) ? left[0] : left[1];
    const auto at = static_cast<std::size_t>(chance.below(static_cast<int>(from.size())));
    chosen.push_back(from[at]);
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return chosen;
}

// "[One/Two] of them" → "Two of them".
std::string one_way(Chance& chance, std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = std::min(text.find('[', at), text.size());
    out += text.substr(at, open - at);
    if (open == text.size()) break;
    const auto close = text.find(']', open);
    const auto ways = split(text.substr(open + 1, close - open - 1), '/');
    out += ways[static_cast<std::size_t>(chance.below(static_cast<int>(ways.size())))];
    at = close + 1;
  }
  return out;
}

// The most years ago at which all that the piece names was in use.
int reach_of(std::string_view words, const Career& career) {
  int reach = std::min(career.years - 1, 12);
  for (std::size_t at = 0; at < 2; ++at)
    if (words.find(at == 0 ? "{a}" : "{b}") != std::string_view::npos)
      reach = std::min(reach, leading(career, at).years - 1);
  return std::max(reach, 0);
}

// Of their given name alone: pages say no more of it, unless they choose so.
std::string handle_of(Chance& chance, std::string_view name) {
  static const std::vector<std::string_view> forms{"{}",         "studio-{}",  "{}-works",
                                                   "{}-at-work", "atelier-{}", "{}-makes"};
  return fmt::format(fmt::runtime(chance.one_of(forms)), slug_of(name.substr(0, name.find(' '))));
}

std::string address_of(std::string_view where, std::string_view person, std::string_view brand,
                       std::string_view title) {
  if (where == "brand") return fmt::format("https://{}.example", slug_of(brand));
  if (where == "code") return fmt::format("https://code.example/{}/{}", person, slug_of(title));
  return fmt::format("https://{}.example/{}", person, slug_of(title.substr(0, title.find(','))));
}

}  // namespace

std::string slug_of(std::string_view words) {
  static const std::map<char32_t, std::string_view> others{{U'ł', "l"},  {U'ø', "o"},  {U'đ', "d"}, {U'ı', "i"},
                                                           {U'æ', "ae"}, {U'ß', "ss"}, {U'œ', "oe"}};
  const auto plain = folded(words);
  std::string slug;
  for (std::size_t at = 0; at < plain.size();) {
    const auto [c, bytes] = first_code_point(std::string_view(plain).substr(at));
    at += bytes;
    if (const auto other = others.find(c); other != others.end()) slug += other->second;
    else if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) slug += static_cast<char>(c);
    else if (c != U'\'' && c != U'’' && !slug.empty() && slug.back() != '-') slug += '-';
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

Portfolio portfolio_of(Chance& chance, const Career& career, std::string_view name, int this_year) {
  if (!chance.in_100(share_with_work(career.role()))) return {};
  const auto how_many = 1 + chance.by_weight({16, 24, 26, 17, 9, 5, 3});
  const bool has_own_site = chance.in_100(76);
  const auto person = handle_of(chance, name);
  auto brands = plan().brands;
  Portfolio portfolio;
  for (const auto* work : drawn(chance, career.role(), how_many)) {
    const auto brand = static_cast<std::size_t>(chance.below(static_cast<int>(brands.size())));
    const auto title = one_way(chance, work->title), text = one_way(chance, work->text);
    const int reach = reach_of(title + text, career),
              ago = std::min(chance.between(0, reach), chance.between(0, reach));
    auto slots = slots_of(chance, career);
    slots.emplace_back("{brand}", brands[brand]);
    slots.emplace_back("{year}", std::to_string(this_year - reach));
    const bool is_a_name = work->where == "code" && title.find(' ') == std::string::npos;  // "pg-quietly" stays small
    PieceOfWork piece{
        .title = is_a_name ? title : filled(title, slots), .text = filled(text, slots), .year = this_year - ago};
    if (chance.in_100(12)) piece.text.reset();
    if (chance.in_100(15)) piece.year.reset();
    if (!work->where.empty() && (work->where != "own" || has_own_site))
      piece.url = address_of(work->where, person, brands[brand], piece.title);
    brands.erase(brands.begin() + static_cast<std::ptrdiff_t>(brand));
    portfolio.push_back(std::move(piece));
  }
  if (chance.in_100(80)) std::ranges::stable_sort(portfolio, std::greater(), &PieceOfWork::year);  // the newest first
  return portfolio;
}

}  // namespace muster::demo
