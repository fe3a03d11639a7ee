// Relationships × paths: where each item began and where it is now, so that one look tells in which
// relationship the pattern eases and in which it stays. Signs and characteristics are two grids with a key
// each. The tint is the level now; a disc beside it is better than the baseline, a diamond harder; what was
// not rated is a dashed outline. Takes the width asked.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/analysis/series.h"
#include "core/analysis/trend.h"
#include "core/model/catalogue.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/track.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

struct NamedRelationship {
  model::RelationshipId id;
  std::string name;
};

struct GridCell {
  std::optional<int> baseline = {};  // absent too where there is one rating only
  std::optional<int> now = {};
  analysis::Course course = analysis::Course::unclear;
  std::string words;  // for the tooltip
};

struct GridRow {
  std::string name;
  std::array<GridCell, model::kPaths.size()> cells = {};
};

struct ProgressGrid {
  std::string title;
  std::array<std::string, model::kPaths.size()> columns = {};
  LevelWords levels = {};
  std::vector<GridRow> rows = {};
};

ProgressGrid progressGridOf(const std::vector<analysis::SessionObservations>& sessions,
                            const std::vector<NamedRelationship>& relationships, model::Rater rater,
                            model::ItemKind kind, const model::Catalogue& catalogue,
                            model::Language language);

display::DisplayList drawProgressGrid(const ProgressGrid& grid, double width, const ChartStyle& style,
                                      const display::TextMetrics& metrics, model::Language language);

}  // namespace trellis::chart
