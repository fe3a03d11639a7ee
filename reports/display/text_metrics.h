// How wide words are: three answers, from the PDF's fonts, from the screen's, and a fixed one for tests.
// Widths are in the unit of `size`. Throws nothing; what no font has is measured as its replacement is.
#pragma once

#include <string_view>

#include "reports/display/display_list.h"

namespace trellis::display {

class TextMetrics {
 public:
  virtual ~TextMetrics() = default;
  virtual double width(std::string_view utf8, Face face, double size) const = 0;
};

// Every character half as wide as the size: arithmetic that a test can do in its head.
class FixedTextMetrics final : public TextMetrics {
 public:
  double width(std::string_view utf8, Face face, double size) const override;
};

}  // namespace trellis::display
