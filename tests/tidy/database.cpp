// SQL is written in *_store.cpp alone, a table is named by one store alone, and nothing but platform/command commits.
// Judged by the string literals of C++; schema/ says which tables there are. Tests may look at rows.
#include <fmt/format.h>

#include <array>
#include <map>
#include <set>

#include "tests/tidy/rules.h"

namespace muster::tidy {
namespace {

constexpr std::array statements = {"SELECT ",      "INSERT INTO ", "INSERT OR ", "DELETE FROM ", "CREATE TABLE ",
                                   "ALTER TABLE ", "DROP TABLE ",  "UPDATE ",    "CREATE INDEX "};
constexpr std::array after_which_a_table = {"FROM", "JOIN", "INTO", "UPDATE"};

bool is_mechanism(const Source& source) {  // the platform's own tables and the database drivers
  return source.is_in("platform");
}

std::string word_at(const std::string& text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '"')) ++at;
  auto end = at;
  while (end < text.size() && is_word_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

std::set<std::string> tables_of(const Tree& tree) {
  std::set<std::string> tables;
  for (const auto& source : tree) {
    if (!source.is_in("schema")) continue;
    constexpr std::string_view create = "CREATE TABLE ";
    for (auto at = source.text.find(create); at != std::string::npos; at = source.text.find(create, at + 1)) {
      auto name = at + create.size();
      constexpr std::string_view unless = "IF NOT EXISTS ";
      if (source.text.compare(name, unless.size(), unless) == 0) name += unless.size();
      tables.insert(word_at(source.text, name));
    }
  }
  return tables;
}

// The feature's word for a file pair: talent_store.h and talent_store.cpp are one store.
std::string store_of(const Source& source) { return source.folder() + "/" + source.stem(); }

}  // namespace

Findings sql_stands_in_stores(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (!source.is_cpp() || source.is_test() || is_mechanism(source) || source.stem().ends_with("_store")) continue;
    for (const auto& [line, text] : source.literals) {
      for (const std::string_view statement : statements) {
        if (!text.starts_with(statement) && text.find(fmt::format(" {}", statement)) == std::string::npos) continue;
        findings.push_back(
            {source.path, line, fmt::format("\"{}…\" is SQL: move it to the *_store.cpp of its table", statement)});
        break;
      }
    }
  }
  return findings;
}

Findings a_table_has_one_store(const Tree& tree) {
  Findings findings;
  const auto tables = tables_of(tree);
  std::map<std::string, std::pair<std::string, const Source*>> owner;  // table → store, and where it was seen first
  for (const auto& source : tree) {
    if (!source.is_cpp() || source.is_test()) continue;
    for (const auto& [line, text] : source.literals) {
      for (const std::string_view keyword : after_which_a_table) {
        for (auto at = find_word(text, keyword); at != std::string::npos; at = find_word(text, keyword, at + 1)) {
          const auto table = word_at(text, at + keyword.size());
          if (!tables.contains(table)) continue;
          const auto [known, is_new] = owner.try_emplace(table, store_of(source), &source);
          if (!is_new && known->second.first != store_of(source))
            findings.push_back({source.path, line,
                                fmt::format("table {} is {}'s: ask its service, or move the statement there", table,
                                            known->second.second->path)});
        }
      }
    }
  }
  return findings;
}

Findings only_run_command_commits(const Tree& tree) {
  Findings findings;
  for (const auto& source : tree) {
    if (!source.is_cpp() || source.is_test() || source.is_in("platform/db") || source.is_in("platform/command"))
      continue;
    for (const auto& [line, text] : source.literals) {
      for (const std::string_view word : {"COMMIT", "BEGIN", "ROLLBACK", "SAVEPOINT"}) {
        if (text.starts_with(word))
          findings.push_back(
              {source.path, line,
               fmt::format("{}: only run_command begins and commits: take the Tx& of your caller", word)});
      }
    }
    for (std::size_t i = 0; i < source.code.size(); ++i) {
      for (const std::string_view call : {".commit(", "->commit(", ".rollback(", "->rollback("}) {
        if (source.code[i].find(call) != std::string::npos)
          findings.push_back({source.path, static_cast<int>(i) + 1,
                              fmt::format("{}): only run_command commits: return a value or a Problem", call)});
      }
    }
  }
  return findings;
}

}  // namespace muster::tidy
