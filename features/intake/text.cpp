// Reads code point by code point; a line ends at a line feed, a block of HTML, or a | between the pieces of a row.
#include "features/intake/text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "features/intake/markup.h"
#include "features/intake/signs.h"
#include "features/intake/wrapping.h"

namespace muster::intake {

class Scanner {
 public:
  explicit Scanner(Text& text) : text_(text), utf8_(text.utf8_), wrapping_(utf8_) {}

  void run() {
    begin_line();
    while (at_ < utf8_.size()) step();
    end_line();
    text_.length_ = place_;
  }

 private:
  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const {
    std::size_t byte = at_;
    for (; ahead > 0 && byte < utf8_.size(); --ahead) byte += first_code_point(utf8_.substr(byte)).bytes;
    return byte < utf8_.size() ? first_code_point(utf8_.substr(byte)).value : 0;
  }
  void advance() {
    if (place_ % 64 == 0) text_.bytes_.push_back(static_cast<std::uint32_t>(at_));
    at_ += first_code_point(utf8_.substr(at_)).bytes;
    ++place_;
  }
  void advance_to(std::size_t byte) {
    while (at_ < byte) advance();
  }

  void begin_line() {
    Line line;
    line.first = static_cast<std::uint32_t>(text_.tokens_.size());
    line.begin = place_;
    line.after_blank = blank_ || text_.lines_.empty();
    line.is_marked = marked_;
    line.is_item = item_;
    line.is_piece = line.is_later_piece = piece_;
    item_ = false;
    spaced_ = true;
    text_.lines_.push_back(line);
  }
  void end_line() {
    auto& line = text_.lines_.back();
    line.last = static_cast<std::uint32_t>(text_.tokens_.size());
    line.end = place_;
    blank_ = line.first == line.last;
    if (blank_) return text_.lines_.pop_back();
    auto* above = text_.lines_.size() > 1 ? &line - 1 : nullptr;  // begins with the same picture: a list
    if (above != nullptr && line.picture != 0 && line.picture == above->picture && !line.after_blank)
      line.is_item = above->is_item = true;
  }
  void break_line() {
    end_line();
    table_ = false;
    piece_ = false;
    begin_line();
  }
  [[nodiscard]] bool at_line_start() const { return text_.lines_.back().first == text_.tokens_.size(); }

  void step() {
    const char32_t c = peek();
    switch (glyph_of(c)) {
      case Glyph::space:
        spaced_ = true;
        if (c == '\n' && !at_line_start() && !table_ && !piece_ && wrapping_.joins(at_, text_.lines_.back().is_item)) {
          while (peek() == '\n' || peek() == ' ' || peek() == '\t') advance();
        } else if (c == '\n' || c == 0x2028 || c == 0x2029) {
          advance();
          marked_ = false;
          break_line();
        } else if (gap()) {
          return bar();
        } else {
          advance();
        }
        return;
      case Glyph::letter:
        if (at_line_start() && lettered(c)) return;
        [[fallthrough]];
      case Glyph::capital:
        return is_rand(utf8_, at_) ? add_sign('R', "zar") : word();
      case Glyph::digit:
        return number();
      case Glyph::other:
        return sign(c);
    }
  }

  // A tab or three spaces within a line part the cells of a table that was pasted.
  [[nodiscard]] bool gap() const {
    const bool wide = peek() == '\t' || (peek() == ' ' && peek(1) == ' ' && peek(2) == ' ');
    if (!wide || at_line_start() || text_.tokens_.back().folded == ":") return false;  // "Title:    Developer"
    std::size_t n = 0;
    while (peek(n) == ' ' || peek(n) == '\t') ++n;
    constexpr std::array<char32_t, 8> no_cell{0, '\n', '\r', '|', '(', '-', ':', 0x2022};
    return std::ranges::find(no_cell, peek(n)) == no_cell.end();
  }

