#include "reports/display/text_metrics.h"

#include <algorithm>

namespace trellis::display {

double FixedTextMetrics::width(std::string_view utf8, Face, double size) const {
  const auto isCharacterStart = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return 0.5 * size * static_cast<double>(std::count_if(utf8.begin(), utf8.end(), isCharacterStart));
}

}  // namespace trellis::display
