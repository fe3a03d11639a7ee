// What blocks are set into, and with what: pieces that no page parts, each drawn from its own top left
// corner. A paragraph is a piece a line, a table a piece a row. Heights and spaces in points; of two spaces
// that meet, the greater counts, and none at the top of a page.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "reports/content/document.h"
#include "reports/display/display_list.h"
#include "reports/layout/line_breaker.h"
#include "reports/layout/typography.h"

namespace trellis::layout {

struct Piece {
  display::DisplayList drawing;
  double spaceBefore = 0;
  double spaceAfter = 0;
  bool keepsWithNext = false;
  bool startsPage = false;
  std::shared_ptr<const display::DisplayList> repeatedHead = {};  // drawn above it where it opens a page
  std::function<display::DisplayList()> lowest = {};  // the same as low as can be, to end a page with it

  double height() const { return drawing.size.height; }
};

using Pieces = std::vector<Piece>;

struct Typesetter {
  const display::TextMetrics& metrics;
  LineBreaker& breaker;
  content::Style style = content::Style::client;
  double air = 1;         // of the spaces between blocks
  double mostHeight = 0;  // of a piece: what a page can hold
};

double heightOf(const Pieces& pieces);  // stacked, without the space before the first

// One below the other, into one drawing.
display::DisplayList stacked(const Pieces& pieces, double width);

}  // namespace trellis::layout
