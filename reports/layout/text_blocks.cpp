#include "reports/layout/text_blocks.h"

#include <algorithm>
#include <iterator>

#include "reports/layout/text_box.h"

namespace trellis::layout {
namespace {

using content::ListMark;
using content::ParagraphRole;
using content::Style;
using display::DisplayList;
using display::Ink;

constexpr double kEyebrowGap = 16;
constexpr double kAfterEyebrow = 16;
constexpr double kLeastAfterEyebrow = 9;
constexpr double kMostOfEnd = 0.66;  // of an eyebrow
constexpr double kTallestLogo = 34;
constexpr double kWidestLogo = 130;
constexpr double kBeforeSection = 26;
constexpr double kBeforeSectionClinical = 13;
constexpr double kLeastBeforeSection = 8;
constexpr double kLeastBeforeSectionClinical = 7;
constexpr double kAfterSection = 4;
constexpr double kBeforeLabel = 10;
constexpr double kAfterTitle = 2.5;
constexpr double kAfterLead = 9;
constexpr double kAfterParagraph = 6;
constexpr double kListIndent = 17;
constexpr double kBetweenItems = 4;
constexpr double kBullet = 2.1;
constexpr double kCheckBox = 9;

TextRole roleOf(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::lead:
      return TextRole::lead;
    case ParagraphRole::body:
      return TextRole::body;
    case ParagraphRole::quote:
      return TextRole::quote;
    case ParagraphRole::small:
      return TextRole::small;
  }
  return TextRole::body;
}

struct HeadingSpaces {
  TextRole role = TextRole::section;
  double before = 0;
  double after = 0;
};

HeadingSpaces spacesOf(int level, Style style, double air) {
  if (level <= 1) return {TextRole::title, 0, kAfterTitle};
  const double before = style == Style::client ? kBeforeSection : kBeforeSectionClinical;
  const double least = style == Style::client ? kLeastBeforeSection : kLeastBeforeSectionClinical;
  if (level == 2) return {TextRole::section, std::max(least, before * air), kAfterSection};
  return {TextRole::label, kBeforeLabel * air, kAfterSection};
}

void drawMark(DisplayList& list, ListMark mark, const TextStyle& style) {
  const double middle = baselineOf(style) - 0.36 * style.size;
  if (mark == ListMark::bullet) {
    list.marks.emplace_back(display::Circle{{kCheckBox / 2, middle}, kBullet, Ink::accent});
    return;
  }
  list.marks.emplace_back(display::Rect{{0.6, middle - kCheckBox / 2, kCheckBox, kCheckBox},
                                        std::nullopt,
                                        display::Stroke{Ink::accent, 1.2},
                                        2});
}

// In its proportions, within the room of a letterhead; nothing without one.
display::Size sizeOfLogo(const display::Picture* logo, double width) {
  if (!logo || logo->width <= 0 || logo->height <= 0) return {};
  const double scale = std::min(kTallestLogo / logo->height, std::min(kWidestLogo, width / 3) / logo->width);
  return {logo->width * scale, logo->height * scale};
}

}  // namespace

Pieces setBlock(const Typesetter& setter, const content::Eyebrow& eyebrow, double width) {
  const TextStyle style = styleOf(TextRole::eyebrow, setter.style);
  TextStyle endStyle = styleOf(TextRole::small, setter.style);
  endStyle.ink = Ink::quietText;
  const display::Size logo = sizeOfLogo(eyebrow.logo.get(), width);
  const double height = std::max(style.leading, logo.height);
  const double left = logo.width > 0 ? logo.width + kEyebrowGap : 0;
  const double baseline = (height - style.leading) / 2 + baselineOf(style);
  const double endWidth = std::min(width * kMostOfEnd, widthOf(eyebrow.end, endStyle, setter.metrics));
  Piece piece{.drawing = {.size = {width, height}, .marks = {}},
              .spaceAfter = std::max(kLeastAfterEyebrow, kAfterEyebrow * setter.air)};
  if (logo.width > 0)
    piece.drawing.pictures = {{{0, (height - logo.height) / 2, logo.width, logo.height}, eyebrow.logo}};
  const double startWidth = std::max(0.0, width - endWidth - kEyebrowGap - left);
  drawFitted(piece.drawing, setter, setter.breaker.capitals(eyebrow.start), style, {left, baseline},
             startWidth);
  drawFitted(piece.drawing, setter, eyebrow.end, endStyle, {width, baseline}, endWidth, display::Align::end);
  return {piece};
}

Pieces setBlock(const Typesetter& setter, const content::Heading& heading, double width) {
  const HeadingSpaces spaces = spacesOf(heading.level, setter.style, setter.air);
  Pieces pieces =
      linePieces(setText(setter, heading.words, spaces.role, width, Wrapping::balanced), 0, width);
  if (pieces.empty()) return pieces;
  for (Piece& piece : pieces) piece.keepsWithNext = true;
  pieces.front().spaceBefore = spaces.before;
  pieces.back().spaceAfter = spaces.after;
  if (heading.level > 1) pieces.front().drawing.bookmarks = {{heading.words, heading.level - 1, 0}};
  return pieces;
}

Pieces setBlock(const Typesetter& setter, const content::Paragraph& paragraph, double width) {
  const bool isLead = paragraph.role == ParagraphRole::lead;
  const bool isShort = isLead && setter.style == Style::client;
  const Wrapping wrapping = isShort ? Wrapping::balanced : Wrapping::filled;
  Pieces pieces =
      linePieces(setText(setter, paragraph.runs, roleOf(paragraph.role), width, wrapping), 0, width);
  if (!pieces.empty()) pieces.back().spaceAfter = isLead ? kAfterLead : kAfterParagraph;
  return pieces;
}

// No page takes the first item alone, nor the last.
Pieces setBlock(const Typesetter& setter, const content::List& list, double width) {
  Pieces pieces;
  const Wrapping wrapping = setter.style == Style::client ? Wrapping::balanced : Wrapping::filled;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const TextBox box = setText(setter, list.items[i], TextRole::body, width - kListIndent, wrapping);
    Pieces lines = linePieces(box, kListIndent, width);
    if (lines.empty()) continue;
    drawMark(lines.front().drawing, list.mark, box.style);
    lines.back().spaceAfter = kBetweenItems;
    lines.back().keepsWithNext = i + 1 < list.items.size() && (i == 0 || i + 2 == list.items.size());
    std::move(lines.begin(), lines.end(), std::back_inserter(pieces));
  }
  return pieces;
}

}  // namespace trellis::layout
