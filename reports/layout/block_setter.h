// Any block of a document, set into pieces: figures drawn to their width, columns side by side.
// Columns that are taller than a page, or too narrow to read, follow one another instead.
// Points.
#pragma once

#include <span>

#include "reports/content/document.h"
#include "reports/layout/piece.h"

namespace trellis::layout {

Pieces setBlocks(const Typesetter& setter, std::span<const content::Block> blocks, double width);

}  // namespace trellis::layout
