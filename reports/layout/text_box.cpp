#include "reports/layout/text_box.h"

namespace trellis::layout {
namespace {

using display::Align;
using display::DisplayList;
using display::Point;

double shiftOf(Align align, double slack) {
  switch (align) {
    case Align::start:
      return 0;
    case Align::middle:
      return slack / 2;
    case Align::end:
      return slack;
  }
  return 0;
}

}  // namespace

TextBox setText(const Typesetter& setter, const content::Runs& runs, TextRole role, double width,
                Wrapping wrapping) {
  const TextStyle style = styleOf(role, setter.style);
  return {style, setter.breaker.lines(runs, style, width, wrapping), width};
}

TextBox setText(const Typesetter& setter, const std::string& words, TextRole role, double width,
                Wrapping wrapping) {
  return setText(setter, content::Runs{{words}}, role, width, wrapping);
}

void drawLine(DisplayList& list, const TextBox& box, const TextLine& line, Point at, Align align) {
  const double x = at.x + shiftOf(align, box.width - line.width);
  const double y = at.y + baselineOf(box.style);
  for (const Span& span : line.spans)
    list.marks.emplace_back(display::Text{.at = {x + span.x, y},
                                          .words = span.words,
                                          .face = faceOf(span.emphasis, box.style.face),
                                          .size = box.style.size,
                                          .ink = inkOf(span.tone, box.style.ink),
                                          .tracking = box.style.tracking});
}

void draw(DisplayList& list, const TextBox& box, Point at, Align align) {
  for (const TextLine& line : box.lines) {
    drawLine(list, box, line, at, align);
    at.y += box.style.leading;
  }
}

void drawFitted(DisplayList& list, const Typesetter& setter, const std::string& words, const TextStyle& style,
                Point at, double width, Align align) {
  if (words.empty()) return;
  list.marks.emplace_back(display::Text{.at = at,
                                        .words = setter.breaker.fitted(words, style, width),
                                        .face = style.face,
                                        .size = style.size,
                                        .ink = style.ink,
                                        .align = align,
                                        .tracking = style.tracking});
}

Pieces linePieces(const TextBox& box, double indent, double width) {
  Pieces pieces;
  const std::size_t count = box.lines.size();
  pieces.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    Piece piece;
    piece.drawing.size = {width, box.style.leading};
    drawLine(piece.drawing, box, box.lines[i], {indent, 0});
    piece.keepsWithNext = i + 1 < count && (i == 0 || i + 2 == count);
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace trellis::layout
