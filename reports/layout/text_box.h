// Words set into lines of one role: how tall they are, and their marks.
// Points; a box is drawn from its top left corner.
#pragma once

#include <string>
#include <vector>

#include "reports/layout/piece.h"

namespace trellis::layout {

struct TextBox {
  TextStyle style;
  std::vector<TextLine> lines;
  double width = 0;

  double height() const { return style.leading * static_cast<double>(lines.size()); }
};

TextBox setText(const Typesetter& setter, const content::Runs& runs, TextRole role, double width,
                Wrapping wrapping = Wrapping::filled);
TextBox setText(const Typesetter& setter, const std::string& words, TextRole role, double width,
                Wrapping wrapping = Wrapping::filled);

void draw(display::DisplayList& list, const TextBox& box, display::Point at,
          display::Align align = display::Align::start);
void drawLine(display::DisplayList& list, const TextBox& box, const TextLine& line, display::Point at,
              display::Align align = display::Align::start);

// A single line of plain words, cut where it does not fit. `at` is on the baseline.
void drawFitted(display::DisplayList& list, const Typesetter& setter, const std::string& words,
                const TextStyle& style, display::Point at, double width,
                display::Align align = display::Align::start);

// A piece a line, so that a page may end between them, but neither after the first nor before the last.
Pieces linePieces(const TextBox& box, double indent, double width);

}  // namespace trellis::layout
