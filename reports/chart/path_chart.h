// One path in one relationship over true dates: the sign and the characteristic, the stages of the step
// beneath, and events as dotted lines. A gap opens the line; what was not discussed leaves no mark. Fills
// exactly the size asked; hit areas carry the session's id.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/series.h"
#include "core/model/catalogue.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/track.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

struct ChartEvent {
  model::Date date;
  std::string words;  // "began practicing"
};

struct PathChart {
  Track sign;
  Track characteristic;
  std::string stepName;
  LevelWords stageNames;
  std::vector<analysis::StageObservation> stages;
  std::vector<ChartEvent> events;
  std::vector<model::Date> missed = {};  // sessions that did not take place, as crosses on the time line
};

// What the sessions, in order, tell of a path; events are the first practicing and each expected pushback.
PathChart pathChartOf(const std::vector<analysis::SessionObservations>& sessions,
                      model::RelationshipId relationship, model::Rater rater, model::Path path,
                      const model::Catalogue& catalogue, model::Language language);

display::DisplayList drawPathChart(const PathChart& chart, display::Size size, const ChartStyle& style,
                                   const display::TextMetrics& metrics, model::Language language);

}  // namespace trellis::chart
