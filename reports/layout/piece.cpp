#include "reports/layout/piece.h"

#include <algorithm>

namespace trellis::layout {
namespace {

// Calls `visit` with each piece and its top.
template <class Visit>
double stack(const Pieces& pieces, Visit visit) {
  double y = 0;
  double spaceAfter = 0;
  for (const Piece& piece : pieces) {
    if (&piece != &pieces.front()) y += std::max(spaceAfter, piece.spaceBefore);
    visit(piece, y);
    y += piece.height();
    spaceAfter = piece.spaceAfter;
  }
  return y;
}

}  // namespace

double heightOf(const Pieces& pieces) {
  return stack(pieces, [](const Piece&, double) {});
}

display::DisplayList stacked(const Pieces& pieces, double width) {
  display::DisplayList whole;
  const double height = stack(pieces, [&](const Piece& piece, double y) {
    display::place(whole, piece.drawing, {0, y});
  });
  whole.size = {width, height};
  for (const Piece& piece : pieces) {
    if (piece.drawing.description.empty()) continue;
    if (!whole.description.empty()) whole.description += '\n';
    whole.description += piece.drawing.description;
  }
  return whole;
}

}  // namespace trellis::layout
