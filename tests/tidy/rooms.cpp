// Who may include whom. The layers are the picture in ARCHITECTURE.md; among features the lines
// `muster_feature(name USES others)` of features/CMakeLists.txt are the only truth; within a feature a file's suffix
// (_store, _service, _routes; _follower, _job and _index are like a service; none is pure) says what it may know.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "tests/tidy/rules.h"

namespace muster::tidy {
namespace {

using Graph = std::map<std::string, std::vector<std::string>>;  // feature → those it USES

constexpr std::string_view graph_file = "features/CMakeLists.txt";

Graph feature_graph(const Tree& tree) {
  Graph graph;
  for (const auto& source : tree) {
    if (source.path != graph_file) continue;
    std::string text;
    for (const auto& line : source.lines) text += line.substr(0, line.find('#')) + " ";
    constexpr std::string_view call = "muster_feature(";
    for (auto at = text.find(call); at != std::string::npos; at = text.find(call, at + 1)) {
      const auto begin = at + call.size();
      std::istringstream words(text.substr(begin, text.find(')', begin) - begin));
      std::string name, word;
      words >> name;
      graph[name];
      bool uses = false;
      while (words >> word) {
        if (word == "USES") uses = true;
        else if (std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; })) uses = false;
        else if (uses) graph[name].push_back(word);
      }
    }
  }
  return graph;
}

std::string first_parts(const std::string& path, int parts) {
  std::size_t end = 0;
  for (; parts > 0 && end != std::string::npos; --parts) end = path.find('/', end + (end > 0));
  return path.substr(0, end);
}

bool under(std::string_view path, std::initializer_list<std::string_view> prefixes) {
  return std::ranges::any_of(prefixes, [&](auto prefix) { return path.starts_with(prefix); });
}

enum class Role { pure, store, service, routes, test };

Role role_of(const std::string& path) {
  const auto stem = read_source(path, "").stem();
  if (stem.ends_with("_test")) return Role::test;
  if (stem.ends_with("_store")) return Role::store;
  for (const std::string_view suffix : {"_service", "_follower", "_job", "_index"})
    if (stem.ends_with(suffix)) return Role::service;
  if (stem.ends_with("_routes")) return Role::routes;
  return Role::pure;
}

std::string feature_of(const std::string& path) { return first_parts(path, 2).substr(sizeof "features"); }

// A feature's file includes one of platform/'s.
std::string refuse_platform(Role role, const std::string& to) {
  // Words that describe and facts of the world, no mechanism.
  if (under(to, {"platform/json/", "platform/zones/", "platform/actor.h", "platform/http/policy.h",
                 "platform/journal/entry.h"}))
    return "";
  if (role == Role::pure)
    return fmt::format(
        "a pure file decides and does nothing, so it may not include {}: let its _service or _store bring in what it "
        "needs",
        to);
  if (under(to, {"platform/http/"}) && role != Role::routes && role != Role::test)
    return fmt::format("only *_routes.cpp and features/site know HTTP: move what needs {} there", to);
  if (under(to, {"platform/db/"}) && role == Role::routes)
    return fmt::format("a route asks its service, not the database: move what needs {} to the _service", to);
  return "";
}

// A feature's file includes one of a feature.
std::string refuse_feature(const std::string& from, Role role, const std::string& to, const Graph& graph) {
  const auto own = feature_of(from), other = feature_of(to);
  if (other == "words") return "";
  if (own == "words") return "features/words knows no feature: declare here what others share";
  if (own != other) {
    const auto uses = graph.find(own);
    if (uses == graph.end()) return fmt::format("{} is not in {}: add muster_feature({} …)", own, graph_file, own);
    if (std::ranges::find(uses->second, other) == uses->second.end())
      return fmt::format(
          "{} does not USE {}: share the word through features/words, follow the journal, or add it to {}", own, other,
          graph_file);
    if (role == Role::pure && role_of(to) != Role::pure)
      return fmt::format("a pure file may not include {}: its service brings the values", to);
    if (role_of(to) == Role::store) return fmt::format("{} is another feature's table: ask its service", to);
    return "";
  }
  const auto target = role_of(to);
  const bool fine = role == Role::test || target == Role::pure || role == target ||
                    (role == Role::service && target == Role::store) ||
                    (role == Role::routes && (target == Role::service || target == Role::store));
  return fine ? "" : fmt::format("{} stands above this file: pure ← store ← service ← routes", to);
}

// Empty when `from` may include `to`, otherwise why not and what to do.
std::string refusal(const std::string& from, const std::string& to, const Graph& graph) {
  const auto room = first_parts(from, 1);
  const auto role = role_of(from);
  if (role == Role::test && under(to, {"testing/"})) return "";
  if (under(to, {"base/"}) || under(from, {"tests/", "testing/", "bench/"})) return "";
  if (under(to, {"testing/", "tests/", "bench/"}))
    return fmt::format("{} is for tests: what both need belongs in base/ or platform/", to);
  if (room == "base") return fmt::format("base/ stands on nothing: it may not include {}", to);
  if (room == "engine" && !under(to, {"engine/"}))
    return fmt::format("engine/ is usable by itself: pass in what it needs of {} as values", to);
  if (room == "platform" && !under(to, {"platform/"}))
    return fmt::format("platform/ knows no business word: turn {} into something that the caller passes in", to);
  if (room == "cli" || under(to, {"engine/"})) return "";
  if (under(to, {"cli/"})) return fmt::format("nothing includes cli/: move {} down", to);
  if (room != "features") return "";
  if (under(from, {"features/site/"}) && under(to, {"platform/"})) return "";
  if (under(to, {"platform/"})) return refuse_platform(role, to);
  return under(to, {"features/"}) ? refuse_feature(from, role, to, graph) : "";
}

}  // namespace

Findings includes_follow_the_rooms(const Tree& tree) {
  Findings findings;
  const auto graph = feature_graph(tree);
  constexpr std::string_view opening = "#include \"";
  for (const auto& source : tree) {
    if (!source.is_cpp()) continue;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
      const auto& line = source.lines[i];
      if (!line.starts_with(opening)) continue;
      const auto to = line.substr(opening.size(), line.find('"', opening.size()) - opening.size());
      if (const auto why = refusal(source.path, to, graph); !why.empty())
        findings.push_back({source.path, static_cast<int>(i) + 1, why});
    }
  }
  return findings;
}

Findings features_form_no_circle(const Tree& tree) {
  Findings findings;
  const auto graph = feature_graph(tree);
  std::set<std::string> done;
  std::vector<std::string> path;
  const std::function<void(const std::string&)> visit = [&](const std::string& feature) {
    if (const auto seen = std::ranges::find(path, feature); seen != path.end()) {
      std::string circle;
      for (auto at = seen; at != path.end(); ++at) circle += *at + " → ";
      findings.push_back(
          {std::string(graph_file), 1,
           fmt::format("{}{}: break it with an entry in features/words that one of them follows", circle, feature)});
      return;
    }
    if (!done.insert(feature).second) return;
    path.push_back(feature);
    const auto uses = graph.find(feature);
    if (uses == graph.end())
      findings.push_back({std::string(graph_file), 1, fmt::format("{} is used but has no line of its own", feature)});
    else
      for (const auto& other : uses->second) visit(other);
    path.pop_back();
  };
  for (const auto& [feature, uses] : graph) visit(feature);
  return findings;
}

}  // namespace muster::tidy
