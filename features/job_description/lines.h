// A brief's demands as lines of a job description: skills with level, years and either-or; the project; the terms.
// Pure.
#pragma once

#include "features/job_description/job_description.h"

namespace muster::job_description {

struct SkillLines {
  std::vector<std::string> must, nice, soft;
};
SkillLines lines_of_skills(const Brief& brief, const Speaking& in);

std::vector<std::string> lines_of_project(const Brief& brief, const site::Texts& texts);
std::vector<std::string> lines_of_terms(const Brief& brief, PayShown pay, const site::Texts& texts);

}  // namespace muster::job_description
