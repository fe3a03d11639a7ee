// The yardstick of a report's speed: the same words and lines on the same pages, placed by libharu alone.
#pragma once

#include <string>
#include <vector>

#include "reports/display/display_list.h"

namespace trellis::bench {

// The bytes of a PDF with Lato embedded in four faces, compressed; no shaping, no subset of our own.
std::string barePages(const std::vector<display::DisplayList>& pages);

}  // namespace trellis::bench