  void sign(char32_t c) {
    if (c == '<' && markup()) return;
    if (at_line_start() && box()) return;
    if ((c == '[' || c == ']') && link()) return;
    if (c == '\\' && is_escape()) return advance();
    if (c == '&' && entity()) return;
    const bool opened = at_ > 0 && std::string_view("(/,").contains(utf8_[at_ - 1]);
    if (c == '.' && (spaced_ || opened) && is_letter(peek(1))) return word();  // ".NET"
    if (c == '-' && at_line_start() && peek(1) == '-' && peek(2) == '-') {
      mark_of_text(c);
      return;
    }
    if (c >= 0x1F000 && c < 0x20000 && !is_pointer(c)) {  // a picture, as before a heading
      if (is_place_picture(c) && !at_line_start()) bar();
      else advance();
      if (at_line_start() && text_.lines_.back().picture == 0) text_.lines_.back().picture = c;
      return;
    }
    const bool sets_off =
        is_pointer(c) || (c >= 0x2500 && c < 0x2C00 && glyph_of(peek(peek(1) == 0xFE0F ? 2 : 1)) == Glyph::space);
    if ((is_bullet(c) || sets_off) && at_line_start()) {
      text_.lines_.back().is_item = true;
      text_.lines_.back().bullet = c;
      advance();
      return;
    }
    const bool in_row =
        c == 0xB7 || c == '_' || (c == 0x2022 && !text_.lines_.back().is_item && is_short_row(utf8_, at_));
    if (in_row && spaced_ && peek(1) == ' ' && !at_line_start()) return bar();  // "a · b", "a _ b"
    if (c == '~' && at_line_start() && peek(1) == ' ') {
      text_.lines_.back().is_item = true;
      return advance();
    }
    if (c == '*' && spaced_ && peek(1) == ' ' && !at_line_start()) {
      advance();
      item_ = true;
      return break_line();
    }
    const bool is_dot = c == 0x25CF || c == 0x25CB;
    if (is_dot && (!spaced_ || peek(1) == 0x25CF || peek(1) == 0x25CB)) return spaced_ = false, advance();  // "●●●○○"
    if (c == 0x2022 || c == 0x25CF || c == 0x25AA) {  // bullets within a line whose ends were lost
      advance();
      item_ = true;
      return break_line();
    }
    if ((c == '#' || c == '*' || c == '_' || c == '=' || c == '`' || c == '~') && mark_of_text(c)) return;
    if (c == '|' || c == 0xFF5C) return bar();
    if (is_invisible(c)) return advance();
    add_sign(c, c == 0xFF1A ? ":" : "");  // full-width
  }

  // "o Docker", a word processor's second bullet; "a. Docker", "b) Kafka".
  bool lettered(char32_t c) {
    const bool is_dotted = c <= 'h' && (peek(1) == '.' || peek(1) == ')') && peek(2) == ' ';
    if (!is_dotted && !(c == 'o' && (peek(1) == ' ' || peek(1) == '\t'))) return false;
    text_.lines_.back().is_item = true;
    text_.lines_.back().bullet = c == 'o' ? c : U'a';
    for (int n = is_dotted ? 2 : 1; n > 0; --n) advance();
    return true;
  }

  bool box() {
    const auto box = box_at(utf8_, at_);
    if (!box) return false;
    text_.lines_.back().is_item = true;
    advance_to(box->end);
    return true;
  }

  // "[Data Engineer](https://…)": the words of the link stand for themselves.
  bool link() {
    if (peek() == ']' && at_ == link_ends_) {
      advance_to(utf8_.find(')', at_) + 1);
      return true;
    }
    if (peek() != '[') return false;
    const auto end = utf8_.find(']', at_);
    if (end == std::string::npos || end - at_ > 200 || utf8_.substr(end + 1, 1) != "(") return false;
    const auto target = utf8_.substr(end + 2, 8);
    const bool leads = target.starts_with("http") || target.starts_with("/") || target.starts_with("mailto") ||
                       target.starts_with("#");
    const auto close = utf8_.find(')', end);
    if (!leads || close == std::string::npos || utf8_.find('\n', at_) < close) return false;
    link_ends_ = end;
    advance();
    return true;
  }
  // "\-", "\+", and one that ends a line: Markdown's, and no sign of the text.
  [[nodiscard]] bool is_escape() const {
    const auto next = peek(1);
    return next == '\n' || next == '\r' || (next < 0x80 && glyph_of(next) == Glyph::other);
  }

