#include "reports/layout/page_flow.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <limits>
#include <span>
#include <utility>

#include "reports/layout/block_setter.h"
#include "reports/layout/text_box.h"

namespace trellis::layout {
namespace {

using content::Document;
using content::Style;
using display::DisplayList;
using display::Ink;
using display::Stroke;

constexpr display::Size kA4{595.28, 841.89};
constexpr display::Size kLetter{612, 792};
constexpr double kSide = 56;
constexpr double kTop = 52;
constexpr double kTopClinical = 62;
constexpr double kBelowBody = 62;
constexpr double kFooterRule = 48;
constexpr double kFooterBaseline = 34;
constexpr double kHeaderBaseline = 38;
constexpr double kHeaderRule = 45;
constexpr double kBetweenFooterTexts = 16;
constexpr Stroke kFooterStroke{Ink::hairline, 0.6};
constexpr Stroke kHeaderStroke{Ink::text, 0.9};
constexpr double kRounding = 1e-6;

// Tried in turn until the document keeps within its pages.
constexpr std::array kAirs = {1.0, 0.8, 0.62, 0.45, 0.35, 0.25, 0.15};
constexpr double kAirOnLetter = 0.62;

// A last page that holds less than this is not worth its paper, in a report of a few pages: tighter air may
// save it.
constexpr double kWorthAPage = 0.35;
constexpr std::size_t kFewPages = 5;

struct Geometry {
  display::Size paper;
  double top = 0;
  double width() const { return paper.width - 2 * kSide; }
  double bottom() const { return paper.height - kBelowBody; }
  double height() const { return bottom() - top; }
};

Geometry geometryOf(Paper paper, Style style) {
  return {sizeOf(paper), style == Style::client ? kTop : kTopClinical};
}

// The pieces from `begin` that want to be on one page.
std::size_t endOfGroup(const Pieces& pieces, std::size_t begin) {
  std::size_t end = begin;
  while (end + 1 < pieces.size() && pieces[end].keepsWithNext && !pieces[end + 1].startsPage) ++end;
  return end + 1;
}

double heightOfGroup(const Pieces& pieces, std::size_t begin, std::size_t end) {
  double height = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) height += std::max(pieces[i - 1].spaceAfter, pieces[i].spaceBefore);
    height += pieces[i].height();
  }
  return height;
}

class Pages {
 public:
  explicit Pages(const Geometry& geometry) : geometry_(geometry) { open(); }

  void flow(Pieces pieces) {
    for (std::size_t begin = 0; begin < pieces.size();) {
      const std::size_t end = endOfGroup(pieces, begin);
      if (!isFresh_ && (pieces[begin].startsPage || !fits(pieces, begin, end))) open();
      for (; begin < end; ++begin) add(pieces[begin]);
    }
  }

  // Of the last page, how much is filled: 0 to 1.
  double filled() const { return (y_ - geometry_.top) / geometry_.height(); }
  std::vector<DisplayList> take() && { return std::move(pages_); }

 private:
  void open() {
    pages_.push_back({.size = geometry_.paper, .marks = {}});
    y_ = geometry_.top;
    spaceAfter_ = 0;
    isFresh_ = true;
  }

  // With its figures drawn lower, where it takes that.
  bool fits(Pieces& pieces, std::size_t begin, std::size_t end) const {
    if (hasRoom(pieces[begin], heightOfGroup(pieces, begin, end))) return true;
    double lower = heightOfGroup(pieces, begin, end);
    std::vector<std::pair<Piece*, DisplayList>> drawings;
    for (std::size_t i = begin; i < end; ++i) {
      if (!pieces[i].lowest) continue;
      drawings.emplace_back(&pieces[i], pieces[i].lowest());
      lower -= pieces[i].height() - drawings.back().second.size.height;
    }
    if (drawings.empty() || !hasRoom(pieces[begin], lower)) return false;
    for (auto& [piece, drawing] : drawings) piece->drawing = std::move(drawing);
    return true;
  }

  double spaceBefore(const Piece& piece) const {
    return isFresh_ ? 0 : std::max(spaceAfter_, piece.spaceBefore);
  }

  bool hasRoom(const Piece& first, double height) const {
    return y_ + spaceBefore(first) + height <= geometry_.bottom() + kRounding;
  }

  void add(const Piece& piece) {
    if (!isFresh_ && !hasRoom(piece, piece.height())) open();
    if (isFresh_ && piece.repeatedHead) put(*piece.repeatedHead);
    y_ += spaceBefore(piece);
    put(piece.drawing);
    spaceAfter_ = piece.spaceAfter;
  }

