// Skills as the API shows them, and the rules of their keys and names. Pure.
#pragma once

#include "platform/json/describe.h"

namespace muster {

DESCRIBED_ENUM(SkillKind, "What sort of skill it is", language, framework, library, database, platform, tool, practice,
               method, domain, soft)

DESCRIBED(Skill, "A skill that the network knows",
          (std::string, skill, .doc = "its key: stands in addresses, never changes"),
          (std::int64_t, version, .doc = "for If-Match"), (std::string, name, .doc = "as people read it"),
          (SkillKind, kind), (std::vector<std::string>, verticals, .doc = "where it is asked for"),
          (std::string, category, .doc = "what it is listed under"),
          (std::vector<std::string>, aliases, .doc = "other names that mean the same"))

DESCRIBED(NewSkill, "A skill to be",
          (std::string, skill, .doc = "its key: lower-case letters, digits and hyphens", .min = 1, .max = 60),
          (std::string, name, .doc = "as people read it", .min = 1, .max = 80), (SkillKind, kind),
          (std::vector<std::string>, verticals, .doc = "keys of verticals", .max = 20),
          (std::string, category, .max = 80, .absent = ""),
          (std::vector<std::string>, aliases, .doc = "other names that mean the same", .max = 50))

using MaybeTexts = std::optional<std::vector<std::string>>;
DESCRIBED(SkillChange, "What is to change; what is left out stays",
          (std::optional<std::string>, name, .doc = "the old one stays as an alias", .min = 1, .max = 80),
          (std::optional<SkillKind>, kind), (MaybeTexts, verticals, .max = 20),
          (std::optional<std::string>, category, .max = 80),
          (MaybeTexts, aliases, .doc = "all of them; keys of merged skills stay in any case", .max = 50))

namespace taxonomy {

// A name as it is compared: case, accents, spaces and punctuation don't count, + and # do (C, C++ and C# are three).
// "Node.js", "node js" and "NodeJS" are one spelling. Empty for a name without a letter or digit.
std::string spelling(std::string_view name);

// Every fault that shows without the database; pointers into the input.
std::vector<Fault> faults_of(const NewSkill& skill);
std::vector<Fault> faults_of(const SkillChange& change);

}  // namespace taxonomy
}  // namespace muster
