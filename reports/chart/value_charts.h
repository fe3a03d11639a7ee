// Which figures become a value chart: well-being, guilt, the levels of a goal, the totals of an outside
// measure. `result` is what came of them, in the words of whoever shows the chart. Better is down for stress,
// for guilt and for measures that say so.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/series.h"
#include "core/model/catalogue.h"
#include "core/model/goal.h"
#include "core/model/outcome_measure.h"
#include "reports/chart/value_chart.h"

namespace trellis::chart {

ValueChart wellBeingChartOf(const analysis::Series& series, model::WellBeing measure, std::string result,
                            const model::Catalogue& catalogue, model::Language language);

// The guilt of each session that logged a boundary.
ValueChart guiltChartOf(const analysis::Series& guilt, std::string result, model::Language language);

// A level is told in the goal's own words where it has them.
ValueChart goalChartOf(const analysis::Series& series, const model::GoalFields& goal, std::string result);

// The band is what lies within the measure's error around the first total.
ValueChart measureChartOf(const model::OutcomeMeasureFields& measure,
                          const std::vector<model::AdministrationFields>& administrations,
                          std::string result);

}  // namespace trellis::chart
