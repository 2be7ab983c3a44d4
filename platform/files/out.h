// A file that is written whole or not at all: under another name until it is done. "-" is the standard output.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace muster::files {

class OutFile {
 public:
  static Result<OutFile> create(const std::string& path);
  OutFile(OutFile&&) = default;
  ~OutFile();  // throws away what was not kept

  void write(std::string_view bytes);  // a full disk is told by keep()
  Done keep();

 private:
  OutFile() = default;
  struct Close {
    void operator()(std::FILE* file) const;
  };
  std::unique_ptr<std::FILE, Close> file_;
  std::string path_, written_;  // `written_` is the name until it is done
  bool failed_ = false;
};

}  // namespace muster::files
