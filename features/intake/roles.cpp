// The longest name of a role in the title; what stands before or behind it may tell another, or that two are meant.
#include "features/intake/roles.h"

#include <algorithm>

namespace muster::intake {
namespace {

class Roles {
 public:
  Roles(Reading& reading, const std::optional<Tokens>& title) : reading_(reading), title_(title) {}

  std::optional<Tokens> run() {
    if (reading_.many_roles) {
      name_roles();
      return std::nullopt;
    }
    if (title_ && !role_in(title_->first, title_->second)) {
      role_around(title_->first, title_->second);
      if (!reading_.brief.role) role_led(title_->first, title_->second);
      if (!reading_.brief.role) role_behind(title_->second);
    }
    if (!reading_.brief.role && !title_)
      for (const auto& in : reading_.sentences) {
        if (in.section == Section::about || in.section == Section::offer || in.section == Section::process) continue;
        if (reading_.has("hire_cues", in) && !is_refused(in) && role_in(in.first, in.last)) break;
      }
    name_roles();
    return hired_;
  }

 private:
  // Wherever a role is named, its words are no skill.
  void name_roles() {
    for (const auto& in : reading_.sentences)
      for (auto i = in.first; i < in.last; ++i) {
        std::uint32_t length = 0;
        if (reading_.grammar().phrase_at("roles", reading_.text, i, in.last, &length) != nullptr)
          std::fill_n(reading_.in_role.begin() + static_cast<std::ptrdiff_t>(i), length, true);
      }
  }
  // "QA Automation Engineer" is a "QA Engineer": a role of two words with others between them.
  void role_around(std::uint32_t first, std::uint32_t last) {
    for (auto i = first; i < last; ++i)
      for (const auto* role : reading_.grammar().beginning("roles", reading_.word(i))) {
        if (role->words.size() != 2) continue;
        for (auto k = i + 1; k < last && k < i + 7; ++k) {
          if (k > i + 1 && reading_.word(k) == role->words.back() && !is_of_two(k + 1, last)) {
            reading_.brief.role = role->value;
            return reading_.mark(i, k + 1, "/role");
          }
          if (!may_part(i, k)) break;
        }
      }
  }
  // What may stand within a role's name: "QA Automation Engineer", "DevOps & Kubernetes engineer", "SAP FI/CO
  // Consultant"; not "Data Integration Engineer", "Unity gameplay programmer", "C# / WPF developer".
  [[nodiscard]] bool may_part(std::uint32_t craft, std::uint32_t at) const {
    if (reading_.is("wide_crafts", craft) || reading_.is("role_fillers", at)) return true;
    return reading_.token(at).is == Token::Is::word && !reading_.is("narrow_crafts", craft);
  }
  // "Full Stack Senior Software Engineer"
  void role_led(std::uint32_t first, std::uint32_t last) {
    for (auto i = first; i < last; ++i) {
      std::uint32_t length = 0;
      const auto* craft = reading_.grammar().phrase_at("role_leads", reading_.text, i, last, &length);
      if (craft == nullptr) continue;
      for (auto k = i + length; k < last && k < i + length + 4; ++k) {
        if (reading_.is("developers", k) && !is_of_two(k + 1, last)) {
          reading_.brief.role = craft->value;
          return reading_.mark(i, k + 1, "/role");
        }
        if (!reading_.is("role_fillers", k) && !reading_.has("grades", k, k + 1)) break;
      }
    }
  }
  // "Software Engineer (Front-End)", "Software Engineer, Full Stack": the craft of a developer, behind.
  void role_behind(std::uint32_t last) {
    const auto line = reading_.token(title_->first).line;
    const auto end = reading_.text.lines()[line].last;
    for (auto at = title_->first + 1; at < std::min(end, last + 3); ++at) {
      const bool is_set_off = reading_.word(at - 1) == "(" || (reading_.word(at - 1) == "," && is_behind_agent(at - 1));
      if (!is_set_off || !names_person(reading_, title_->first, at)) continue;
      for (const auto* role : reading_.grammar().beginning("roles", reading_.word(at))) {
        const auto crafts = static_cast<std::uint32_t>(role->words.size()) - 1;
        if (crafts == 0 || (crafts == 1 && reading_.is("fields_of_work", at)) || at + crafts > end ||
            !reading_.grammar().lists("craft_agents", role->words.back()))
          continue;
        bool same = at + crafts == end || reading_.token(at + crafts).is == Token::Is::sign;
        for (std::uint32_t i = 0; i < crafts && same; ++i) same = reading_.word(at + i) == role->words[i];
        if (!same) continue;
        reading_.brief.role = role->value;
        return reading_.mark(at, at + crafts, "/role");
      }
    }
  }
  // "Software Engineer II, …"; not "Python Developer - Flask, …"
  [[nodiscard]] bool is_behind_agent(std::uint32_t at) const {
    for (auto i = at; i > title_->first && at - i < 2 && reading_.token(i - 1).is == Token::Is::word; --i)
      if (reading_.is("agents", i - 1)) return true;
    return false;
  }
  // "We're not looking for a WordPress developer"
  [[nodiscard]] bool is_refused(const Sentence& in) const {
    for (auto at = in.first; at + 1 < in.last && at < in.first + 4; ++at)
      if (reading_.is("negations", at) && reading_.grammar().phrase_at("hire_leads", reading_.text, at + 1, in.last))
        return true;
    return false;
  }
  // "SQL Developer and Database Administrator"
  [[nodiscard]] bool has_other_role(const std::string& role, std::uint32_t first, std::uint32_t last) const {
    for (auto i = first; i < last; ++i) {
      std::uint32_t length = 0;
      const auto* found = reading_.grammar().phrase_at("roles", reading_.text, i, last, &length);
      if (found == nullptr) continue;
      if (found->value != role && reading_.has("role_joints", first, last)) return true;
      i += length - 1;
    }
    return false;
  }
  // "Full-stack or back-end developer": the craft before it has the same last word.
  [[nodiscard]] bool is_behind_other(const std::string& role, Tokens at, std::uint32_t first) const {
    if (at.first < first + 2) return false;
    const auto joint = at.first - 1;
    if (reading_.word(joint) != "&" && !reading_.is("and", joint) && !reading_.is("or", joint)) return false;
    for (auto i = joint; i > first && joint - i < 3;) {
      --i;
      for (const auto* other : reading_.grammar().beginning("roles", reading_.word(i))) {
        bool same = other->value != role && other->words.size() == joint - i + 1 &&
                    other->words.back() == reading_.word(at.second - 1);
        for (auto k = i; k < joint && same; ++k) same = other->words[k - i] == reading_.word(k);
        if (same) return true;
      }
    }
    return false;
  }
  // "Web Developer / Designer", "Animator and Video Editor"
  [[nodiscard]] bool is_of_two(std::uint32_t at, std::uint32_t last) const {
    if (at >= last || (reading_.word(at) != "/" && reading_.word(at) != "&" && !reading_.is("and", at))) return false;
    for (auto i = at + 1; i < last && i < at + 4 && reading_.token(i).is == Token::Is::word; ++i)
      if (reading_.is("agents", i)) return true;
    return false;
  }
  bool role_in(std::uint32_t first, std::uint32_t last) {
    std::uint32_t most = 0, at = 0;
    std::string role;
    for (auto i = first; i < last; ++i) {
      std::uint32_t length = 0;
      const auto* found = reading_.grammar().phrase_at("roles", reading_.text, i, last, &length);
      if (found == nullptr || length <= most || (length == 1 && names_tool(reading_, i, first))) continue;
      most = length, at = i, role = found->value;
    }
    if (most == 0) return false;
    if (title_ && first == title_->first && has_other_role(role, first, last)) return true;
    if (!title_ && reading_.has("both", first, at) && has_other_role(role, first, last)) return true;
    if (is_behind_other(role, {at, at + most}, first)) return true;
    if (at > first + 1 && reading_.word(at - 1) == "/" && most <= 2) return true;  // "Elixir/Phoenix/React Engineer"
    if (is_of_two(at + most, last)) return true;
    if (at + most < last && reading_.is("makers", at + most)) return true;  // "Systems Analyst Programmer"
    if (at > first + 1 && reading_.word(at - 1) == "(" && reading_.is("developers", at - 2)) return true;
    const bool is_led = reading_.grammar().lists("roles_led", role);
    for (std::uint32_t back = 1; is_led && back <= 5 && at >= first + back; ++back) {
      const auto i = at - back;
      if (reading_.token(i).is != Token::Is::word && reading_.word(i) != "-") break;
      std::uint32_t length = 0;  // "Full Stack Web Developer"
      const auto* craft = reading_.grammar().phrase_at("role_leads", reading_.text, i, at, &length);
      if (craft == nullptr) continue;
      role = craft->value, most += at - i, at = i;
      break;
    }
    reading_.brief.role = role;
    reading_.mark(at, at + most, "/role");
    if (!title_) hired_ = Tokens{at, at + most};
    return true;
  }

  Reading& reading_;
  std::optional<Tokens> title_, hired_;
};

}  // namespace

std::optional<Tokens> read_role(Reading& reading, const std::optional<Tokens>& title) {
  return Roles(reading, title).run();
}

}  // namespace muster::intake
