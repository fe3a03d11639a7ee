// The screen's faces, and how wide words are in them.
// Measures with the same renderer that paints, so that what fits in a chart's geometry fits on the screen.
// Sizes and widths are device-independent pixels.
#pragma once

#include <map>
#include <memory>

#include <wx/colour.h>
#include <wx/graphics.h>

#include "reports/display/text_metrics.h"

namespace trellis::gui {

// The system's own font in the faces, sizes and colours of one drawing, each made once: text is drawn again
// and again in a few of them.
class ScreenFonts {
 public:
  void use(wxGraphicsContext& context, display::Face face, double size, const wxColour& colour);

 private:
  std::map<std::tuple<display::Face, double, wxUint32>, wxGraphicsFont> fonts_;
};

class ScreenTextMetrics final : public display::TextMetrics {
 public:
  ScreenTextMetrics();
  double width(std::string_view utf8, display::Face face, double size) const override;

 private:
  std::unique_ptr<wxGraphicsContext> context_;
  mutable ScreenFonts fonts_;
};

}  // namespace trellis::gui
