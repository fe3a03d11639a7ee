#include <map>
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

std::map<int, ToldBoundaries> toldBy(const std::vector<analysis::BoundaryObservation>& told,
                                     Stretch stretch) {
  std::map<int, ToldBoundaries> all;
  for (const analysis::BoundaryObservation& seen : told) {
    ToldBoundaries& entry = all[stretchKey(seen.date, stretch)];
    analysis::add(entry.row.outcomes, seen.outcomes);
    if (seen.guilt) entry.guilt.push_back(*seen.guilt);
    entry.row.isPushbackExpected = entry.row.isPushbackExpected || seen.isPushbackExpected;
  }
  return all;
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
  std::vector<model::Date> dates;
  for (const analysis::BoundaryObservation& seen : told) dates.push_back(seen.date);
  const Stretch stretch = stretchFor(dates, most);
  std::vector<BoundaryRow> rows;
  for (auto& [key, entry] : toldBy(told, stretch)) {
    entry.row.label = stretchLabel(key, stretch, language);
    if (const auto median = analysis::medianOf(entry.guilt)) entry.row.guilt = numeral(*median);
    rows.push_back(std::move(entry.row));
  }
  if (rows.size() > most) rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(most));
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
