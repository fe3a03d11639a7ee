#include <utility>

#include "core/analysis/median.h"
#include "core/analysis/trend.h"
#include "reports/chart/boundary_chart.h"
#include "reports/chart/stretches.h"
#include "reports/chart/value_chart.h"

namespace trellis::chart {
namespace {

struct ToldBoundaries {
  BoundaryRow row;
  std::vector<int> guilt;
};

void addBoundaries(ToldBoundaries& told, const analysis::BoundaryObservation& seen) {
  analysis::add(told.row.outcomes, seen.outcomes);
  if (seen.guilt) told.guilt.push_back(*seen.guilt);
  told.row.isPushbackExpected = told.row.isPushbackExpected || seen.isPushbackExpected;
}

std::string fromTo(const analysis::Series& guilt) {
  const analysis::Series told = analysis::ratedOnly(guilt);
  if (told.empty()) return "";
  const auto change = analysis::changeOf(told);
  if (!change) return numeral(*told.front().value);
  return numeral(change->baseline) + " → " + numeral(change->current);
}

}  // namespace

std::vector<BoundaryRow> boundaryRows(const std::vector<analysis::BoundaryObservation>& told,
                                      std::size_t most, model::Language language) {
  std::vector<BoundaryRow> rows;
  for (auto& [name, entry] : byStretch<ToldBoundaries>(told, most, language, addBoundaries)) {
    BoundaryRow& row = rows.emplace_back(std::move(entry.row));
    row.label = std::move(name.label);
    row.inFull = std::move(name.inFull);
    if (const auto median = analysis::medianOf(entry.guilt)) row.guilt = numeral(*median);
  }
  return rows;
}

BoundaryRow boundaryRowOf(std::string label, const std::vector<analysis::SessionObservations>& sessions,
                          model::RelationshipId relationship) {
  BoundaryRow row{std::move(label)};
  for (const analysis::BoundaryObservation& seen : analysis::boundariesOf(sessions, relationship))
    analysis::add(row.outcomes, seen.outcomes);
  row.guilt = fromTo(analysis::guiltSeriesOf(sessions, relationship));
  return row;
}

}  // namespace trellis::chart
