// Every rating at a glance: a row an item, a column a session, tint and digit the level; what was not rated
// is a dashed outline. Where the sessions are more than the width can hold, the latest are shown and it says
// so. Takes the width asked. All tracks hold the same sessions.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/series.h"
#include "core/model/catalogue.h"
#include "reports/chart/chart_style.h"
#include "reports/chart/track.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

constexpr double kHeatRow = 17;        // points, at the style's scale of 1
constexpr double kLowestHeatRow = 12;  // still holds its digit

display::DisplayList drawHeatStrip(const std::vector<Track>& tracks, double width, const ChartStyle& style,
                                   const display::TextMetrics& metrics, model::Language language,
                                   double rowHeight = kHeatRow);

// The five paths of one relationship, in clinical words.
struct HeatStrips {
  std::vector<Track> signs;
  std::vector<Track> characteristics;
};

// Of the sessions in order, or of the `last` of them: the session page shows how its client came here.
HeatStrips heatStripsOf(const std::vector<analysis::SessionObservations>& sessions,
                        model::RelationshipId relationship, model::Rater rater,
                        const model::Catalogue& catalogue, model::Language language,
                        std::optional<std::size_t> last = {});

// Signs above, characteristics beneath: a 3 of the one is no 3 of the other, so that each has its own key.
display::DisplayList drawHeatStrips(const HeatStrips& strips, double width, const ChartStyle& style,
                                    const display::TextMetrics& metrics, model::Language language);

}  // namespace trellis::chart
