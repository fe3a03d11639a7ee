// First against latest, a row for each item: an open ring where it began, a filled mark where it is now, and
// the result in words. Signs ease to the left, characteristics grow to the right; harder is amber and a
// diamond. Takes the width asked; all rows share one scale of words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/trend.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/track.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

struct DumbbellRow {
  std::string label;
  model::ItemKind kind = model::ItemKind::sign;
  std::optional<int> first = {};   // with `latest` absent: rated once
  std::optional<int> latest = {};  // both absent: not rated
  bool endsGroup = true;           // a rule beneath: rows of one path can stay together
};

// Baseline and current of changeOf; the one rating where there is only one.
DumbbellRow dumbbellRowOf(const Track& track);

// "nearly always → not at all", "some, unchanged", "rated once: some", "not rated".
std::string resultWords(const DumbbellRow& row, const LevelWords& levels, model::Language language);
analysis::Course courseOf(const DumbbellRow& row);

inline constexpr double kDumbbellRow = 31;

struct Dumbbells {
  std::vector<DumbbellRow> rows;
  LevelWords levels;                // heads of the five gridlines
  double rowHeight = kDumbbellRow;  // 22 for ten rows of five paths
};

display::DisplayList drawDumbbells(const Dumbbells& chart, double width, const ChartStyle& style,
                                   const display::TextMetrics& metrics, model::Language language);

}  // namespace trellis::chart
