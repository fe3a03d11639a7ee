// The color of each role: one set for paper and light screens, one for dark screens.
// Components are sRGB, 0 to 255.
#pragma once

#include <cstdint>

#include "reports/display/display_list.h"

namespace trellis::display {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Color&) const = default;
};

enum class Ground { light, dark };

Color color(Ink ink, Ground ground);

}  // namespace trellis::display
