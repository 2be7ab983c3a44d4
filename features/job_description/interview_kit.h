// The questions to ask everybody who is interviewed for a brief: chosen from the bank by its skills and their levels,
// each with why; and which other ones fit in its place. Pure: the same brief gives the same kit.
#pragma once

#include "features/job_description/job_description.h"
#include "features/site/question_bank.h"

namespace muster {

inline constexpr std::size_t most_questions = 15;

DESCRIBED(KitWish, "How an interview kit should be", (Speech, language, .absent = "en"),
          (std::vector<std::string>, questions,
           .doc = "ids of the bank, in the order of asking; none: chosen by the brief", .max = most_questions))

DESCRIBED_ENUM(KitPart, "Where in the talk a question stands", opening, skills, soft, closing)
DESCRIBED(KitOther, "A question that fits in the place of another", (std::string, id), (std::string, question))
DESCRIBED(KitQuestion, "A question with what it tells", (std::string, id, .doc = "in the bank"), (KitPart, part),
          (Seniority, level, .doc = "whom it is made for"), (std::string, question), (std::string, good),
          (std::string, warning), (std::string, why, .doc = "it was chosen"),
          (std::vector<KitOther>, instead, .doc = "at most six, the nearest first"))
DESCRIBED(InterviewKit, "Questions for every candidate of a brief", (Speech, language),
          (std::string, title, .max = 400), (std::optional<std::string>, company),
          (std::vector<KitQuestion>, questions),
          (std::vector<std::string>, uncovered, .doc = "demanded skills on which the bank has no question"))

namespace job_description {

// The wish names questions that the bank has, each once.
std::vector<Fault> faults_of(const KitWish& wish, std::string_view at);

InterviewKit kit_of(const Brief& brief, const std::optional<std::string>& company, const KitWish& wish,
                    const Speaking& in);

}  // namespace job_description
}  // namespace muster
