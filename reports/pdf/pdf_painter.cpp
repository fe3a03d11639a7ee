#include "reports/pdf/pdf_painter.h"

#include <algorithm>

#include "reports/pdf/text_painter.h"

namespace trellis::pdf {
namespace {

using display::Point;

// How far the handles of a curve lie from its ends, in radii, for a quarter of a circle.
constexpr double kQuarter = 0.5522847498;

class Painter {
 public:
  Painter(ContentStream& page, double height, const PdfFonts& fonts, PaintedText& painted)
      : page_(page), height_(height), fonts_(fonts), painted_(painted) {}

  void operator()(const display::Line& line) {
    page_.setStroke(line.stroke);
    moveTo(line.from);
    lineTo(line.to);
    page_.write("S");
  }

  void operator()(const display::Polyline& polyline) {
    if (polyline.points.size() < 2 || !prepare(polyline.fill, polyline.stroke)) return;
    moveTo(polyline.points.front());
    std::for_each(polyline.points.begin() + 1, polyline.points.end(), [this](Point point) { lineTo(point); });
    if (polyline.fill) page_.write("h");
    finishPath(polyline.fill, polyline.stroke);
  }

  void operator()(const display::Rect& rect) {
    if (!prepare(rect.fill, rect.stroke)) return;
    if (rect.corner > 0)
      roundedPath(rect.area, std::min({rect.corner, rect.area.width / 2, rect.area.height / 2}));
    else
      rectanglePath(rect.area);
    finishPath(rect.fill, rect.stroke);
  }

  void operator()(const display::Circle& circle) {
    if (!prepare(circle.fill, circle.stroke)) return;
    const double r = circle.radius;
    roundedPath({circle.center.x - r, circle.center.y - r, 2 * r, 2 * r}, r);
    finishPath(circle.fill, circle.stroke);
  }

  void operator()(const display::Text& text) {
    const ShapedLine line = fonts_.shape(text.words, text.face);
    for (const auto& word : line) painted_.missing.insert(word->missing.begin(), word->missing.end());
    const Point start{text.at.x - shareBeforeStart(text.align) * widthOf(line, text), turned(text.at.y)};
    paintWords(page_, line, text, start, painted_.fonts);
  }

  void operator()(const display::Clip& clip) {
    lift();
    if (!clip.area) return;
    page_.save();
    isClipped_ = true;
    rectanglePath(*clip.area);
    page_.writeRaw("W n\n");
  }

  void lift() {
    if (isClipped_) page_.restore();
    isClipped_ = false;
  }

 private:
  double turned(double y) const { return height_ - y; }

  void moveTo(Point to) { page_.write("m", to.x, turned(to.y)); }
  void lineTo(Point to) { page_.write("l", to.x, turned(to.y)); }
  void curveTo(Point handle, Point secondHandle, Point to) {
    page_.write("c", handle.x, turned(handle.y), secondHandle.x, turned(secondHandle.y), to.x, turned(to.y));
  }
  void rectanglePath(const display::Area& area) {
    page_.write("re", area.x, turned(area.y + area.height), area.width, area.height);
  }

  // Clockwise on the page from the end of the upper left corner; a circle is four corners without sides.
  void roundedPath(const display::Area& area, double r) {
    const double left = area.x;
    const double top = area.y;
    const double right = area.x + area.width;
    const double bottom = area.y + area.height;
    const double h = r * (1 - kQuarter);
    moveTo({left + r, top});
    lineTo({right - r, top});
    curveTo({right - h, top}, {right, top + h}, {right, top + r});
    lineTo({right, bottom - r});
    curveTo({right, bottom - h}, {right - h, bottom}, {right - r, bottom});
    lineTo({left + r, bottom});
    curveTo({left + h, bottom}, {left, bottom - h}, {left, bottom - r});
    lineTo({left, top + r});
    curveTo({left, top + h}, {left + h, top}, {left + r, top});
    page_.write("h");
  }

  // Sets the inks of a shape; false if it has none and leaves no mark.
  bool prepare(const std::optional<display::Ink>& fill, const std::optional<display::Stroke>& stroke) {
    if (fill) page_.setFill(*fill);
    if (stroke) page_.setStroke(*stroke);
    return fill || stroke;
  }

  void finishPath(const std::optional<display::Ink>& fill, const std::optional<display::Stroke>& stroke) {
    page_.write(fill && stroke ? "B" : fill ? "f" : "S");
  }

  static double shareBeforeStart(display::Align align) {
    switch (align) {
      case display::Align::start:
        return 0;
      case display::Align::middle:
        return 0.5;
      case display::Align::end:
        return 1;
    }
    return 0;
  }

  ContentStream& page_;
  double height_;
  const PdfFonts& fonts_;
  PaintedText& painted_;
  bool isClipped_ = false;
};

std::size_t numberOf(const std::shared_ptr<const display::Picture>& picture, PaintedText& painted) {
  const auto known = std::ranges::find(painted.pictures, picture);
  if (known != painted.pictures.end()) return static_cast<std::size_t>(known - painted.pictures.begin());
  painted.pictures.push_back(picture);
  return painted.pictures.size() - 1;
}

void paintPicture(ContentStream& content, const display::PlacedPicture& placed, double pageHeight,
                  PaintedText& painted) {
  const display::Area& area = placed.area;
  content.save();
  content.write("cm", area.width, 0, 0, area.height, area.x, pageHeight - area.y - area.height);
  content.writeRaw("/" + pictureName(numberOf(placed.picture, painted)) + " Do\n");
  content.restore();
}

}  // namespace

std::string pictureName(std::size_t number) {
  return "P" + std::to_string(number);
}

std::string paintPage(const display::DisplayList& page, const PdfFonts& fonts, PaintedText& painted) {
  ContentStream content;
  content.write("j", 1);  // corners of polylines are round
  for (const display::PlacedPicture& placed : page.pictures)
    if (placed.picture) paintPicture(content, placed, page.size.height, painted);
  Painter painter(content, page.size.height, fonts, painted);
  for (const display::Mark& mark : page.marks) std::visit(painter, mark);
  painter.lift();
  return content.bytes();
}

}  // namespace trellis::pdf
