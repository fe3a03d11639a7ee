#include "app/gui/canvas/display_painter.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <wx/brush.h>

#include "app/gui/canvas/screen_text_metrics.h"

namespace trellis::gui {
namespace {

class Painter {
 public:
  Painter(wxGraphicsContext& context, display::Ground ground) : context_(context), ground_(ground) {}
  ~Painter() { liftClip(); }
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  void operator()(const display::Line& line) {
    setPen(line.stroke);
    context_.StrokeLine(line.from.x, line.from.y, line.to.x, line.to.y);
  }

  void operator()(const display::Polyline& polyline) {
    if (polyline.points.empty()) return;
    wxGraphicsPath path = context_.CreatePath();
    path.MoveToPoint(polyline.points.front().x, polyline.points.front().y);
    for (const display::Point& point : polyline.points) path.AddLineToPoint(point.x, point.y);
    if (polyline.fill) path.CloseSubpath();
    draw(path, polyline.fill, polyline.stroke);
  }

  void operator()(const display::Rect& rect) {
    wxGraphicsPath path = context_.CreatePath();
    const auto& [x, y, width, height] = rect.area;
    if (rect.corner > 0) {
      path.AddRoundedRectangle(x, y, width, height, rect.corner);
    } else {
      path.AddRectangle(x, y, width, height);
    }
    draw(path, rect.fill, rect.stroke);
  }

  void operator()(const display::Circle& circle) {
    wxGraphicsPath path = context_.CreatePath();
    path.AddCircle(circle.center.x, circle.center.y, circle.radius);
    draw(path, circle.fill, circle.stroke);
  }

  void operator()(const display::Text& text) {
    fonts_.use(context_, text.face, text.size, colour(text.ink));
    const wxString words = wxString::FromUTF8(text.words);
    double width = 0;
    double height = 0;
    double descent = 0;
    context_.GetTextExtent(words, &width, &height, &descent);
    width += text.tracking * static_cast<double>(words.length());
    drawWords(words, text.at.x - width * shareBefore(text.align), text.at.y - (height - descent),
              text.tracking);
  }

  void operator()(const display::Clip& clip) {
    liftClip();
    if (!clip.area) return;
    context_.PushState();
    isClipped_ = true;
    context_.Clip(clip.area->x, clip.area->y, clip.area->width, clip.area->height);
  }

 private:
  // The list's own alone: the window clips what has scrolled away, and ResetClip would lift that too.
  void liftClip() {
    if (isClipped_) context_.PopState();
    isClipped_ = false;
  }

  static double shareBefore(display::Align align) {
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

  wxColour colour(display::Ink ink) const {
    const auto [red, green, blue] = display::color(ink, ground_);
    return {red, green, blue};
  }

  void drawWords(const wxString& words, double x, double top, double tracking) {
    if (tracking == 0) return context_.DrawText(words, x, top);
    for (const wxUniChar character : words) {
      double width = 0;
      context_.DrawText(wxString(character), x, top);
      context_.GetTextExtent(wxString(character), &width, nullptr);
      x += width + tracking;
    }
  }

  void draw(const wxGraphicsPath& path, std::optional<display::Ink> fill,
            const std::optional<display::Stroke>& stroke) {
    if (fill) {
      context_.SetBrush(wxBrush(colour(*fill)));
      context_.FillPath(path);
    }
    if (stroke) {
      setPen(*stroke);
      context_.StrokePath(path);
    }
  }

  void setPen(const display::Stroke& stroke) {
    wxGraphicsPenInfo pen(colour(stroke.ink), stroke.width);
    pen.Cap(wxCAP_BUTT).Join(wxJOIN_ROUND);
    // wx counts dashes in whole pen widths.
    std::vector<wxDash> dashes;
    if (stroke.dash) {
      for (const double length : {stroke.dash->on, stroke.dash->off}) {
        dashes.push_back(
            static_cast<wxDash>(std::clamp(std::lround(length / std::max(1.0, stroke.width)), 1L, 100L)));
      }
      pen.Style(wxPENSTYLE_USER_DASH).Dashes(static_cast<int>(dashes.size()), dashes.data());
    }
    context_.SetPen(context_.CreatePen(pen));
  }

  wxGraphicsContext& context_;
  display::Ground ground_;
  ScreenFonts fonts_;
  bool isClipped_ = false;
};

}  // namespace

void paint(wxGraphicsContext& context, const display::DisplayList& list, display::Ground ground) {
  Painter painter(context, ground);
  for (const display::Mark& mark : list.marks) std::visit(painter, mark);
}

}  // namespace trellis::gui
