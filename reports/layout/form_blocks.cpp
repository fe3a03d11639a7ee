#include "reports/layout/form_blocks.h"

#include <algorithm>
#include <iterator>

#include "reports/layout/text_blocks.h"
#include "reports/layout/text_box.h"

namespace trellis::layout {
namespace {

using content::Emphasis;
using content::Fact;
using content::Runs;
using display::DisplayList;
using display::Ink;
using display::Stroke;

constexpr double kGutter = 14;
constexpr double kNarrowestFact = 84;
constexpr double kBetweenFacts = 5;
constexpr double kAroundGrid = 8;
constexpr double kSignHeight = 38;  // from the top of its room to the line
constexpr double kBetweenSigners = 24;
constexpr double kDateShare = 0.28;
constexpr double kCaptionGap = 3;
constexpr double kWritingLine = 25;
constexpr double kAroundWriting = 6;
constexpr double kCircle = 6.2;
constexpr double kCircleTop = 5;
constexpr double kCircleToWords = 3;
constexpr double kAroundQuestion = 9;
constexpr Stroke kPenLine{Ink::ring, 0.7};
constexpr Stroke kWritingStroke{Ink::ring, 0.5};
constexpr Stroke kCircleStroke{Ink::ring, 1.1};

struct FactText {
  TextBox label;
  TextBox words;
  double height() const { return label.height() + words.height(); }
};

FactText setFact(const Typesetter& setter, const Fact& fact, double width) {
  FactText text{setText(setter, fact.label, TextRole::footer, width),
                setText(setter, Runs{{fact.words, Emphasis::strong}}, TextRole::small, width)};
  return text;
}

// As many as were asked for; the whole width is theirs where there are fewer.
std::size_t factsAcross(const content::FactGrid& grid, double width) {
  const std::size_t asked = std::min(static_cast<std::size_t>(std::max(1, grid.across)),
                                     std::max<std::size_t>(1, grid.facts.size()));
  const auto most = static_cast<std::size_t>(std::max(1.0, (width + kGutter) / (kNarrowestFact + kGutter)));
  return std::min(asked, most);
}

Piece factRow(const std::vector<FactText>& facts, double cellWidth, double width) {
  Piece piece{.drawing = {.size = {width, 0}, .marks = {}}, .spaceBefore = kBetweenFacts};
  double x = 0;
  for (const FactText& fact : facts) {
    draw(piece.drawing, fact.label, {x, 0});
    draw(piece.drawing, fact.words, {x, fact.label.height()});
    piece.drawing.size.height = std::max(piece.drawing.size.height, fact.height());
    x += cellWidth + kGutter;
  }
  return piece;
}

// For a fact that no page can hold beside others.
Pieces plainFact(const Typesetter& setter, const Fact& fact, double width) {
  return setBlock(setter, content::Paragraph{{{fact.label + ": "}, {fact.words, Emphasis::strong}}}, width);
}

void drawPenLine(DisplayList& list, double x, double width, double y) {
  list.marks.emplace_back(display::Line{{x, y}, {x + width, y}, kPenLine});
}

// Half of the width, or all of it where half is too narrow.
double signerWidth(double width) {
  const double half = (width - kBetweenSigners) / 2;
  return half < 2 * kNarrowestFact ? width : half;
}

void drawSigner(DisplayList& list, const Typesetter& setter, const std::string& who, const std::string& date,
                display::Point at, double width) {
  const TextStyle style = styleOf(TextRole::footer, setter.style);
  const double dateWidth = width * kDateShare;
  const double nameWidth = width - dateWidth - kGutter;
  const double y = at.y + kSignHeight;
  const double baseline = y + kCaptionGap + baselineOf(style);
  drawPenLine(list, at.x, nameWidth, y);
  drawPenLine(list, at.x + nameWidth + kGutter, dateWidth, y);
  drawFitted(list, setter, who, style, {at.x, baseline}, nameWidth);
  drawFitted(list, setter, date, style, {at.x + nameWidth + kGutter, baseline}, dateWidth);
}

struct Choices {
  std::vector<TextBox> words;
  double width = 0;  // of one
};

Choices setChoices(const Typesetter& setter, const content::MarkOne& question, double width) {
  Choices choices;
  choices.width = width / static_cast<double>(std::max<std::size_t>(1, question.choices.size()));
  for (const std::string& choice : question.choices)
    choices.words.push_back(setText(setter, Runs{{choice, Emphasis::plain, content::Tone::quiet}},
                                    TextRole::small, std::max(1.0, choices.width - kGutter),
                                    Wrapping::balanced));
  return choices;
}

double tallest(const std::vector<TextBox>& boxes) {
  double height = 0;
  for (const TextBox& box : boxes) height = std::max(height, box.height());
  return height;
}

Pieces choicesAsList(const Typesetter& setter, const content::MarkOne& question, double width) {
  Pieces pieces = setBlock(setter, content::Heading{3, question.question}, width);
  content::List list{{}, content::ListMark::checkBox};
  for (const std::string& choice : question.choices) list.items.push_back({{choice}});
  Pieces items = setBlock(setter, list, width);
  std::move(items.begin(), items.end(), std::back_inserter(pieces));
  return pieces;
}

}  // namespace

Pieces setBlock(const Typesetter& setter, const content::FactGrid& grid, double width) {
  Pieces pieces;
  const std::size_t across = factsAcross(grid, width);
  const double cell = (width - kGutter * static_cast<double>(across - 1)) / static_cast<double>(across);
  for (std::size_t first = 0; first < grid.facts.size(); first += across) {
    std::vector<FactText> row;
    for (std::size_t i = first; i < std::min(first + across, grid.facts.size()); ++i)
      row.push_back(setFact(setter, grid.facts[i], cell));
    Piece piece = factRow(row, cell, width);
    if (piece.height() <= setter.mostHeight) {
      pieces.push_back(std::move(piece));
      continue;
    }
    for (std::size_t i = first; i < first + row.size(); ++i) {
      Pieces plain = plainFact(setter, grid.facts[i], width);
      std::move(plain.begin(), plain.end(), std::back_inserter(pieces));
    }
  }
  if (!pieces.empty()) pieces.back().spaceAfter = kAroundGrid;
  return pieces;
}

Pieces setBlock(const Typesetter& setter, const content::SignatureLines& lines, double width) {
  const double each = signerWidth(width);
  const std::size_t across = each < width ? 2 : 1;
  const double height = kSignHeight + kCaptionGap + styleOf(TextRole::footer, setter.style).leading;
  Pieces pieces;
  for (std::size_t first = 0; first < lines.signatories.size(); first += across) {
    Piece piece{.drawing = {.size = {width, height}, .marks = {}}};
    for (std::size_t i = first; i < std::min(first + across, lines.signatories.size()); ++i)
      drawSigner(piece.drawing, setter, lines.signatories[i], lines.date,
                 {static_cast<double>(i - first) * (each + kBetweenSigners), 0}, each);
    piece.keepsWithNext = true;
    pieces.push_back(std::move(piece));
  }
  if (!pieces.empty()) pieces.back().keepsWithNext = false;
  return pieces;
}

Pieces setBlock(const Typesetter& setter, const content::WritingLines& lines, double width) {
  Pieces pieces;
  const double height = setter.style == content::Style::client ? kWritingLine : kWritingLine - 4;
  for (int i = 0; i < lines.count; ++i) {
    Piece piece{.drawing = {.size = {width, height}, .marks = {}}};
    piece.drawing.marks.emplace_back(display::Line{{0, height - 1}, {width, height - 1}, kWritingStroke});
    piece.keepsWithNext = i + 1 < lines.count && (i == 0 || i + 2 == lines.count);
    pieces.push_back(std::move(piece));
  }
  if (!pieces.empty()) pieces.back().spaceAfter = kAroundWriting;
  return pieces;
}

Pieces setBlock(const Typesetter& setter, const content::MarkOne& question, double width) {
  const TextBox asked = setText(setter, question.question, TextRole::label, width);
  const Choices choices = setChoices(setter, question, width);
  const double wordsTop = asked.height() + kCircleTop + 2 * kCircle + kCircleToWords;
  Piece piece{.drawing = {.size = {width, wordsTop + tallest(choices.words)}, .marks = {}}};
  if (piece.height() > setter.mostHeight || choices.width < kNarrowestFact / 2)
    return choicesAsList(setter, question, width);
  draw(piece.drawing, asked, {});
  for (std::size_t i = 0; i < choices.words.size(); ++i) {
    const double left = static_cast<double>(i) * choices.width;
    piece.drawing.marks.emplace_back(
        display::Circle{{left + choices.width / 2, asked.height() + kCircleTop + kCircle},
                        kCircle,
                        std::nullopt,
                        kCircleStroke});
    draw(piece.drawing, choices.words[i], {left + kGutter / 2, wordsTop}, display::Align::middle);
  }
  piece.spaceBefore = piece.spaceAfter = kAroundQuestion * setter.air;
  return {piece};
}

}  // namespace trellis::layout
