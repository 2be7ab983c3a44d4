// Paths of views: whoever is signed in, their own.
#include "features/views/view_routes.h"

#include "features/views/view_service.h"
#include "features/words/roles.h"

namespace muster::views {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;
using http::Route;

UserId owner_of(const Caller& caller) { return *UserId::parse(caller.id); }

Result<Views> list_views(Read& read, const Caller& caller, const Nothing&) { return all(read, owner_of(caller)); }
Result<View> keep_view(Tx& tx, const Caller& caller, const View& view) { return keep(tx, owner_of(caller), view); }
Result<Nothing> drop_view(Tx& tx, const Caller& caller, const WhichView& which) {
  TRY(drop(tx, owner_of(caller), which));
  return Nothing{};
}

}  // namespace

void add_routes(http::Routes& routes) {
  routes.add("views", Route<Nothing, Views>{.method = Method::get,
                                            .path = "/views",
                                            .policy = signed_in(),
                                            .run = list_views,
                                            .name = "views.list",
                                            .summary = "Your views of lists."});
  routes.add("views", Route<View, View>{.method = Method::put,
                                        .path = "/views",
                                        .policy = signed_in(),
                                        .run = keep_view,
                                        .name = "views.keep",
                                        .summary = "Keeps a view; one of that name is replaced."});
  routes.add("views", Route<WhichView, Nothing>{.method = Method::remove,
                                                .path = "/views",
                                                .policy = signed_in(),
                                                .run = drop_view,
                                                .name = "views.drop",
                                                .summary = "Drops one of your views."});
}

}  // namespace muster::views
