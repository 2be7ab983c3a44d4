// Pinning, passing and noting. Each is a thing at an address of its own, put and deleted, so that two people's choices
// never overwrite what they did not touch.
#include "features/shortlists/choice_routes.h"

#include "features/briefs/brief_routes.h"
#include "features/shortlists/choice_service.h"
#include "features/shortlists/shortlist_policies.h"
#include "platform/http/precondition.h"

namespace muster {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;
using http::Route;

DESCRIBED(OneOnShortlist, "Somebody on a shortlist", (ShortlistId, shortlist), (TalentId, talent))
DESCRIBED(MarkWanted, "A decision about somebody on a shortlist", (ShortlistId, shortlist), (TalentId, talent),
          (NewMark, wanted, .in = json::In::whole_body))
DESCRIBED(NoteWanted, "A note on somebody on a shortlist", (ShortlistId, shortlist), (TalentId, talent),
          (std::optional<std::string>, if_match,
           .doc = "the version of the note that was read, as \"3\"; absent: write over whatever is there",
           .in = json::In::header, .header = "If-Match"),
          (std::optional<std::string>, if_none_match, .doc = "*: only where no note is there",
           .in = json::In::header, .header = "If-None-Match"),
          (NewNote, wanted, .in = json::In::whole_body))
DESCRIBED(ChoicesOf, "Of which shortlist", (ShortlistId, shortlist))

template <class Which>
shortlists::Chosen chosen(const Which& which) {
  return {which.shortlist, which.talent};
}

Result<Choices> list_choices(Read& read, const Caller& caller, const ChoicesOf& which) {
  return shortlists::choices(read, briefs::asking_of(caller), which.shortlist);
}

Result<Choice> put_mark(Tx& tx, const Caller& caller, const MarkWanted& wanted) {
  return shortlists::mark(tx, briefs::asking_of(caller), chosen(wanted), wanted.wanted);
}

Result<Nothing> take_mark_back(Tx& tx, const Caller& caller, const OneOnShortlist& which) {
  TRY(shortlists::clear_mark(tx, briefs::asking_of(caller), chosen(which)));
  return Nothing{};
}

Result<Choice> put_note(Tx& tx, const Caller& caller, const NoteWanted& wanted) {
  std::optional<std::int64_t> version;
  if (wanted.if_match) version = TRY(http::version_of(wanted.if_match));
  if (wanted.if_none_match) {
    if (*wanted.if_none_match != "*" || version)
      return refuse(Problem::at("If-None-Match", "must be * and stand without If-Match"));
    version = shortlists::no_note;
  }
  return shortlists::note(tx, briefs::asking_of(caller), chosen(wanted), wanted.wanted.note, version);
}

Result<Nothing> remove_note(Tx& tx, const Caller& caller, const OneOnShortlist& which) {
  TRY(shortlists::clear_note(tx, briefs::asking_of(caller), chosen(which)));
  return Nothing{};
}

}  // namespace

void shortlists::add_choice_routes(http::Routes& routes) {
  routes.add("shortlists", Route<ChoicesOf, Choices>{.method = Method::get,
                                                     .path = "/shortlists/{shortlist}/choices",
                                                     .policy = readers,
                                                     .run = list_choices,
                                                     .name = "choices.list",
                                                     .summary = "What was decided about the people of its brief."});
  routes.add("shortlists", Route<MarkWanted, Choice>{.method = Method::put,
                                                     .path = "/shortlists/{shortlist}/choices/{talent}/mark",
                                                     .policy = makers,
                                                     .run = put_mark,
                                                     .name = "choices.mark",
                                                     .summary = "Pins somebody, or passes them with a reason."});
  routes.add("shortlists", Route<OneOnShortlist, Nothing>{.method = Method::remove,
                                                          .path = "/shortlists/{shortlist}/choices/{talent}/mark",
                                                          .policy = makers,
                                                          .run = take_mark_back,
                                                          .name = "choices.clear_mark",
                                                          .summary = "Takes a pin or a pass back."});
  routes.add("shortlists", Route<NoteWanted, Choice>{.method = Method::put,
                                                     .path = "/shortlists/{shortlist}/choices/{talent}/note",
                                                     .policy = makers,
                                                     .run = put_note,
                                                     .name = "choices.note",
                                                     .summary = "Writes the note on somebody."});
  routes.add("shortlists", Route<OneOnShortlist, Nothing>{.method = Method::remove,
                                                          .path = "/shortlists/{shortlist}/choices/{talent}/note",
                                                          .policy = makers,
                                                          .run = remove_note,
                                                          .name = "choices.clear_note",
                                                          .summary = "Removes the note on somebody."});
}

}  // namespace muster
