// A brief as the text that people will read: title, objective, the project, skills, working together, terms. Pure: what
// the brief doesn't say is not in the text, and is named apart as open.
#pragma once

#include "features/briefs/brief.h"
#include "features/shortlists/wording.h"
#include "features/site/texts.h"
#include "features/taxonomy/skill_book.h"

namespace muster {

DESCRIBED_ENUM(PayShown, "Whether the text names the pay of the brief", hidden, shown)
DESCRIBED(JobDescriptionWish, "How a job description should be", (Speech, language, .absent = "en"),
          (PayShown, pay, .doc = "the most you pay is yours to tell", .absent = "hidden"),
          (std::optional<std::string>, objective,
           .doc = "what will be true at the end; a brief has no place for it, so it is said here", .max = 1000,
           .lines = Lines::many))

DESCRIBED_ENUM(JobPart, "A part of a job description", objective, project, must, nice, soft, terms)
DESCRIBED(JobSection, "A part with its words", (JobPart, part), (std::string, title),
          (std::vector<std::string>, paragraphs), (std::vector<std::string>, items, .doc = "of a list below them"))
DESCRIBED(JobDescription, "A brief as people read it", (Speech, language), (std::string, title, .max = 400),
          (std::optional<std::string>, company), (std::vector<JobSection>, sections, .doc = "those with something in"),
          (std::vector<std::string>, open, .doc = "what the brief doesn't say; not part of the text"))

namespace job_description {

// What words are made with: the language's texts and the skills' names.
struct Speaking {
  const site::Texts& texts;
  const taxonomy::SkillBook& skills;

  [[nodiscard]] std::string skill(const std::string& key) const;
  [[nodiscard]] bool is_soft(const std::string& key) const;
};
Speech speech_of(const Speaking& in);
site::Tongue tongue_of(Speech speech);

std::string title_of(const Brief& brief, const Speaking& in);  // the brief's own, or its role with its grade
JobDescription described(const Brief& brief, const std::optional<std::string>& company, const JobDescriptionWish& wish,
                         const Speaking& in);

}  // namespace job_description
}  // namespace muster
