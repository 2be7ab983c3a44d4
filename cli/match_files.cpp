// Streaming: a file may be larger than memory, its longest line may not.
#include "cli/match_files.h"

#include <fmt/format.h>

#include "features/shortlists/literal_names.h"
#include "platform/json/value.h"
#include "platform/lines/lines.h"

namespace muster::cli {
namespace {

constexpr std::size_t most_line_bytes = std::size_t{4} << 20;
constexpr std::size_t people_at_once = 50'000;  // a batch is copied once into the index

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

void tell(const std::string& path, std::size_t line, const Problem& problem, Tally& tally) {
  ++tally.bad_lines;
  if (problem.faults.empty()) fmt::print(stderr, "{}:{}: {}\n", path, line, problem.detail);
  tally.faults += std::max<std::size_t>(problem.faults.size(), 1);
  for (const Fault& fault : problem.faults) {
    // A line of the file is one JSON text: the place within it is told by its column alone.
    const std::string_view message = fault.message.starts_with("line 1, ") ? std::string_view(fault.message).substr(8)
                                                                           : std::string_view(fault.message);
    fmt::print(stderr, "{}:{}: {}{}{}\n", path, line, fault.pointer, fault.pointer.empty() ? "" : " ", message);
  }
}

// Reads a file line by line; `take` refuses a line or keeps it.
template <class Take>
Done each_line(const std::string& path, Tally& tally, Take take) {
  auto reader = TRY(LineReader::open(path, most_line_bytes));
  while (const auto line = reader.next()) {
    if (line->length == Line::Length::whole && is_blank(line->text)) continue;
    ++tally.lines;
    const Done taken = line->length == Line::Length::cut
                           ? Done(refuse(Problem::invalid(fmt::format(
                                 "is longer than {} MiB: a line is one person or brief", most_line_bytes >> 20))))
                           : take(line->text, line->number);
    if (!taken) tell(path, line->number, taken.error(), tally);
  }
  if (reader.failure()) return refuse(*reader.failure());
  return {};
}

std::string second_id(const std::string& id, std::size_t first_line) {
  return fmt::format("\"{}\" is on line {} already: ids are unique", id, first_line);
}

// A faulty line's id, where it can be read, so that its standing twice is told as well.
void add_second_id(std::string_view text, const std::unordered_map<std::string, std::size_t>& ids, Problem& problem) {
  const auto value = json::parse(text);
  const auto* id = value ? value->find("id") : nullptr;
  if (id == nullptr || id->text() == nullptr) return;
  if (const auto first = ids.find(*id->text()); first != ids.end())
    problem.faults.push_back({"/id", second_id(first->first, first->second)});
}

Done once(std::unordered_map<std::string, std::size_t>& ids, const std::string& id, std::size_t line) {
  const auto [first, is_new] = ids.emplace(id, line);
  if (is_new) return {};
  return refuse(Problem::at("/id", second_id(id, first->second)));
}

}  // namespace

Done MatchFiles::one_currency(const std::optional<Currency>& currency, std::string_view pointer, std::size_t line) {
  if (!currency) return {};
  if (!currency_) {
    currency_ = currency;
    currency_from_ = fmt::format("{}:{}", path_, line);
  }
  if (*currency == *currency_) return {};
  return refuse(
      Problem::at(std::string(pointer), fmt::format("is {}, and {} is in {}: rates of one run share one currency",
                                                    currency->code(), currency_from_, currency_->code())));
}

Result<PersonLine> MatchFiles::person_at(std::string_view text, std::size_t line, Ids& ids) {
  auto line_read = read_person_line(text, LiteralNames{});
  if (!line_read) add_second_id(text, ids, line_read.error());
  auto read = TRY(std::move(line_read));
  if (auto done = once(ids, read.person.id, line); !done) return refuse(std::move(done).error());
  if (auto done = one_currency(read.currency, "/rate/currency", line); !done) {
    ids.erase(read.person.id);
    return refuse(std::move(done).error());
  }
  return read;
}

Result<BriefLine> MatchFiles::brief_at(std::string_view text, std::size_t line, Ids& ids) {
  auto line_read = read_brief_line(text, LiteralNames{}, as_of_);
  if (!line_read) add_second_id(text, ids, line_read.error());
  auto read = TRY(std::move(line_read));
  if (auto done = once(ids, read.id, line); !done) return refuse(std::move(done).error());
  if (auto done = one_currency(read.currency, "/rate_max/currency", line); !done) {
    ids.erase(read.id);
    return refuse(std::move(done).error());
  }
  return read;
}

Done MatchFiles::read_people(const std::string& path) {
  path_ = path;
  Ids ids;
  std::vector<engine::Change> batch;
  std::int64_t position = 0;
  const auto put = [&] {
    people_->apply(batch, ++position);
    batch.clear();
  };
  const auto done = each_line(path, people_tally_, [&](std::string_view text, std::size_t line) -> Done {
    auto read = TRY(person_at(text, line, ids));
    std::string id = read.person.id;
    batch.push_back({std::move(id), std::move(read.person)});
    if (batch.size() == people_at_once) put();
    return {};
  });
  put();
  return done;
}

Done MatchFiles::read_briefs(const std::string& path) {
  path_ = path;
  Ids ids;
  return each_line(path, briefs_tally_, [&](std::string_view text, std::size_t line) -> Done {
    briefs_.push_back(TRY(brief_at(text, line, ids)));
    return {};
  });
}

}  // namespace muster::cli