  // "a | b": the pieces of a row are lines of their own.
  void bar() {
    if (at_line_start() && !piece_) {  // "| a | b |" is a row of a table, and stays one line
      table_ = true;
      return advance();
    }
    if (table_) return add_sign('|', "‖");
    advance();
    end_line();
    if (!text_.lines_.empty()) text_.lines_.back().is_piece = true;
    piece_ = true;
    blank_ = false;
    begin_line();
  }

  // Signs that only set text off: "## Heading", "**bold**", "====", "`code`".
  bool mark_of_text(char32_t c) {
    std::size_t n = 1;
    while (peek(n) == c) ++n;
    if (c == '*' && n == 2 && spaced_ && !at_line_start() && heads(at_ + 2)) {
      break_line();
      return true;
    }
    const bool at_start = at_line_start();
    if (c == '#' && (!at_start || glyph_of(peek(n)) != Glyph::space)) return false;
    if (c == '*' && n == 1 && at_start && !table_ && !is_set_off()) {
      text_.lines_.back().is_item = true;
      text_.lines_.back().bullet = c;
    }
    if (c == '=' && n < 3) return false;
    // A row of them below a line makes that line a heading.
    if (at_start && n >= 3 && c != '*' && c != '`' && text_.lines_.size() > 1)
      text_.lines_[text_.lines_.size() - 2].is_marked = true;
    if (at_start && !table_ && (c == '#' || (c == '*' && n >= 2))) text_.lines_.back().is_marked = true;
    if (at_start && c == '#') text_.lines_.back().level = static_cast<int>(n);
    for (; n > 0; --n) advance();
    return true;
  }

  // "*bold*" and no item that begins with a star.
  [[nodiscard]] bool is_set_off() const {
    if (glyph_of(peek(1)) == Glyph::space) return false;
    const auto end = std::min(utf8_.find('\n', at_), utf8_.size());
    return utf8_.find('*', at_ + 1) < end;
  }

  // "… **What we ask:** …" in a text whose lines were lost.
  [[nodiscard]] bool heads(std::size_t from) const {
    const auto close = utf8_.find("**", from);
    if (close == std::string::npos || close - from > 80 || close == from) return false;
    return utf8_[close - 1] == ':' || (close + 2 < utf8_.size() && utf8_[close + 2] == ':');
  }
  void add_sign(char32_t c, std::string_view as = {}) {
    Token token;
    token.begin = place_;
    const auto from = at_;
    advance();
    token.end = place_;
    if (!as.empty()) token.folded = as;
    else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) token.folded = "-";
    else if (c == '\\' && !spaced_ && is_letter(peek())) token.folded = "/";  // "Swift\Java"
    else if (c == 0x2018 || c == 0x2019 || c == '`' || c == 0xB4) token.folded = "'";
    else if (c == 0xB1) token.folded = "±";
    else token.folded = std::string_view(utf8_).substr(from, at_ - from);
    put(token);
  }

  void put(Token token) {
    token.line = static_cast<std::uint32_t>(text_.lines_.size() - 1);
    token.is_spaced = spaced_;
    spaced_ = false;
    text_.tokens_.push_back(token);
  }

  // An address of the web or of mail is one sign: no word in it is meant.
  bool address() {
    const auto end = address_end(utf8_, at_, at_ < link_ends_ ? std::min(link_ends_, utf8_.size()) : utf8_.size());
    if (end == 0) return false;
    Token token;
    token.begin = place_;
    token.folded = "@";
    advance_to(end);
    token.end = place_;
    put(token);
    return true;
  }

