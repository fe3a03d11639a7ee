// Boundaries by what became of them, a row a stretch of time or a relationship: a bar of one unit a boundary,
// what was kept first; its number; the guilt that went with them; and where pushback was expected. Takes the
// width asked and as much height as the rows and the key need. Guilt 0 to 4.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/analysis/boundary_course.h"
#include "core/model/language.h"
#include "reports/chart/chart_style.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

struct BoundaryRow {
  std::string label;  // "Mar", "Jan 2026", "2026", "my mother"
  analysis::OutcomeCounts outcomes{};
  std::string guilt = {};  // "3", "4 → 2"; empty where none was told
  bool isPushbackExpected = false;
  std::string inFull = {};  // "Mar 2026", where the label leaves the year to a row above
};

// By month, guilt as its median; by year where the months are more than `most`; the latest `most` in either
// case.
std::vector<BoundaryRow> boundaryRows(const std::vector<analysis::BoundaryObservation>& told,
                                      std::size_t most, model::Language language);

// All of one relationship, with its guilt at first and lately.
BoundaryRow boundaryRowOf(std::string label, const std::vector<analysis::SessionObservations>& sessions,
                          model::RelationshipId relationship);

display::DisplayList drawBoundaries(const std::vector<BoundaryRow>& rows, double width,
                                    const ChartStyle& style, const display::TextMetrics& metrics,
                                    model::Language language);

}  // namespace trellis::chart
