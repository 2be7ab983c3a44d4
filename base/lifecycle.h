// A lifecycle as a table of rows: from a state, by an action, who may, to a state. The table is the only way to a new
// state; answers, buttons and documentation are queries of it. Pure; what a bit of `who` means is the caller's affair.
//
//   constexpr std::array lifecycle{Row{State::draft, Action::open, client | advisor, State::open}, …};
//   static_assert(each_pair_once(lifecycle) && all_reachable(lifecycle, State::draft));
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace muster::lifecycle {

template <class State, class Action>
struct Row {
  State from;
  Action action;
  std::uint32_t who;  // bits of those who may
  State to;
};

// A state and an action lead to one place.
template <class State, class Action, std::size_t n>
constexpr bool each_pair_once(const std::array<Row<State, Action>, n>& rows) {
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = i + 1; k < n; ++k)
      if (rows[i].from == rows[k].from && rows[i].action == rows[k].action) return false;
  return true;
}

// Every state that the table names can be reached from where it begins.
template <class State, class Action, std::size_t n>
constexpr bool all_reachable(const std::array<Row<State, Action>, n>& rows, State begin) {
  std::array<bool, n> reached{};  // whether the row's `to` is
  for (std::size_t round = 0; round < n; ++round)
    for (std::size_t i = 0; i < n; ++i) {
      bool from = rows[i].from == begin;
      for (std::size_t k = 0; k < n; ++k) from = from || (reached[k] && rows[k].to == rows[i].from);
      reached[i] = reached[i] || from;
    }
  for (const bool row : reached)
    if (!row) return false;
  return true;
}

// What they may do now, in the order of the table.
template <class State, class Action, std::size_t n>
std::vector<Action> allowed(const std::array<Row<State, Action>, n>& rows, State now, std::uint32_t who) {
  std::vector<Action> actions;
  for (const auto& row : rows)
    if (row.from == now && (row.who & who) != 0) actions.push_back(row.action);
  return actions;
}

// The next state, or a problem that says what is possible instead. `text` of states and actions is found beside them.
template <class State, class Action, std::size_t n>
Result<State> moved(const std::array<Row<State, Action>, n>& rows, State now, Action action, std::uint32_t who) {
  for (const auto& row : rows) {
    if (row.from != now || row.action != action) continue;
    if ((row.who & who) != 0) return row.to;
    return refuse(Problem::forbidden("Your role may not " + std::string(text(action)) + " this."));
  }
  Problem problem{Kind::not_now,
                  "It is " + std::string(text(now)) + ": " + std::string(text(action)) + " is not possible now."};
  for (const auto possible : allowed(rows, now, who)) problem.allowed.emplace_back(text(possible));
  return refuse(std::move(problem));
}

}  // namespace muster::lifecycle
