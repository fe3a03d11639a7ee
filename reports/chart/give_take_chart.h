// What the client gives, hatched to the left, and what they receive, solid to the right, a row a stretch of
// time. Both sides share one unit; what was not told has no bar and no number, a zero has its number. Takes
// the width asked. Values 0 to 10.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/give_take.h"
#include "core/model/language.h"
#include "reports/chart/chart_style.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

struct GiveTakeRow {
  std::string label;  // "Mar", "Jan 2026", "2026"
  std::optional<double> given = {};
  std::optional<double> received = {};
  std::string inFull = {};  // "Mar 2026", where the label leaves the year to a row above
};

// Medians by month; by year where the months are more than `most`; the latest `most` in either case.
std::vector<GiveTakeRow> giveTakeRows(const std::vector<analysis::GiveTakeObservation>& told,
                                      std::size_t most, model::Language language);

display::DisplayList drawGiveTake(const std::vector<GiveTakeRow>& rows, double width, const ChartStyle& style,
                                  const display::TextMetrics& metrics, model::Language language);

}  // namespace trellis::chart