  void put(const DisplayList& drawing) {
    DisplayList& page = pages_.back();
    display::place(page, drawing, {kSide, y_});
    if (!drawing.description.empty()) page.description += drawing.description + '\n';
    y_ += drawing.size.height;
    isFresh_ = false;
  }

  Geometry geometry_;
  std::vector<DisplayList> pages_;
  double y_ = 0;
  double spaceAfter_ = 0;
  bool isFresh_ = true;  // nothing on the page yet
};

struct Flowed {
  std::vector<DisplayList> pages;
  double lastFilled = 0;
};

Pieces piecesOf(const Document& document, const Typesetter& setter, double width,
                const display::Progress& progress) {
  const std::span<const content::Block> blocks = document.blocks;
  Pieces pieces;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    std::ranges::move(setBlocks(setter, blocks.subspan(i, 1), width), std::back_inserter(pieces));
    display::tell(progress, i + 1, blocks.size());
  }
  return pieces;
}

Flowed flowed(const Document& document, const Geometry& geometry, const Typesetter& setter,
              const display::Progress& progress) {
  Pages pages(geometry);
  pages.flow(piecesOf(document, setter, geometry.width(), progress));
  const double filled = pages.filled();
  return {std::move(pages).take(), filled};
}

bool isWorthItsPages(const Flowed& flowed) {
  return flowed.pages.size() == 1 || flowed.pages.size() > kFewPages || flowed.lastFilled >= kWorthAPage;
}

void drawRule(DisplayList& page, double width, double y, const Stroke& stroke) {
  page.marks.emplace_back(display::Line{{kSide, y}, {kSide + width, y}, stroke});
}

// The end has its words whole, the start gets what room is left.
void drawEnds(DisplayList& page, const Typesetter& setter, const std::string& start, const std::string& end,
              double y, double width) {
  const TextStyle style = styleOf(TextRole::footer, setter.style);
  const double endWidth = std::min(width * 0.7, widthOf(end, style, setter.metrics));
  drawFitted(page, setter, start, style, {kSide, y}, width - endWidth - kBetweenFooterTexts);
  drawFitted(page, setter, end, style, {kSide + width, y}, width * 0.7, display::Align::end);
}

void drawFooter(DisplayList& page, const Typesetter& setter, const Document& document, std::size_t number,
                std::size_t count) {
  const double width = page.size.width - 2 * kSide;
  const std::string numbers = document.pageNumber.before + std::to_string(number) +
                              document.pageNumber.between + std::to_string(count);
  drawRule(page, width, page.size.height - kFooterRule, kFooterStroke);
  drawEnds(page, setter, document.footer, numbers, page.size.height - kFooterBaseline, width);
}

void drawHeader(DisplayList& page, const Typesetter& setter, const Document& document) {
  if (document.style == Style::client) return;
  const double width = page.size.width - 2 * kSide;
  drawEnds(page, setter, document.headerStart, document.headerEnd, kHeaderBaseline, width);
  drawRule(page, width, kHeaderRule, kHeaderStroke);
}

// With as much air as the document's pages allow; with less where that saves a page that is hardly begun.
std::vector<DisplayList> fittingPages(const Document& document, Paper paper, Typesetter& setter,
                                      const display::Progress& progress) {
  const Geometry geometry = geometryOf(paper, document.style);
  const auto most = static_cast<std::size_t>(document.mostPages.value_or(std::numeric_limits<int>::max()));
  Flowed best;
  for (const double air : kAirs) {
    if (paper == Paper::letter && air > kAirOnLetter) continue;
    const bool isFitting = !best.pages.empty() && best.pages.size() <= most;
    setter.air = air;
    Flowed next = flowed(document, geometry, setter, progress);
    if (!isFitting || next.pages.size() < best.pages.size()) best = std::move(next);
    if (best.pages.size() <= most && isWorthItsPages(best)) break;
  }
  return std::move(best.pages);
}

}  // namespace

display::Size sizeOf(Paper paper) {
  return paper == Paper::a4 ? kA4 : kLetter;
}

std::vector<DisplayList> layOut(const Document& document, Paper paper, const display::TextMetrics& metrics,
                                const display::Progress& progress) {
  LineBreaker breaker(document.language, metrics);
  Typesetter setter{metrics, breaker, document.style};
  setter.mostHeight = geometryOf(paper, document.style).height();
  std::vector<DisplayList> pages = fittingPages(document, paper, setter, progress);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    drawHeader(pages[i], setter, document);
    drawFooter(pages[i], setter, document, i + 1, pages.size());
  }
  return pages;
}

}  // namespace trellis::layout
