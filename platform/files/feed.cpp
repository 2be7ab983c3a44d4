// Reading in pieces, and what the first bytes of a text say of its encoding.
#include "platform/files/feed.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/text.h"

namespace muster::files {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 18;

}  // namespace

Result<Feed> Feed::open(const std::string& path) {
  Feed feed;
  feed.file_.reset(path == "-" ? fdopen(0, "rb") : std::fopen(path.c_str(), "rb"));
  struct stat about{};
  const bool known = feed.file_ && fstat(fileno(feed.file_.get()), &about) == 0;
  if (known && S_ISDIR(about.st_mode))
    return refuse(Problem::invalid(fmt::format("{} is a folder: name a file", path)));
  if (!feed.file_) return refuse(Problem::invalid(fmt::format("{} can't be read: {}", path, std::strerror(errno))));
  if (known && S_ISREG(about.st_mode)) feed.size_ = about.st_size;
  return feed;
}

Feed Feed::of(std::string_view bytes) {
  Feed feed;
  feed.kept_ = bytes;
  feed.size_ = static_cast<std::int64_t>(bytes.size());
  return feed;
}

bool Feed::fill() {
  if (!file_) return false;
  piece_.resize(piece_bytes);
  piece_.resize(std::fread(piece_.data(), 1, piece_bytes, file_.get()));
  kept_ = piece_;
  at_ = 0;
  return !piece_.empty();
}

void Feed::skip_line() {
  for (int c = get(); c >= 0 && c != '\n';) c = get();
}

std::string_view Feed::ahead() {
  peek();
  return kept_.substr(at_);
}

Result<Mark> begin_text(Feed& feed) {
  const auto start = feed.ahead().substr(0, 4096);
  if (start.starts_with("\xEF\xBB\xBF")) {
    for (int i = 0; i < 3; ++i) feed.get();
    return Mark::utf8;
  }
  const bool utf16 = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
  if (utf16 || start.find('\0') != std::string_view::npos) {
    const auto zero = start.find('\0');
    return refuse(Problem::invalid(fmt::format(
        "The file is not UTF-8 text: byte {} is {}. {}", utf16 ? 1 : zero + 1,
        utf16 ? "the beginning of a UTF-16 mark" : "zero, as UTF-16 and binary files have it",
        "Save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\"), or convert it: iconv -f UTF-16 -t UTF-8 FILE")));
  }
  return Mark::none;
}

std::string not_utf8(std::string_view text) {
  if (is_utf8(text)) return {};
  std::size_t at = 0;  // character by character: this is the way of the rare bad text
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (!is_utf8(text.substr(at, length))) break;
    at += length;
  }
  return fmt::format(
      "byte {} (0x{:02X}) is not UTF-8; the file may be Windows-1252 or Latin-1: convert it with "
      "iconv -f WINDOWS-1252 -t UTF-8",
      at + 1, static_cast<unsigned char>(text[at]));
}

}  // namespace muster::files
