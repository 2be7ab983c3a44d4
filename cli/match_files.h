// The two files of `muster match`: people into an index, briefs into a list, and every fault on the way told.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "engine/index.h"
#include "features/shortlists/match_lines.h"

namespace muster::cli {

struct Tally {
  std::size_t lines = 0, bad_lines = 0, faults = 0;
};

class MatchFiles {
 public:
  explicit MatchFiles(Date as_of) : as_of_(as_of) {}

  // Faults of lines go to stderr at once and into the tally; a problem is a file that can't be read at all.
  Done read_people(const std::string& path);
  Done read_briefs(const std::string& path);

  [[nodiscard]] const engine::Index& people() const { return *people_; }
  [[nodiscard]] const std::vector<BriefLine>& briefs() const { return briefs_; }
  [[nodiscard]] Currency currency() const { return currency_.value_or(Currency{}); }
  [[nodiscard]] const Tally& people_tally() const { return people_tally_; }
  [[nodiscard]] const Tally& briefs_tally() const { return briefs_tally_; }

 private:
  using Ids = std::unordered_map<std::string, std::size_t>;  // id → line
  Result<PersonLine> person_at(std::string_view text, std::size_t line, Ids& ids);
  Result<BriefLine> brief_at(std::string_view text, std::size_t line, Ids& ids);
  Done one_currency(const std::optional<Currency>& currency, std::string_view pointer, std::size_t line);

  Date as_of_;
  std::string path_;  // of the file that is being read
  std::unique_ptr<engine::Index> people_ = std::make_unique<engine::Index>();
  std::vector<BriefLine> briefs_;
  std::optional<Currency> currency_;
  std::string currency_from_;  // "people.ndjson:1"
  Tally people_tally_, briefs_tally_;
};

}  // namespace muster::cli
