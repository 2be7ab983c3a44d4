// Read whole, up to a limit, and refused where it is no UTF-8.
#include "cli/text_file.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "base/text.h"

namespace muster::cli {

Result<std::string> text_of(const std::string& path) {
  constexpr std::size_t most_bytes = std::size_t{8} << 20;
  std::string text;
  std::ifstream file;
  if (path != "-") file.open(path, std::ios::binary);
  if (path != "-" && !file)
    return refuse(Problem::unavailable(path + ": can't be opened: does it exist, and may you read it?"));
  std::istream& in = path == "-" ? std::cin : file;
  std::array<char, 65536> piece;
  while (in && text.size() <= most_bytes) {
    in.read(piece.data(), piece.size());
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  const bool failed = in.bad();
  if (failed) return refuse(Problem::unavailable(path + ": can't be read"));
  if (text.size() > most_bytes) return refuse(Problem::invalid(path + ": is longer than 8 MiB: a file is one text"));
  if (!is_utf8(text)) return refuse(Problem::invalid(path + ": is not UTF-8 text: save it as UTF-8"));
  return text;
}

int answer_each(const Arguments& given,
                const std::function<std::string(const std::string& path, const std::string& text)>& answer) {
  int exit = Exit::ok;
  for (const auto& path : given.list("files")) {
    const auto text = text_of(path);
    if (!text) {
      exit = fail(text.error());
      continue;
    }
    const auto out = answer(path, *text);
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
    return fail(Problem::unavailable("the answers can't be written to the standard output: is the disk full?"));
  return exit;
}

}  // namespace muster::cli
