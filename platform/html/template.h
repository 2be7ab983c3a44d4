// Page templates in Mustache, escaped unless a template says otherwise. What is the same on every page of a language
// (labels) is put in when the templates are loaded: {{t.key}}. So are partials: {{> name}}. Immutable afterwards, and
// safe to render from any thread.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/embedded.h"
#include "platform/json/value.h"

namespace muster::html {

std::string escaped(std::string_view text);  // for elements and quoted attributes

class Templates {
 public:
  // What {{t.key}} stands for; an unknown key is our own mistake.
  using Word = std::function<std::string(std::string_view key)>;
  // Of the files those that end in ".mustache", by their names without it and
  // without their folder. A template that can't be read, a partial
  // that is missing or holds itself end the program: they are ours.
  Templates(std::span<const embedded::File> files, const Word& word);
  ~Templates();
  Templates(Templates&&) noexcept;

  // An empty text, null and false are nothing to a section ({{#x}}), and something to its opposite ({{^x}}).
  [[nodiscard]] std::string rendered(std::string_view name, const json::Value& with) const;

 private:
  struct Parsed;
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace muster::html
