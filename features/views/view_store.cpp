// SQL of views.
#include "features/views/view_store.h"

namespace muster::views::store {

std::vector<View> of(Read& read, const UserId& owner) {
  std::vector<View> all;
  for (const auto& row :
       read.query("SELECT list, name, query FROM views WHERE owner = $1 ORDER BY list, name", owner)) {
    const auto list = json::read<ViewedList>(json::Value(row.get<std::string>(0)));
    claim(list.has_value(), "a stored list is one of those there are");
    all.push_back({*list, row.get<std::string>(1), row.get<std::string>(2)});
  }
  return all;
}

void put(Tx& tx, const UserId& owner, const View& view) {
  tx.exec(
      "INSERT INTO views (owner, list, name, query, saved_at) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (owner, list, name) DO UPDATE SET query = excluded.query, saved_at = excluded.saved_at",
      owner, text(view.list), view.name, view.query, tx.now());
}

bool drop(Tx& tx, const UserId& owner, const WhichView& which) {
  return tx.exec("DELETE FROM views WHERE owner = $1 AND list = $2 AND name = $3", owner, text(which.list),
                 which.name) > 0;
}

}  // namespace muster::views::store
