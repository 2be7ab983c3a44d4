// A view more, or one less.
#include "features/views/view_service.h"

#include <fmt/format.h>

#include <algorithm>

#include "features/views/view_store.h"

namespace muster::views {

Views all(Read& read, const UserId& owner) { return {store::of(read, owner)}; }

Result<View> keep(Tx& tx, const UserId& owner, const View& view) {
  const auto mine = store::of(tx, owner);
  const bool is_there =
      std::ranges::any_of(mine, [&](const View& one) { return one.list == view.list && one.name == view.name; });
  if (!is_there && mine.size() >= static_cast<std::size_t>(most_views))
    return refuse(Problem::at("/name", fmt::format("would be view {}: drop one first", most_views + 1)));
  store::put(tx, owner, view);
  return view;
}

Done drop(Tx& tx, const UserId& owner, const WhichView& which) {
  if (!store::drop(tx, owner, which))
    return refuse(Problem::not_found(fmt::format("You have no view \"{}\" of {}.", which.name, text(which.list))));
  return {};
}

}  // namespace muster::views
