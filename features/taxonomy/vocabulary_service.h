// What every name stands for, in memory on every node: follows the journal, so that an operator's rename or merge holds
// everywhere at once. Thread-safe; readers share an immutable book.
#pragma once

#include <memory>
#include <mutex>

#include "features/taxonomy/skill_book.h"
#include "features/words/names.h"
#include "platform/journal/follower.h"

namespace muster::taxonomy {

class Vocabulary final : public Names {
 public:
  explicit Vocabulary(db::Store& store);

  [[nodiscard]] std::shared_ptr<const SkillBook> now() const;
  // The key that a name stands for today, or nothing: "golang" → "go".
  [[nodiscard]] std::optional<std::string> skill(std::string_view key_or_alias) const override;
  [[nodiscard]] std::vector<std::string> skills_near(std::string_view word) const override;
  [[nodiscard]] bool is_country(std::string_view code) const override;
  [[nodiscard]] bool is_language(std::string_view code) const override;
  [[nodiscard]] bool is_industry(std::string_view key) const override;
  [[nodiscard]] bool is_zone(std::string_view name) const override;
  [[nodiscard]] std::string skill_name(std::string_view key) const override;
  [[nodiscard]] std::string industry_name(std::string_view key, Speech in) const override;

  void committed(journal::Position position);  // now() waits for it, at most a second
  // Waits until what has been committed so far is in, at most a second: for reading one's own writes.
  void catch_up();

 private:
  struct Start {
    journal::Position position;
    std::shared_ptr<const SkillBook> book;
  };
  static Start load(db::Store& store);
  Vocabulary(db::Store& store, Start start);
  void follow(std::span<const journal::Entry> entries);

  db::Store& store_;
  mutable std::mutex mutex_;  // guards book_, the pointer, and wanted_
  std::shared_ptr<const SkillBook> book_;
  journal::Position wanted_;
  mutable journal::Follower follower_;  // last: starts when all else is there
};

}  // namespace muster::taxonomy
