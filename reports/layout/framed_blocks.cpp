#include "reports/layout/framed_blocks.h"

#include <algorithm>
#include <iterator>

#include "reports/layout/text_blocks.h"
#include "reports/layout/text_box.h"

namespace trellis::layout {
namespace {

using content::Paragraph;
using content::ParagraphRole;
using display::DisplayList;
using display::Ink;
using display::Stroke;

constexpr double kFrameGutter = 12;
constexpr double kCardPadding = 12;
constexpr double kNarrowestCard = 90;
constexpr double kCardCorner = 5;
constexpr double kCheckRadius = 6.8;
constexpr double kCheckTop = 12;
constexpr double kFactTop = 32;     // under the check
constexpr double kFactBeside = 22;  // right of it
constexpr double kFactToEvidence = 3;
constexpr double kEvidenceToQuote = 7;
constexpr double kCalloutBar = 3;
constexpr double kCalloutIndent = 16;
constexpr double kCalloutPadding = 10;
constexpr double kBoxPadding = 12;
constexpr double kBoxCorner = 6;
constexpr double kBoxStroke = 0.9;
constexpr double kAround = 16;
constexpr double kBetweenParagraphs = 3;

void append(Pieces& pieces, Pieces more) {
  std::move(more.begin(), more.end(), std::back_inserter(pieces));
}

void appendParagraph(Pieces& pieces, const Typesetter& setter, const std::string& words, ParagraphRole role,
                     double width) {
  if (!words.empty()) append(pieces, setBlock(setter, Paragraph{{{words}}, role}, width));
}

// Words stand under the check, or beside it where the card is alone and has the width.
struct CardText {
  TextBox fact;
  TextBox evidence;
  TextBox quote;
  bool isAlone = false;