  void word() {
    if (spaced_ && address()) return;
    Token token;
    token.is = Token::Is::word;
    token.begin = place_;
    const auto from = at_;
    bool all_capitals = true, plain = true;
    std::size_t letters = 0;
    token.is_capital = glyph_of(peek()) == Glyph::capital || (peek() == '.' && glyph_of(peek(1)) == Glyph::capital);
    for (; at_ < utf8_.size(); advance()) {
      const char32_t c = peek();
      const auto glyph = glyph_of(c);
      if (c == '&' && letters > 0 && apostrophe()) plain = false;
      const bool inner = (c == '\'' || c == 0x2019) && is_letter(peek(1)) && letters > 0;
      const bool first_dot = c == '.' && at_ == from;
      if (glyph == Glyph::letter || glyph == Glyph::capital) {
        if (glyph == Glyph::capital && is_glued(from, letters)) break;
        ++letters;
        all_capitals = all_capitals && glyph == Glyph::capital;
      } else if (glyph != Glyph::digit && !inner && !first_dot && !(c == ';' && !plain && was_entity(from))) {
        break;
      }
      plain = plain && c < 0x80 && glyph != Glyph::capital;
    }
    // C++, C#, F#: signs that belong to a name; "C++17" too.
    if (peek() == '#' || (peek() == '+' && peek(1) == '+')) {
      for (int n = peek() == '#' ? 1 : 2; n > 0; --n) advance();
      while (glyph_of(peek()) == Glyph::digit) advance();
    }
    token.is_shouted = all_capitals && letters >= 2;
    token.end = place_;
    const auto as_it_stands = std::string_view(utf8_).substr(from, at_ - from);
    token.folded = plain ? as_it_stands : keep(as_it_stands);
    put(token);
  }

  // "… or equivalentExtensive experience …": two sentences whose blank was lost.
  [[nodiscard]] bool is_glued(std::size_t from, std::size_t letters) const {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    return letters >= 4 && at_ - from == letters && std::all_of(utf8_.data() + from, utf8_.data() + at_, is_small) &&
           glyph_of(peek(1)) == Glyph::letter && glyph_of(peek(2)) == Glyph::letter;
  }
  [[nodiscard]] bool was_entity(std::size_t from) const {
    const auto word = std::string_view(utf8_).substr(from, at_ - from);
    const auto begin = word.rfind('&');
    return begin != std::string_view::npos && word.find(';', begin) == std::string_view::npos;
  }
  // "don&#x27;t" is one word; stands before its last sign afterwards.
  bool apostrophe() {
    const auto name = apostrophe_at(std::string_view(utf8_).substr(at_));
    if (name.empty() || !is_letter(peek(name.size()))) return false;
    for (std::size_t i = 1; i < name.size(); ++i) advance();
    return true;
  }

  std::string_view keep(std::string_view word) { return text_.kept_.emplace_back(small_letters(word)); }

  // "01.02.2027": the sign stands between parts of a date, not before a fraction.
  [[nodiscard]] bool is_date_sign(char32_t c) const {
    std::size_t n = 1;
    while (glyph_of(peek(n)) == Glyph::digit) ++n;
    return c == '.' && peek(n) == '.' && glyph_of(peek(n + 1)) == Glyph::digit;
  }

  // "13 000": up to three digits, then three and no more.
  [[nodiscard]] bool begins_group(std::size_t from) const {
    std::size_t n = 1;
    while (glyph_of(peek(n)) == Glyph::digit) ++n;
    return n == 4 && (at_ - from <= 3 || utf8_.find(' ', from) < at_) && utf8_[from] != '0';
  }

  // "1,200", "9'000", "82,50", "12.5", "80k", "1.5M". What follows directly is a word of its own: "40h".
  void number() {
    Token token;
    token.is = Token::Is::number;
    token.begin = place_;
    const auto from = at_;
    std::int64_t whole = 0, part = 0;
    int places = -1;
    while (at_ < utf8_.size()) {
      const char32_t c = peek();
      if (glyph_of(c) == Glyph::digit) {
        const auto digit = c < 0x80 ? static_cast<std::int64_t>(c - '0') : 0;
        if (places < 0) whole = std::min<std::int64_t>(whole * 10 + digit, 1'000'000'000'000);
        else if (places++ < 2) part = part * 10 + digit;
        advance();
      } else if (c == ' ' && places < 0 && begins_group(from)) {
        advance();
      } else if (groups_thousands(c) && glyph_of(peek(1)) == Glyph::digit && places < 0) {
        const bool three =
            glyph_of(peek(2)) == Glyph::digit && glyph_of(peek(3)) == Glyph::digit && glyph_of(peek(4)) != Glyph::digit;
        const bool indian =
            c == ',' && peek(3) == ',' && glyph_of(peek(2)) == Glyph::digit && glyph_of(peek(4)) == Glyph::digit;
        if (indian) {  // "48,00,000"
          advance();
          continue;
        }
        const bool few = glyph_of(peek(2)) != Glyph::digit || glyph_of(peek(3)) != Glyph::digit;
        if (!three && !(few && (c == '.' || c == ','))) break;
        if (!three && is_date_sign(c)) break;
        advance();
        if (!three) places = 0;
      } else {
        break;
      }
    }
    // "1. Go", "2) SQL": the number of an item.
    if (at_line_start() && places < 0 && whole < 100 && (peek() == '.' || peek() == ')') &&
        glyph_of(peek(1)) == Glyph::space) {
      text_.lines_.back().is_item = text_.lines_.back().is_numbered = true;
      return advance();
    }
    if (places == 1) part *= 10;
    token.hundredths = whole * 100 + part;
    suffix(token);
    token.end = place_;
    token.folded = std::string_view(utf8_).substr(from, at_ - from);
    put(token);
  }

