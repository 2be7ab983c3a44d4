// The story of a choice: found on the shortlist, checked, written, told to the journal.
#include "features/shortlists/choice_service.h"

#include <algorithm>

#include "features/identity/identity_service.h"
#include "features/shortlists/choice_store.h"
#include "features/words/entries.h"

namespace muster::shortlists {
namespace {

Result<BriefId> brief_of(Read& read, const briefs::Asking& by, const Chosen& chosen) {
  const auto shortlist = TRY(get(read, by, chosen.shortlist));
  const auto& top = shortlist.answer.top;
  if (std::ranges::none_of(top, [&](const RankedPerson& one) { return one.id == chosen.talent.text(); }))
    return refuse(Problem::not_found(chosen.talent.text() + " is not on this shortlist."));
  return shortlist.brief;
}

Choice with_names(Read& read, Choice choice) {
  if (choice.mark) choice.mark->by_name = identity::name_of(read, choice.mark->by);
  if (choice.note) choice.note->by_name = identity::name_of(read, choice.note->by);
  return choice;
}

Choice now_of(Read& read, const BriefId& brief, const TalentId& talent) {
  return with_names(read, store::choice_of(read, brief, talent).value_or(Choice{.talent = talent}));
}

}  // namespace

std::vector<Choice> choices_of(Read& read, const BriefId& brief) {
  auto all = store::choices_of(read, brief);
  for (auto& choice : all) choice = with_names(read, std::move(choice));
  return all;
}

Result<Choices> choices(Read& read, const briefs::Asking& by, const ShortlistId& shortlist) {
  return Choices{choices_of(read, TRY(get(read, by, shortlist)).brief)};
}

Result<Choice> mark(Tx& tx, const briefs::Asking& by, const Chosen& chosen, const NewMark& wanted) {
  if (auto faults = faults_of(wanted); !faults.empty()) {
    auto detail = faults.front().pointer + ": " + faults.front().message;
    return refuse(Problem::invalid(std::move(detail), std::move(faults)));
  }
  const auto brief = TRY(brief_of(tx, by, chosen));
  const auto before = store::choice_of(tx, brief, chosen.talent);
  const Marked made{
      .mark = wanted.mark, .reason = wanted.reason, .words = wanted.words, .by = by.actor.id, .at = tx.now()};
  const auto same = [&](const Marked& mark) {
    return mark.mark == made.mark && mark.reason == made.reason && mark.words == made.words;
  };
  if (before && before->mark && same(*before->mark)) return with_names(tx, *before);
  store::put_mark(tx, brief, chosen.talent, made);
  tx.append(by.actor, entry::ChoiceMade{.kind = made.mark == Mark::pinned ? "choice.pinned" : "choice.passed",
                                        .brief = brief,
                                        .talent = chosen.talent,
                                        .reason = made.reason ? std::string(text(*made.reason)) : std::string()});
  return now_of(tx, brief, chosen.talent);
}

Done clear_mark(Tx& tx, const briefs::Asking& by, const Chosen& chosen) {
  const auto brief = TRY(brief_of(tx, by, chosen));
  if (store::clear_mark(tx, brief, chosen.talent))
    tx.append(by.actor, entry::ChoiceMade{"choice.cleared", brief, chosen.talent});
  return {};
}

Result<Choice> note(Tx& tx, const briefs::Asking& by, const Chosen& chosen, const std::string& text,
                    std::optional<std::int64_t> version) {
  const auto brief = TRY(brief_of(tx, by, chosen));
  const auto before = store::choice_of(tx, brief, chosen.talent);
  const bool is_noted = before && before->note;
  if (version && *version != (is_noted ? before->note->version : no_note))
    return refuse({.kind = Kind::stale,
                   .detail = is_noted ? "Somebody wrote another note meanwhile: read it, then write yours."
                                      : "The note was removed meanwhile: write it without If-Match."});
  if (is_noted && before->note->note == text) return with_names(tx, *before);
  store::put_note(tx, brief, chosen.talent, {.note = text, .by = by.actor.id, .at = tx.now()});
  tx.append(by.actor, entry::ChoiceMade{"choice.noted", brief, chosen.talent});
  return now_of(tx, brief, chosen.talent);
}

Done clear_note(Tx& tx, const briefs::Asking& by, const Chosen& chosen) {
  const auto brief = TRY(brief_of(tx, by, chosen));
  if (store::clear_note(tx, brief, chosen.talent))
    tx.append(by.actor, entry::ChoiceMade{"choice.note_removed", brief, chosen.talent});
  return {};
}

}  // namespace muster::shortlists
