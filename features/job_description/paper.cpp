// The same pieces for every format.
#include "features/job_description/paper.h"

#include <fmt/format.h>

namespace muster::job_description {
namespace {

using Is = Piece::Is;

constexpr std::string_view part_key(KitPart part) {
  switch (part) {
    case KitPart::opening:
      return "kit.part.opening";
    case KitPart::skills:
      return "kit.part.skills";
    case KitPart::soft:
      return "kit.part.soft";
    case KitPart::closing:
      break;
  }
  return "kit.part.closing";
}

}  // namespace

Paper paper_of(const JobDescription& description, const site::Texts& texts) {
  Paper paper{description.language, texts.say("job.heading"), description.title, description.company.value_or(""), {}};
  for (const auto& section : description.sections) {
    paper.pieces.push_back({Is::heading, section.title});
    for (const auto& words : section.paragraphs) paper.pieces.push_back({Is::paragraph, words});
    for (const auto& words : section.items) paper.pieces.push_back({Is::item, words});
  }
  return paper;
}

Paper paper_of(const InterviewKit& kit, const site::Texts& texts) {
  Paper paper{kit.language, texts.say("kit.heading"), kit.title, kit.company.value_or(""), {}};
  paper.pieces.push_back(
      {Is::paragraph,
       texts.say("kit.intro", {{"count", texts.number(static_cast<std::int64_t>(kit.questions.size()))}})});
  for (const auto& skill : kit.uncovered)
    paper.pieces.push_back({Is::remark, texts.say("kit.none", {{"skill", skill}})});
  std::optional<KitPart> part;
  int number = 0;
  for (const auto& question : kit.questions) {
    if (part != question.part) paper.pieces.push_back({Is::heading, texts.say(part_key(question.part))});
    part = question.part;
    paper.pieces.push_back({Is::question, question.question, std::to_string(++number)});
    paper.pieces.push_back({Is::answer, question.good, texts.say("kit.good")});
    paper.pieces.push_back({Is::answer, question.warning, texts.say("kit.warning")});
    paper.pieces.push_back({Is::remark, question.why});
    paper.pieces.push_back({Is::notes, texts.say("kit.notes"), texts.say("kit.score")});
  }
  return paper;
}

std::string as_words(std::string_view text) {
  const auto is_letter = [&](std::size_t at) {
    const auto c = at < text.size() ? static_cast<unsigned char>(text[at]) : ' ';
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  std::string out;
  bool at_begin = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool digits_so_far = !out.empty() && out.find_first_not_of("0123456789") == std::string::npos;
    const bool within_word = c == '_' && i > 0 && is_letter(i - 1) && is_letter(i + 1);
    if ((std::string_view(R"(\`*_[]<>&~|)").contains(c) && !within_word) ||
        (at_begin && std::string_view("#+-=").contains(c)) || (digits_so_far && (c == '.' || c == ')')) ||
        (c == '!' && i + 1 < text.size() && text[i + 1] == '['))
      out += '\\';
    out += c;
    if (c != ' ') at_begin = false;
  }
  return out;
}

std::string markdown_of(const Paper& paper) {
  auto out = fmt::format("# {}\n\n", as_words(paper.title));
  out += paper.company.empty() ? paper.kind + "\n\n" : fmt::format("{} · {}\n\n", paper.kind, as_words(paper.company));
  Is before = Is::paragraph;
  for (const auto& piece : paper.pieces) {
    const bool in_list = piece.is == Is::item && before == Is::item;
    if (piece.is == Is::notes) continue;
    if (!in_list && !out.ends_with("\n\n")) out += '\n';
    switch (piece.is) {
      case Is::heading:
        out += fmt::format("## {}\n", piece.text);
        break;
      case Is::paragraph:
        out += as_words(piece.text) + "\n";
        break;
      case Is::item:
        out += fmt::format("- {}\n", as_words(piece.text));
        break;
      case Is::question:
        out += fmt::format("### {}. {}\n", piece.label, as_words(piece.text));
        break;
      case Is::answer:
        out += fmt::format("**{}:** {}\n", piece.label, as_words(piece.text));
        break;
      case Is::remark:
        out += fmt::format("*{}*\n", as_words(piece.text));
        break;
      case Is::notes:
        break;
    }
    before = piece.is;
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace muster::job_description
