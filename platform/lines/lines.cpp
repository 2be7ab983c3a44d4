// A buffer that is filled behind and read in front.
#include "platform/lines/lines.h"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace muster {
namespace {

constexpr std::size_t piece = std::size_t{1} << 18;

Problem unreadable(const std::string& path, int error) {
  return Problem::unavailable(fmt::format("{} can't be read: {}", path, std::strerror(error)));
}

}  // namespace

Result<LineReader> LineReader::open(const std::string& path, std::size_t most_bytes) {
  LineReader reader;
  reader.file_.reset(path == "-" ? fdopen(0, "rb") : std::fopen(path.c_str(), "rb"));
  if (!reader.file_) return refuse(unreadable(path, errno));
  reader.path_ = path;
  reader.most_ = most_bytes;
  return reader;
}

// Appends a piece of the file; false at its end.
bool LineReader::fill() {
  kept_.erase(0, std::exchange(at_, 0));
  const std::size_t before = kept_.size();
  kept_.resize(before + piece);
  const std::size_t got = std::fread(kept_.data() + before, 1, piece, file_.get());
  if (got == 0 && std::ferror(file_.get()) != 0) failure_ = unreadable(path_, errno);
  kept_.resize(before + got);
  return got > 0;
}

std::optional<Line> LineReader::next() {
  Line line{++number_, {}};
  std::size_t looked = 0;  // bytes of the line without an end in them
  while (true) {
    const std::size_t end = kept_.find('\n', at_ + looked);
    if (end != std::string::npos) {
      line.text = std::string_view(kept_).substr(at_, end - at_);
      at_ = end + 1;
      break;
    }
    looked = kept_.size() - at_;
    if (looked > most_) {  // its beginning is enough to refuse it
      line.length = Line::Length::cut;
      at_ = kept_.size() - most_ - 1;
      looked = most_ + 1;
    }
    if (fill()) continue;
    if (kept_.size() == at_) return std::nullopt;
    line.text = std::string_view(kept_).substr(at_);
    at_ = kept_.size();
    break;
  }
  if (line.text.size() > most_) line.length = Line::Length::cut;
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  return line;
}

}  // namespace muster
