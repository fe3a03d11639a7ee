// The versions of what pages are made with, as they run here. For whoever reports a fault.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace trellis::pdf {

std::vector<std::pair<std::string, std::string>> pdfVersions();  // "libharu", "2.3.0"

}  // namespace trellis::pdf
