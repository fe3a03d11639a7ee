#include "reports/layout/table_layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "reports/layout/text_box.h"

namespace trellis::layout {
namespace {

using content::Runs;
using content::Table;
using content::TableColumn;
using display::DisplayList;
using display::Ink;
using display::Stroke;

constexpr double kPaddingX = 5;
constexpr double kPaddingY = 3.4;
constexpr Stroke kHeadRule{Ink::text, 0.9};
constexpr Stroke kRowRule{Ink::hairline, 0.5};
constexpr double kContinued = 12;
constexpr double kAroundTable = 8;
constexpr double kLeastAfterTable = 5;
constexpr std::size_t kFewRows = 3;

struct ColumnPlace {
  double x = 0;
  double width = 0;
};

std::vector<ColumnPlace> placesOf(const std::vector<TableColumn>& columns, double width) {
  const double shares =
      std::accumulate(columns.begin(), columns.end(), 0.0,
                      [](double sum, const TableColumn& column) { return sum + column.share; });
  std::vector<ColumnPlace> places;
  double x = 0;
  for (const TableColumn& column : columns) {
    places.push_back({x, width * column.share / shares});
    x += places.back().width;
  }
  return places;
}

void drawRowRule(DisplayList& list, double width, double y, const Stroke& stroke) {
  list.marks.emplace_back(display::Line{{0, y - stroke.width / 2}, {width, y - stroke.width / 2}, stroke});
}

using Cells = std::vector<TextBox>;

double tallestOf(const Cells& cells) {
  double height = 0;
  for (const TextBox& cell : cells) height = std::max(height, cell.height());
  return height;
}

class TableSetter {
 public:
  TableSetter(const Typesetter& setter, const Table& table, double width)
      : setter_(setter), table_(table), width_(width), places_(placesOf(table.columns, width)) {}

  DisplayList head() const {
    const Cells cells = cellsOf([](const TableColumn& column, std::size_t) { return Runs{{column.head}}; },
                                TextRole::cellHead);
    const double inner = tallestOf(cells);
    DisplayList head{.size = {width_, inner + 2 * kPaddingY}, .marks = {}};
    for (std::size_t i = 0; i < cells.size(); ++i)
      draw(head, cells[i], {left(i), kPaddingY + inner - cells[i].height()}, align(i));
    drawRowRule(head, width_, head.size.height, kHeadRule);
    return head;
  }

  DisplayList continuedHead(const DisplayList& head) const {
    DisplayList whole{.size = {width_, head.size.height + kContinued}, .marks = {}};
    drawFitted(whole, setter_, table_.continued, styleOf(TextRole::footer, setter_.style),
               {width_, baselineOf(styleOf(TextRole::footer, setter_.style))}, width_, display::Align::end);
    display::place(whole, head, {0, kContinued});
    return whole;
  }

  // As one piece where a page can hold it, else line by line.
  Pieces row(std::size_t number, double mostHeight) const {
    const std::vector<Runs>& row = table_.rows[number];
    const Cells cells =
        cellsOf([&row](const TableColumn&, std::size_t i) { return i < row.size() ? row[i] : Runs{}; },
                TextRole::cell);
    const double height = tallestOf(cells) + 2 * kPaddingY;
    if (height > mostHeight) return rowLines(cells);
    Pieces pieces{wholeRow(cells, height)};
    if (number < table_.drawings.size()) placeDrawing(pieces.front(), table_.drawings[number]);
    return pieces;
  }

 private:
  template <class Words>
  Cells cellsOf(Words words, TextRole role) const {
    Cells cells;
    cells.reserve(places_.size());
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const double inner = std::max(1.0, places_[i].width - 2 * kPaddingX);
      cells.push_back(setText(setter_, words(table_.columns[i], i), role, inner));
    }
    return cells;
  }

  double left(std::size_t column) const { return places_[column].x + kPaddingX; }
  display::Align align(std::size_t column) const { return table_.columns[column].align; }

  Piece wholeRow(const Cells& cells, double height) const {
    Piece piece{.drawing = {.size = {width_, height}, .marks = {}}};
    for (std::size_t i = 0; i < cells.size(); ++i)
      draw(piece.drawing, cells[i], {left(i), kPaddingY}, align(i));
    drawRowRule(piece.drawing, width_, height, kRowRule);
    return piece;
  }

  // In the middle of the row, as far as the cell is large enough for it.
  void placeDrawing(Piece& piece, const DisplayList& drawing) const {
    const double free = piece.height() - drawing.size.height;
    if (free < 0 || drawing.size.width > places_.back().width - kPaddingX) return;
    display::place(piece.drawing, drawing, {places_.back().x + kPaddingX, free / 2});
  }

  Pieces rowLines(const Cells& cells) const {
    const double leading = styleOf(TextRole::cell, setter_.style).leading;
    const auto count = static_cast<std::size_t>(std::lround(tallestOf(cells) / leading));
    Pieces pieces;
    for (std::size_t line = 0; line < count; ++line) {
      Piece piece{.drawing = {.size = {width_, leading}, .marks = {}}};
      for (std::size_t i = 0; i < cells.size(); ++i)
        if (line < cells[i].lines.size())
          drawLine(piece.drawing, cells[i], cells[i].lines[line], {left(i), 0}, align(i));
      pieces.push_back(std::move(piece));
    }
    pieces.front().spaceBefore = kPaddingY;
    DisplayList& last = pieces.back().drawing;
    last.size.height += kPaddingY;
    drawRowRule(last, width_, last.size.height, kRowRule);
    return pieces;
  }

  const Typesetter& setter_;
  const Table& table_;
  double width_;
  std::vector<ColumnPlace> places_;
};

// No page takes the first row alone, nor the last; a few rows stay together.
void keepTogether(Pieces& headAndRows, std::size_t rows) {
  const std::size_t last = headAndRows.size() - 1;
  for (std::size_t i = 1; i < last; ++i)
    headAndRows[i].keepsWithNext = rows <= kFewRows || i == 1 || i + 1 == last;
}

}  // namespace

Pieces setBlock(const Typesetter& setter, const Table& table, double width) {
  if (table.columns.empty()) return {};
  const TableSetter tableSetter(setter, table, width);
  const DisplayList head = tableSetter.head();
  const auto repeated = std::make_shared<const DisplayList>(tableSetter.continuedHead(head));
  Pieces pieces{
      {.drawing = head, .spaceBefore = kAroundTable * setter.air, .keepsWithNext = !table.rows.empty()}};
  pieces.reserve(table.rows.size() + 1);
  for (std::size_t number = 0; number < table.rows.size(); ++number)
    for (Piece& piece : tableSetter.row(number, setter.mostHeight - repeated->size.height)) {
      piece.repeatedHead = repeated;
      pieces.push_back(std::move(piece));
    }
  keepTogether(pieces, table.rows.size());
  pieces.back().spaceAfter = std::max(kLeastAfterTable, kAroundTable * setter.air);
  return pieces;
}

}  // namespace trellis::layout
