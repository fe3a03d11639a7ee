// The stages of a step as a rising stair under a time line: height and tint tell the stage, its name stands
// beneath where it has room, and a hit area tells it always.
// A stage lasts until the next one is told.
#pragma once

#include <vector>

#include "core/analysis/series.h"
#include "reports/chart/date_axis.h"
#include "reports/chart/drawing.h"
#include "reports/chart/track.h"

namespace trellis::chart {

inline constexpr double kStepBandHeight = 24;  // stair and names, in points of the page

void drawStepBand(Drawing& drawing, const std::vector<analysis::StageObservation>& stages,
                  const LevelWords& stageNames, const DateAxis& axis, double top);

}  // namespace trellis::chart