  double indent() const { return isAlone ? kFactBeside : 0; }
  double factTop() const { return isAlone ? kCardPadding : kFactTop; }
  double evidenceTop() const {
    return factTop() + fact.height() + (evidence.lines.empty() ? 0 : kFactToEvidence);
  }
  double quoteTop() const {
    return evidenceTop() + evidence.height() + (quote.lines.empty() ? 0 : kEvidenceToQuote);
  }
  double height() const { return quoteTop() + quote.height() + kCardPadding; }
};

CardText setCard(const Typesetter& setter, const content::Card& card, double width, bool isAlone) {
  const double inner = width - 2 * kCardPadding - (isAlone ? kFactBeside : 0);
  return {setText(setter, card.fact, TextRole::label, inner, Wrapping::balanced),
          setText(setter, card.evidence, TextRole::small, inner, Wrapping::balanced),
          setText(setter, card.quote, TextRole::quote, inner, Wrapping::balanced), isAlone};
}

void drawCheck(DisplayList& list, display::Point center) {
  list.marks.emplace_back(display::Circle{center, kCheckRadius, Ink::accent});
  list.marks.emplace_back(display::Polyline{
      {{center.x - 2.9, center.y + 0.1}, {center.x - 0.8, center.y + 2.3}, {center.x + 3.1, center.y - 2.2}},
      Stroke{Ink::onAccent, 1.6}});
}

void drawCard(DisplayList& list, const CardText& card, double x, double width, double height) {
  list.marks.emplace_back(display::Rect{{x, 0, width, height}, Ink::accentLight, std::nullopt, kCardCorner});
  const double left = x + kCardPadding;
  drawCheck(list, {left + kCheckRadius, kCheckTop + kCheckRadius});
  const double words = left + card.indent();
  draw(list, card.fact, {words, card.factTop()});
  draw(list, card.evidence, {words, card.evidenceTop()});
  draw(list, card.quote, {words, card.quoteTop()});
}

Pieces plainCards(const Typesetter& setter, const content::Cards& cards, double width) {
  Pieces pieces;
  for (const content::Card& card : cards.cards) {
    append(pieces, setBlock(setter, content::Heading{3, card.fact}, width));
    appendParagraph(pieces, setter, card.evidence, ParagraphRole::body, width);
    appendParagraph(pieces, setter, card.quote, ParagraphRole::quote, width);
  }
  return pieces;
}

Piece framed(double width, double height, double air) {
  Piece piece{.drawing = {.size = {width, height}, .marks = {}}};
  piece.spaceBefore = piece.spaceAfter = kAround * air;
  return piece;
}

Pieces plainNote(const Typesetter& setter, const content::BoxedNote& note, double width) {
  Pieces pieces = setBlock(setter, content::Heading{3, note.title}, width);
  for (const content::Runs& runs : note.paragraphs) append(pieces, setBlock(setter, Paragraph{runs}, width));
  return pieces;
}

}  // namespace

Pieces setBlock(const Typesetter& setter, const content::Cards& cards, double width) {
  if (cards.cards.empty()) return {};
  const bool isAlone = cards.cards.size() == 1;
  const auto count = static_cast<double>(cards.cards.size());
  const double cardWidth = (width - (count - 1) * kFrameGutter) / count;
  if (cardWidth < kNarrowestCard) return plainCards(setter, cards, width);
  std::vector<CardText> texts;
  double height = 0;
  for (const content::Card& card : cards.cards) {
    texts.push_back(setCard(setter, card, cardWidth, isAlone));
    height = std::max(height, texts.back().height());
  }
  if (height > setter.mostHeight) return plainCards(setter, cards, width);
  Piece piece{.drawing = {.size = {width, height}, .marks = {}}, .spaceAfter = kAround * setter.air};
  double x = 0;
  for (const CardText& text : texts) {
    drawCard(piece.drawing, text, x, cardWidth, height);
    x += cardWidth + kFrameGutter;
  }
  return {piece};
}

Pieces setBlock(const Typesetter& setter, const content::Callout& callout, double width) {
  const TextBox box = setText(setter, callout.runs, TextRole::body, width - 2 * kCalloutIndent);
  const double height = box.height() + 2 * kCalloutPadding;
  if (height > setter.mostHeight) return setBlock(setter, Paragraph{callout.runs}, width);
  Piece piece = framed(width, height, setter.air);
  piece.drawing.marks.emplace_back(display::Rect{{0, 0, width, height}, Ink::panel});
  piece.drawing.marks.emplace_back(display::Rect{{0, 0, kCalloutBar, height}, Ink::accent});
  draw(piece.drawing, box, {kCalloutIndent, kCalloutPadding});
  return {piece};
}

Pieces setBlock(const Typesetter& setter, const content::BoxedNote& note, double width) {
  const double inner = width - 2 * kBoxPadding;
  Pieces lines{{.drawing = {.size = {inner, 0}, .marks = {}}}};
  const TextBox title = setText(setter, note.title, TextRole::label, inner);
  lines.front().drawing.size.height = title.height();
  draw(lines.front().drawing, title, {});
  for (const content::Runs& runs : note.paragraphs) {
    const TextBox box = setText(setter, runs, TextRole::body, inner);
    Piece paragraph{.drawing = {.size = {inner, box.height()}, .marks = {}},
                    .spaceBefore = kBetweenParagraphs};
    draw(paragraph.drawing, box, {});
    lines.push_back(std::move(paragraph));
  }
  const double height = heightOf(lines) + 2 * kBoxPadding;
  if (height > setter.mostHeight) return plainNote(setter, note, width);
  Piece piece = framed(width, height, setter.air);
  const double inset = kBoxStroke / 2;
  piece.drawing.marks.emplace_back(display::Rect{{inset, inset, width - kBoxStroke, height - kBoxStroke},
                                                 std::nullopt,
                                                 Stroke{Ink::ring, kBoxStroke},
                                                 kBoxCorner});
  display::place(piece.drawing, stacked(lines, inner), {kBoxPadding, kBoxPadding});
  return {piece};
}

}  // namespace trellis::layout
