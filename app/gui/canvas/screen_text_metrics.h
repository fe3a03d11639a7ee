// The screen's faces, and how wide words are in them.
// Measures with the same renderer that paints, so that what fits in a chart's geometry fits on the screen.
// Sizes and widths are device-independent pixels.
#pragma once

#include <memory>

#include <wx/font.h>
#include <wx/graphics.h>

#include "reports/display/text_metrics.h"

namespace trellis::gui {

// The system's own font in the face and size of a role.
wxFont screenFont(display::Face face, double size);

class ScreenTextMetrics final : public display::TextMetrics {
 public:
  ScreenTextMetrics();
  double width(std::string_view utf8, display::Face face, double size) const override;

 private:
  std::unique_ptr<wxGraphicsContext> context_;
};

}  // namespace trellis::gui
