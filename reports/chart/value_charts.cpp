#include "reports/chart/value_charts.h"

#include <utility>

#include "core/analysis/measure_course.h"
#include "reports/chart/chart_words.h"

namespace trellis::chart {
namespace {

analysis::Course courseOfSeries(const analysis::Series& series, model::Better better) {
  const auto change = analysis::changeOf(series);
  return change ? analysis::courseOf(*change, better) : analysis::Course::unclear;
}

template <class Words>
std::vector<ValuePoint> pointsOf(const analysis::Series& series, Words wordsOf) {
  std::vector<ValuePoint> points;
  for (const analysis::Observation& each : series) {
    ValuePoint point{each.date, std::nullopt, {}, each.session.value};
    if (each.value) {
      point.value = *each.value;
      point.words = wordsOf(*each.value);
    }
    points.push_back(std::move(point));
  }
  return points;
}

std::string attainmentWords(const model::GoalFields& goal, int level) {
  const auto& looksLike = goal.levels[static_cast<std::size_t>(level - model::kLowestAttainment)];
  const std::string number = (level > 0 ? "+" : "") + numeral(level);
  return looksLike ? number + " " + *looksLike : number;
}

analysis::Course courseOf(const model::OutcomeMeasureFields& measure,
                          const std::optional<analysis::MeasureCourse>& course) {
  if (!course || course->outcome != analysis::Outcome::deteriorated || !measure.source)
    return analysis::Course::unclear;
  return analysis::Course::worse;
}

}  // namespace

ValueChart wellBeingChartOf(const analysis::Series& series, model::WellBeing measure, std::string result,
                            const model::Catalogue& catalogue, model::Language language) {
  return {.name = model::nameOf(catalogue.wellBeing, model::keyOf(measure)).in(language),
          .result = std::move(result),
          .low = 0,
          .high = model::kHighestOfTen,
          .levels = {0, 5, 10},
          .points = pointsOf(series, [](int value) { return numeral(value); }),
          .course = courseOfSeries(series, model::better(measure))};
}

ValueChart guiltChartOf(const analysis::Series& guilt, std::string result, model::Language language) {
  return {.name = chartWords(language).guiltAfterBoundary,
          .result = std::move(result),
          .low = 0,
          .high = model::kHighestRating,
          .levels = {0, 1, 2, 3, 4},
          .points = pointsOf(guilt, [](int value) { return numeral(value); }),
          .course = courseOfSeries(guilt, model::Better::lower)};
}

ValueChart goalChartOf(const analysis::Series& series, const model::GoalFields& goal, std::string result) {
  return {.name = goal.statement,
          .result = std::move(result),
          .low = model::kLowestAttainment,
          .high = model::kHighestAttainment,
          .levels = {-2, -1, 0, 1, 2},
          .points = pointsOf(series, [&](int level) { return attainmentWords(goal, level); }),
          .course = courseOfSeries(series, model::Better::higher)};
}

ValueChart measureChartOf(const model::OutcomeMeasureFields& measure,
                          const std::vector<model::AdministrationFields>& administrations,
                          std::string result) {
  ValueChart chart{.name = measure.name,
                   .result = std::move(result),
                   .low = measure.low,
                   .high = measure.high,
                   .levels = {measure.low, measure.high}};
  for (const auto& each : administrations)
    chart.points.push_back({each.date, each.total, numeral(each.total), std::nullopt});
  chart.course = courseOf(measure, analysis::measureCourseOf(measure, administrations));
  if (!administrations.empty())
    if (const auto band = analysis::errorBandOf(measure, administrations.front().total))
      chart.band = ValueBand{band->low, band->high};
  if (measure.source) chart.cutOff = measure.cutOff;
  return chart;
}

}  // namespace trellis::chart
