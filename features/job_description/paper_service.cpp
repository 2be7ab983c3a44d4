// Where everything stands on a page: headings hang in the left column, what they head stands in the right one. A piece
// is never cut by the end of a page, and a heading goes with what follows it.
#include "features/job_description/paper_service.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/pdf/pages.h"

namespace muster::job_description {
namespace {

using paper::Pen;
using pdf::Part;
using pdf::Weight;
using Is = Piece::Is;

constexpr double left = paper::margin, right = pdf::page_width - paper::margin, column = 140;
constexpr double body = left + column, body_width = right - body;

double heading_of(Pen& pen, double y, const Paper& paper) {
  const double start = y;
  const auto over = paper.company.empty() ? paper.kind : fmt::format("{} · {}", paper.kind, paper.company);
  y += pen.text(Part::paragraph, left, y, right - left, over, {.size = 9, .colour = paper::muted}) + 2;
  y += pen.text(Part::heading, left, y, right - left, paper.title, {.size = 22, .weight = Weight::bold}) + 12;
  pen.line(left, y, right, y, paper::hairline);
  return y + 16 - start;
}

// Two answers side by side: what to hope for, what to beware of.
double answers(Pen& pen, double y, const Piece& good, const Piece& warning) {
  const double half = (body_width - 20) / 2;
  const auto one = [&](double x, const Piece& piece) {
    const double label = pen.text(Part::paragraph, x, y, half, piece.label,
                                  {.size = 8, .weight = Weight::medium, .colour = paper::muted});
    return label + 1 + pen.text(Part::paragraph, x, y + label + 1, half, piece.text, {.size = 9});
  };
  return std::max(one(body, good), one(body + half + 20, warning));
}

// Room for a pen: three lines, and a score to ring.
double notes(Pen& pen, double y, const Piece& piece) {
  constexpr double apart = 19;
  pen.text(Part::paragraph, left, y + apart - 9, column - 16, piece.text, {.size = 8, .colour = paper::faint});
  for (int line = 1; line <= 3; ++line) pen.line(body, y + line * apart, right, y + line * apart, paper::hairline);
  const double below = y + 3 * apart + 6;
  pen.text(Part::paragraph, body, below, body_width, fmt::format("{}   1   2   3   4", piece.label),
           {.size = 8.5, .colour = paper::muted, .align = pdf::Align::right});
  return 3 * apart + 22;
}

// A question with all that belongs to it, from its own piece up to its notes.
double question_block(Pen& pen, double y, std::span<const Piece> pieces) {
  const double start = y;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto& piece = pieces[i];
    switch (piece.is) {
      case Is::question:
        pen.text(Part::paragraph, left, y, column - 14, piece.label,
                 {.size = 11, .weight = Weight::bold, .colour = paper::muted, .align = pdf::Align::right});
        y += pen.text(Part::subheading, body, y, body_width, piece.text, {.size = 11, .weight = Weight::bold}) + 5;
        break;
      case Is::answer:
        if (i + 1 < pieces.size() && pieces[i + 1].is == Is::answer) y += answers(pen, y, piece, pieces[i + 1]) + 5;
        break;
      case Is::notes:
        y += notes(pen, y, piece);
        break;
      default:
        y += pen.text(Part::paragraph, body, y, body_width, piece.text, {.size = 8, .colour = paper::muted}) + 2;
    }
  }
  return y + 8 - start;
}

double words_block(Pen& pen, double y, const Piece& piece) {
  if (piece.is == Is::remark)
    return pen.text(Part::paragraph, body, y, body_width, piece.text, {.size = 9, .colour = paper::muted}) + 4;
  const double inset = piece.is == Is::item ? 12 : 0;
  if (piece.is == Is::item) pen.bar(body, y + 6.2, 4, 0.9, paper::muted);
  return pen.text(Part::paragraph, body + inset, y, body_width - inset, piece.text, {.size = 10.5}) +
         (piece.is == Is::item ? 4 : 7);
}

class Setter {
 public:
  Setter(Pen& pen, const std::vector<Piece>& pieces) : pen_(pen), pieces_(pieces) {}

  void run() {
    for (std::size_t at = 0; at < pieces_.size();) {
      if (pieces_[at].is == Is::heading) {
        heading_ = &pieces_[at++];
        continue;
      }
      auto end = at + 1;
      if (pieces_[at].is == Is::question)
        while (end < pieces_.size() && pieces_[end].is != Is::question && pieces_[end].is != Is::heading) ++end;
      set({pieces_.begin() + static_cast<std::ptrdiff_t>(at), pieces_.begin() + static_cast<std::ptrdiff_t>(end)});
      at = end;
    }
  }

 private:
  void set(std::span<const Piece> pieces) {
    pen_.block([&](double y) {
      const bool is_question = pieces.front().is == Is::question;
      const double gap = heading_ != nullptr && !is_first_ ? 16 : 0;
      y += gap;
      double above = 0;
      if (heading_ != nullptr) {
        const double width = is_question ? right - left : column - 16;
        above = pen_.text(Part::subheading, left, y, width, heading_->text,
                          {.size = is_question ? 13.0 : 10.5, .weight = Weight::bold});
      }
      if (is_question)
        return gap + (above > 0 ? above + 8 : 0) + question_block(pen_, y + (above > 0 ? above + 8 : 0), pieces);
      return gap + std::max(above + 4, words_block(pen_, y, pieces.front()));
    });
    heading_ = nullptr;
    is_first_ = false;
  }

  Pen& pen_;
  const std::vector<Piece>& pieces_;
  const Piece* heading_ = nullptr;  // not yet set
  bool is_first_ = true;
};

}  // namespace

std::string pdf_of(const Paper& paper, Instant made) {
  Pen pen({.title = fmt::format("{}: {}", paper.kind, paper.title),
           .language = std::string(text(paper.language)),
           .made = made});
  pen.block([&](double y) { return heading_of(pen, y, paper); });
  Setter(pen, paper.pieces).run();
  return pen.finish();
}

}  // namespace muster::job_description
