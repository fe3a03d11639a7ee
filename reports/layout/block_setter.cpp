#include "reports/layout/block_setter.h"

#include <algorithm>
#include <iterator>

#include "reports/layout/form_blocks.h"
#include "reports/layout/framed_blocks.h"
#include "reports/layout/table_layout.h"
#include "reports/layout/text_blocks.h"

namespace trellis::layout {
namespace {

using content::Block;
using content::PageBreak;

constexpr double kAroundFigure = 8;
constexpr double kGutterOfTwo = 24;
constexpr double kGutterOfThree = 16;
constexpr double kNarrowest = 100;

Pieces setBlock(const Typesetter& setter, const content::Figure& figure, double width) {
  Piece piece{.drawing = figure.draw({width, setter.air}, setter.metrics)};
  piece.lowest = [draw = figure.draw, width, &metrics = setter.metrics] { return draw({width, 0}, metrics); };
  piece.spaceBefore = piece.spaceAfter = kAroundFigure * setter.air;
  return {piece};
}

Pieces oneAfterAnother(const Typesetter& setter, const content::Columns& columns, double width) {
  Pieces pieces;
  for (const std::vector<Block>& blocks : columns.columns) {
    Pieces column = setBlocks(setter, blocks, width);
    std::move(column.begin(), column.end(), std::back_inserter(pieces));
  }
  return pieces;
}

Pieces sideBySide(const std::vector<Pieces>& columns, double columnWidth, double gutter) {
  Piece piece;
  double x = 0;
  for (const Pieces& column : columns) {
    const display::DisplayList drawing = stacked(column, columnWidth);
    display::place(piece.drawing, drawing, {x, 0});
    piece.drawing.description += drawing.description;
    piece.drawing.size.height = std::max(piece.drawing.size.height, drawing.size.height);
    if (!column.empty()) piece.spaceBefore = std::max(piece.spaceBefore, column.front().spaceBefore);
    x += columnWidth + gutter;
  }
  piece.drawing.size.width = x - gutter;
  return {piece};
}

Pieces setBlock(const Typesetter& setter, const content::Columns& columns, double width) {
  if (columns.columns.empty()) return {};
  const double gutter = columns.columns.size() > 2 ? kGutterOfThree : kGutterOfTwo;
  const auto count = static_cast<double>(columns.columns.size());
  const double columnWidth = (width - (count - 1) * gutter) / count;
  if (columnWidth < kNarrowest) return oneAfterAnother(setter, columns, width);
  std::vector<Pieces> set;
  double height = 0;
  for (const std::vector<Block>& blocks : columns.columns) {
    set.push_back(setBlocks(setter, blocks, columnWidth));
    height = std::max(height, heightOf(set.back()));
  }
  if (height > setter.mostHeight) return oneAfterAnother(setter, columns, width);
  return sideBySide(set, columnWidth, gutter);
}

}  // namespace

Pieces setBlocks(const Typesetter& setter, std::span<const Block> blocks, double width) {
  Pieces pieces;
  for (const Block& block : blocks) {
    Pieces set =
        std::visit([&](const auto& content) { return setBlock(setter, content, width); }, block.content);
    if (set.empty()) continue;
    if (block.pageBreak == PageBreak::startsPage) set.front().startsPage = true;
    if (block.pageBreak == PageBreak::keepWithNext) set.back().keepsWithNext = true;
    std::move(set.begin(), set.end(), std::back_inserter(pieces));
  }
  return pieces;
}

}  // namespace trellis::layout
