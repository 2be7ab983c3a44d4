// Who runs the network says what stands on its pages.
#include "features/site/voice_routes.h"

#include "features/site/logo_service.h"
#include "features/site/voice_service.h"
#include "features/words/roles.h"
#include "platform/command/command.h"
#include "platform/http/precondition.h"

namespace muster::site {
namespace {

using http::Caller;
using http::Here;
using http::Method;
using http::Nothing;
using http::Route;

constexpr auto readers = any(Role::admin).scope("site:read");
constexpr auto writers = any(Role::admin).scope("site:write");

Result<VoiceList> list_voices(Read& read, const Caller&, const Nothing&) { return voices(read); }
Result<Voice> get_voice(Read& read, const Caller&, const WhichVoice& which) { return voice(read, which.voice); }
Result<Voice> create_voice(Tx& tx, const Caller& caller, const VoiceText& words) {
  return add_voice(tx, caller.actor(), words);
}
Result<Voice> put_voice(Tx& tx, const Caller& caller, const EditedVoice& edited) {
  TRY(voice(tx, edited.voice));
  const auto version = TRY(http::version_of(edited.if_match));
  return save_voice(tx, caller.actor(), edited.voice, version, edited.words);
}
Result<Nothing> delete_voice(Tx& tx, const Caller& caller, const WhichVoice& which) {
  TRY(remove_voice(tx, caller.actor(), which.voice));
  return Nothing{};
}
Result<VoiceList> put_order(Tx& tx, const Caller& caller, const VoiceOrder& order) {
  return order_voices(tx, caller.actor(), order);
}
// Decoding and drawing, which take the longest, are done before anything is written.
Result<Logo> upload_logo(const Here& here, const NewLogo& given) {
  const auto drawn = TRY(drawn_logo(given.file));
  return run_command(here.store, [&](Tx& tx) -> Result<Logo> { return keep_logo(tx, here.caller.actor(), drawn); });
}

}  // namespace

void add_voice_routes(http::Routes& routes) {
  routes.add("site", Route<Nothing, VoiceList>{.method = Method::get,
                                               .path = "/voices",
                                               .policy = readers,
                                               .run = list_voices,
                                               .name = "voices.list",
                                               .summary = "What clients and the press say, by kind and place."});
  routes.add("site", Route<VoiceText, Voice>{.method = Method::post,
                                             .path = "/voices",
                                             .policy = writers,
                                             .run = create_voice,
                                             .name = "voices.create",
                                             .summary = "Adds a voice, behind the others of its kind.",
                                             .status = 201});
  routes.add("site", Route<VoiceOrder, VoiceList>{.method = Method::put,
                                                  .path = "/voices/order",
                                                  .policy = writers,
                                                  .run = put_order,
                                                  .name = "voices.order",
                                                  .summary = "Says in which order those of a kind stand."});
  routes.add("site", Route<WhichVoice, Voice>{.method = Method::get,
                                              .path = "/voices/{voice}",
                                              .policy = readers,
                                              .run = get_voice,
                                              .name = "voices.get",
                                              .summary = "One voice."});
  routes.add("site",
             Route<EditedVoice, Voice>{.method = Method::put,
                                       .path = "/voices/{voice}",
                                       .policy = writers,
                                       .run = put_voice,
                                       .name = "voices.save",
                                       .summary = "Replaces a voice, publishes or withdraws it; needs If-Match."});
  routes.add("site", Route<WhichVoice, Nothing>{.method = Method::remove,
                                                .path = "/voices/{voice}",
                                                .policy = writers,
                                                .run = delete_voice,
                                                .name = "voices.remove",
                                                .summary = "Removes a voice."});
  routes.add("site", Route<NewLogo, Logo>{.method = Method::post,
                                          .path = "/logos",
                                          .policy = writers,
                                          .run = upload_logo,
                                          .name = "logos.upload",
                                          .summary = "Draws a PNG anew as a logo, for a voice to name.",
                                          .status = 201});
}

}  // namespace muster::site
