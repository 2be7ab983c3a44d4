// From a brief to the told answer.
#include "features/shortlists/question_service.h"

#include "features/briefs/brief_rules.h"
#include "features/shortlists/answering.h"
#include "features/shortlists/translation.h"

namespace muster {

Result<Brief> askable(Brief brief, const Names& names, Currency currency, Date as_of) {
  auto faults = briefs::settle(brief, names, as_of, "/brief");
  if (brief.rate_max && brief.rate_max->currency != currency)
    faults.push_back(
        {"/brief/rate_max/currency", "must be " + std::string(currency.code()) + ", the network's currency"});
  if (faults.empty()) return brief;
  auto detail = faults.front().pointer + ": " + faults.front().message;
  return refuse(Problem::invalid(std::move(detail), std::move(faults)));
}

Asked ask(MatchIndex& index, const Brief& askable_brief, Date as_of, std::size_t top, const Told& in) {
  const auto [people, position] = index.people();
  const auto brief = asked(askable_brief);
  const engine::Asking asking{.as_of = as_of, .currency = index.currency(), .top = top};
  auto made = answered(*people, brief, asking, index.weights(), {Telling::Extent::full, Telling::Reasons::yes});
  put_words(made.told.top, in.speech, in.names);
  return {std::move(made.told), position, std::move(made.offsets)};
}

int qualified(MatchIndex& index, const Brief& askable_brief, Date as_of) {
  const engine::Asking asking{.as_of = as_of, .currency = index.currency(), .top = 0};
  return std::get<int>(
      answered(*index.people().snapshot, asked(askable_brief), asking, index.weights(), {}).told.qualified);
}

Result<engine::WhyNot> why_not(MatchIndex& index, const Brief& askable_brief, Date as_of, std::string_view talent) {
  const engine::Asking asking{.as_of = as_of, .currency = index.currency(), .top = 0};
  auto why = muster::why_not(*index.people().snapshot, talent, asked(askable_brief), asking, index.weights());
  if (!why) return refuse(Problem::not_found("There is no talent " + std::string(talent) + "."));
  return *std::move(why);
}

}  // namespace muster
