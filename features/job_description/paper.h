// What a job description and an interview kit look like on paper, without a format: headings, paragraphs, lists,
// questions. Pure. Markdown is made of it here, PDF in paper_service.h.
#pragma once

#include "features/job_description/interview_kit.h"

namespace muster {
DESCRIBED_ENUM(PaperFormat, "A format of a text for people", md, pdf)
}  // namespace muster

namespace muster::job_description {

struct Piece {
  enum class Is : std::uint8_t { heading, paragraph, item, question, answer, remark, notes } is;
  std::string text;
  std::string label = {};  // of a question its number, of an answer what it is
};
struct Paper {
  Speech language;
  std::string kind, title;  // "Job description", "Senior Back-end Developer"
  std::string company;      // empty: not told
  std::vector<Piece> pieces;
};

Paper paper_of(const JobDescription& description, const site::Texts& texts);
Paper paper_of(const InterviewKit& kit, const site::Texts& texts);

// CommonMark. What people wrote stays words: nothing of it becomes markup.
std::string markdown_of(const Paper& paper);
std::string as_words(std::string_view text);  // escaped for CommonMark

}  // namespace muster::job_description
