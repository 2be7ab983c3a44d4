// Intake measured on its corpus: the texts it was improved with, and those held back. MUSTER_TELL=1 prints every
// difference of the tuned ones; of those held back only sums are ever told.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <charconv>
#include <cstdio>

#include "base/table.h"
#include "features/briefs/brief_rules.h"
#include "features/shortlists/literal_names.h"
#include "tests/intake/corpus.h"

namespace muster::tests {
namespace {

constexpr Date as_of{20780};  // 2026-11-23

// Tells every difference, of however many texts.
bool wants_all() { return std::getenv("MUSTER_TELL") != nullptr; }  // NOLINT(concurrency-mt-unsafe): one thread

Score measured(const std::string& folder, std::size_t least, bool tell) {
  const auto samples = corpus(folder);
  REQUIRE((wants_all() || samples.size() >= least));
  const auto lexicons = intake::fresh_lexicons();
  Score score;
  for (const auto& sample : samples) {
    const auto told = judge(sample.wanted.brief, intake::understood(sample.text, *lexicons, as_of).brief, score);
    if (tell && !told.empty()) fmt::print("{}\n    {}\n", sample.name, fmt::join(told, "\n    "));
  }
  fmt::print("{}: {} texts\n{}", folder, samples.size(), table(score));
  std::fflush(stdout);
  return score;
}

// What a JSON pointer names, or nullptr.
const json::Value* at(const json::Value& value, std::string_view pointer) {
  const auto* now = &value;
  for (const auto part : split(pointer.substr(1), '/')) {
    if (now == nullptr) return nullptr;
    if (const auto* list = now->list()) {
      std::size_t index = 0;
      std::from_chars(part.data(), part.data() + part.size(), index);
      now = index < list->size() ? &(*list)[index] : nullptr;
    } else {
      now = now->find(part);
    }
  }
  return now;
}

int invented_pay(const Score& score) {
  int n = 0;
  for (const char* field : {"pay_said", "rate_max"})
    if (const auto found = score.fields.find(field); found != score.fields.end()) n += found->second.invented;
  return n;
}

std::string in_one_line(std::string text) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) text.replace(at, 1, "   ");
  return text;
}
// From its middle on, and then what stood before.
std::string torn(const std::string& text) {
  auto middle = text.find(' ', text.size() / 2);
  if (middle == std::string::npos) middle = 0;
  return text.substr(middle) + text.substr(0, middle);
}

void check_whole(const std::string& text, const Intake& made) {
  const auto length = static_cast<std::int64_t>(intake::Text(text).length());
  const auto brief = json::parse(json::text_of(made.brief));
  REQUIRE(brief.has_value());
  for (const auto& span : made.spans) {
    INFO(span.path);
    CHECK((0 <= span.start && span.start < span.end && span.end <= length));
    CHECK(at(*brief, span.path) != nullptr);
  }
  auto askable = made.brief;
  for (const auto& fault : briefs::settle(askable, LiteralNames(), as_of, ""))
    FAIL_CHECK(fault.pointer << " " << fault.message);
  for (const auto& lost : made.not_understood)
    CHECK((0 <= lost.start && lost.start < lost.end && lost.end <= length && !lost.why.empty()));
}

}  // namespace

TEST_CASE("intake understands the texts that it was improved with") {
  REQUIRE(text(as_of) == "2026-11-23");
  const auto score = measured("tuned", 200, wants_all());
  CHECK(score.skill_f1() >= 0.92);
  CHECK(invented_pay(score) == 0);
}

TEST_CASE("intake understands texts that it was not improved with") {
  const auto score = measured("held", 100, false);
  CHECK(score.skill_f1() >= 0.88);
  CHECK(invented_pay(score) == 0);
}

TEST_CASE("every span of every text, whole, in one line or torn, lies in it, and every brief can be asked as it is") {
  const auto lexicons = intake::fresh_lexicons();
  for (const auto* folder : {"tuned", "held"})
    for (const auto& sample : corpus(folder))
      for (const auto& text : {sample.text, in_one_line(sample.text), torn(sample.text)}) {
        INFO(sample.name << "\n" << text);
        check_whole(text, intake::understood(text, *lexicons, as_of));
      }
}

}  // namespace muster::tests
