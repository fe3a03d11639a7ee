// The widths that the printed page has, from the installed fonts.
#pragma once

#include "reports/display/text_metrics.h"

namespace trellis::test {

const display::TextMetrics& printedMetrics();

}  // namespace trellis::test