  void suffix(Token& token) {
    const char32_t c = peek(), next = peek(1);
    const bool ends = !is_letter(next) && glyph_of(next) != Glyph::digit;
    const auto most = std::int64_t{1} << 50;
    if ((c == 'k' || c == 'K') && ends) {
      token.hundredths = std::min(token.hundredths, most / 1000) * 1000;
      token.has_suffix = true;
      advance();
    } else if (((c == 'm' || c == 'M') && (ends || ((next == 'm' || next == 'n') && !is_letter(peek(2))))) ||
               ((c == 'b' || c == 'B') && next == 'n' && !is_letter(peek(2)))) {
      const bool is_million = c == 'm' || c == 'M';
      token.hundredths = std::min(token.hundredths, most / 1'000'000'000) * (is_million ? 1'000'000 : 1'000'000'000);
      token.has_suffix = true;
      advance();
      if (is_letter(peek())) advance();
    }
  }

  // <p>, </li>, <script>…</script>. Nothing of it is text; a block ends the line.
  bool markup() {
    const auto tag = tag_at(utf8_, at_);
    if (!tag) return false;
    advance_to(tag->end);
    spaced_ = true;
    if (!tag->is_block) return true;
    marked_ = tag->is_heading && !tag->closes;
    item_ = tag->is_item && !tag->closes;
    break_line();
    if (tag->is_heading) text_.lines_.back().after_blank = true;
    return true;
  }

  // "&amp;" is a sign, "&nbsp;" a space; an unknown one is passed over.
  bool entity() {
    std::size_t n = 1;
    std::string name;
    while (n < 10 && peek(n) != ';' && peek(n) > ' ' && peek(n) < 0x80) name += static_cast<char>(peek(n++));
    if (peek(n) != ';' || name.empty() || (name[0] != '#' && !is_letter(static_cast<char32_t>(name[0])))) return false;
    Token token;
    token.begin = place_;
    for (std::size_t i = 0; i <= n; ++i) advance();
    token.end = place_;
    const auto sign = sign_of_entity(name);
    if (sign.empty()) spaced_ = true;
    else if (sign == "'" && !text_.tokens_.empty() && is_letter(peek())) spaced_ = false;  // we&rsquo;re
    else {
      token.folded = sign;
      put(token);
    }
    return true;
  }

  Text& text_;
  std::string_view utf8_;
  const Wrapping wrapping_;
  std::size_t at_ = 0;
  std::uint32_t place_ = 0;
  std::size_t link_ends_ = std::string::npos;  // of one that began
  bool spaced_ = true, blank_ = false, marked_ = false, item_ = false, piece_ = false, table_ = false;
};

Text::Text(std::string_view utf8) : utf8_(without_unticked(unflattened(utf8))) { Scanner(*this).run(); }

std::string Text::between(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || end > length_) return {};
  const auto byte_of = [&](std::uint32_t place) {
    if (place >= length_) return utf8_.size();
    std::size_t byte = bytes_[place / 64];
    for (auto n = place % 64; n > 0; --n) byte += first_code_point(std::string_view(utf8_).substr(byte)).bytes;
    return byte;
  };
  return utf8_.substr(byte_of(begin), byte_of(end) - byte_of(begin));
}

std::vector<std::string> folded_words(std::string_view name) {
  const Text text(name);
  std::vector<std::string> words;
  for (const auto& token : text.tokens()) words.emplace_back(token.folded);
  return words;
}

}  // namespace muster::intake
