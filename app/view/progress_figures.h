// The charts of the progress page beside those of its paths, for a width; each is as tall as it needs.
// Small charts stand two abreast where the width allows. In the language of the screen.
#pragma once

#include <vector>

#include "app/view/progress_reading.h"
#include "core/model/catalogue.h"
#include "core/model/language.h"
#include "reports/chart/progress_grid.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::view {

struct FigureInk {
  const model::Catalogue& catalogue;
  model::Language language;
  double width;
  const display::TextMetrics& metrics;
};

display::DisplayList drawRelationships(const ProgressReading& reading,
                                       const std::vector<chart::NamedRelationship>& relationships,
                                       const FigureInk& ink);
display::DisplayList drawStrips(const ProgressReading& reading, model::RelationshipId relationship,
                                const FigureInk& ink);
display::DisplayList drawGiveAndTake(const ProgressReading& reading, model::RelationshipId relationship,
                                     const FigureInk& ink);
// Of one relationship: what became of its boundaries, and the guilt beneath over the same time.
display::DisplayList drawBoundaries(const ProgressReading& reading, model::RelationshipId relationship,
                                    const FigureInk& ink);
// Those of the relationships that logged any.
display::DisplayList drawAllBoundaries(const ProgressReading& reading,
                                       const std::vector<chart::NamedRelationship>& relationships,
                                       const FigureInk& ink);
display::DisplayList drawWellBeing(const ProgressReading& reading, const FigureInk& ink);
display::DisplayList drawGoals(const ProgressReading& reading, const FigureInk& ink);
display::DisplayList drawMeasures(const ProgressReading& reading, const FigureInk& ink);

}  // namespace trellis::view
