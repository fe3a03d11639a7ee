// Every rating at a glance: a row an item, a column a session, tint and digit the level; what was not rated
// is a dashed outline. Where the sessions are more than the width can hold, the latest are shown and it says
// so. Takes the width asked. All tracks hold the same sessions.
#pragma once

#include <vector>

#include "reports/chart/chart_style.h"
#include "reports/chart/track.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

display::DisplayList drawHeatStrip(const std::vector<Track>& tracks, double width, const ChartStyle& style,
                                   const display::TextMetrics& metrics, model::Language language);

}  // namespace trellis::chart
