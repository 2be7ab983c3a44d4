// Written beside its place, then renamed.
#include "platform/files/out.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace muster::files {
namespace {

Problem unwritable(const std::string& path) {
  return Problem::unavailable(fmt::format("{} can't be written: {}", path, std::strerror(errno)));
}

}  // namespace

void OutFile::Close::operator()(std::FILE* file) const {
  if (file != stdout) std::fclose(file);
}

Result<OutFile> OutFile::create(const std::string& path) {
  OutFile out;
  out.path_ = path;
  out.written_ = path == "-" ? "" : path + ".part";
  out.file_.reset(path == "-" ? stdout : std::fopen(out.written_.c_str(), "wb"));
  if (!out.file_) return refuse(unwritable(path));
  return out;
}

OutFile::~OutFile() {
  if (!file_ || written_.empty()) return;
  file_.reset();
  std::remove(written_.c_str());
}

void OutFile::write(std::string_view bytes) {
  failed_ = failed_ || std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size();
}

Done OutFile::keep() {
  if (failed_ || std::fflush(file_.get()) != 0) return refuse(unwritable(path_));
  if (!written_.empty()) {
    if (fsync(fileno(file_.get())) != 0) return refuse(unwritable(path_));
    file_.reset();
    if (std::rename(written_.c_str(), path_.c_str()) != 0) return refuse(unwritable(path_));
  }
  return {};
}

}  // namespace muster::files
