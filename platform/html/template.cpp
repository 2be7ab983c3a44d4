// By kainjow-mustache. Its own partials are parsed again at each use, so ours are put in place before parsing.
#include "platform/html/template.h"

#include <fmt/format.h>

#include <kainjow/mustache.hpp>
#include <map>

#include "base/result.h"

namespace muster::html {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr int most_partials_within = 8;

data data_of(const json::Value& value) {
  if (const auto* text = value.text()) return text->empty() ? data(false) : data(*text);
  if (const auto* truth = value.boolean()) return data(*truth);
  if (const auto* whole = value.integer()) return {std::to_string(*whole)};
  if (const auto* number = value.number()) return {fmt::format("{}", *number)};
  if (const auto* list = value.list()) {
    data made(data::type::list);
    auto& rows = const_cast<kainjow::mustache::list&>(made.list_value());  // its own push_back copies, all levels anew
    rows.reserve(list->size());
    for (const auto& each : *list) rows.push_back(data_of(each));
    return made;
  }
  if (const auto* object = value.object()) {
    data made(data::type::object);
    for (const auto& [key, member] : *object) made[key] = data_of(member);
    return made;
  }
  return {false};
}

using Sources = std::map<std::string, std::string_view, std::less<>>;

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// A file says on its first line what it is; the page does not.
std::string_view without_its_comment(std::string_view text) {
  const auto end = text.starts_with("{{!") ? text.find("}}\n") : std::string_view::npos;
  return end == std::string_view::npos ? text : text.substr(end + 3);
}

// The text with every partial and every label in place.
std::string whole(const Sources& sources, std::string_view name, const Templates::Word& word, int depth) {
  const auto found = sources.find(name);
  claim(found != sources.end(), fmt::format("there is a template {}", name));
  claim(depth < most_partials_within, fmt::format("the template {} does not hold itself", name));
  std::string out;
  for (auto rest = without_its_comment(found->second); !rest.empty();) {
    const auto open = rest.find("{{");
    const auto close = open == std::string_view::npos ? open : rest.find("}}", open);
    if (close == std::string_view::npos) return out.append(rest);
    out.append(rest.substr(0, open));
    const auto tag = rest.substr(open + 2, close - open - 2);
    rest.remove_prefix(close + 2);
    if (tag.starts_with('>')) out += whole(sources, trimmed(tag.substr(1)), word, depth + 1);
    else if (tag.starts_with("t.")) out += escaped(word(tag.substr(2)));
    else out.append("{{").append(tag).append("}}");
  }
  return out;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct Templates::Parsed {
  std::map<std::string, std::unique_ptr<mustache>, std::less<>> by_name;
};

Templates::Templates(std::span<const embedded::File> files, const Word& word) : parsed_(std::make_unique<Parsed>()) {
  constexpr std::string_view ending = ".mustache";
  Sources sources;
  for (const auto& file : files) {
    std::string_view name = file.name;
    if (const auto slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
    if (name.ends_with(ending)) sources.emplace(name.substr(0, name.size() - ending.size()), file.text());
  }
  for (const auto& [name, source] : sources) {
    auto made = std::make_unique<mustache>(whole(sources, name, word, 0));
    claim(made->is_valid(), fmt::format("template {}: {}", name, made->error_message()));
    made->set_custom_escape(&escaped);
    parsed_->by_name.emplace(name, std::move(made));
  }
}
Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;

// kainjow's rendering is not const but writes only into what it is given, lambdas aside, of which we have none.
std::string Templates::rendered(std::string_view name, const json::Value& with) const {
  const auto found = parsed_->by_name.find(name);
  claim(found != parsed_->by_name.end(), fmt::format("there is a template {}", name));
  std::string out;
  found->second->render(data_of(with), [&out](const std::string& text) { out += text; });
  return out;
}

}  // namespace muster::html
