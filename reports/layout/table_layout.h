// Tables: a piece a row, under a head that every page repeats.
// A row never splits, unless it alone is taller than a page: then it parts between lines.
// Cell padding, rules and sizes from the page specification, in points.
#pragma once

#include "reports/content/document.h"
#include "reports/layout/piece.h"

namespace trellis::layout {

Pieces setBlock(const Typesetter& setter, const content::Table& table, double width);

}  // namespace trellis::layout
