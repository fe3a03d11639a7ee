// One figure over true dates that is no rating of 0 to 4: a measure's total, a level of a goal, well-being
// from 0 to 10. A title line with its result, a line with a marker a value, open at gaps; a band for what
// lies within a measure's error and a line for its cut-off, where they are known. Fills exactly the size
// asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/trend.h"
#include "core/model/language.h"
#include "reports/chart/chart_style.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

struct ValuePoint {
  model::Date date;
  std::optional<double> value = {};
  std::string words;  // of the value, for its tooltip
  std::optional<std::int64_t> target = {};
};

struct ValueBand {
  double low = 0;
  double high = 0;
};

struct ValueChart {
  std::string name;
  std::string result;  // what came of it, in words; may be empty
  double low = 0;
  double high = 10;
  std::vector<double> levels = {};      // gridlines with their number
  std::vector<ValuePoint> points = {};  // in order of date
  analysis::Course course = analysis::Course::unclear;
  std::optional<ValueBand> band = {};
  std::optional<double> cutOff = {};
};

std::string numeral(double value);  // "7", "6.5"

display::DisplayList drawValueChart(const ValueChart& chart, display::Size size, const ChartStyle& style,
                                    const display::TextMetrics& metrics, model::Language language);

}  // namespace trellis::chart
