#include "core/analysis/measure_course.h"

#include <algorithm>

namespace trellis::analysis {
namespace {

std::optional<double> indexOf(const model::OutcomeMeasureFields& measure, double first, double latest) {
  if (!measure.source || !measure.standardDeviation || !measure.reliability) return std::nullopt;
  return reliableChangeIndex(first, latest, *measure.standardDeviation, *measure.reliability);
}

}  // namespace

std::optional<ErrorBand> errorBandOf(const model::OutcomeMeasureFields& measure, double first) {
  const auto size = reliableSize(measure);
  if (!size) return std::nullopt;
  return ErrorBand{std::max(measure.low, first - *size), std::min(measure.high, first + *size)};
}

std::optional<MeasureCourse> measureCourseOf(
    const model::OutcomeMeasureFields& measure,
    const std::vector<model::AdministrationFields>& administrations) {
  if (administrations.size() < 2) return std::nullopt;
  const auto& first = administrations.front();
  const auto& latest = administrations.back();
  return MeasureCourse{administrations.size(),
                       first,
                       latest,
                       errorBandOf(measure, first.total),
                       indexOf(measure, first.total, latest.total),
                       outcomeOf(measure, first.total, latest.total)};
}

}  // namespace trellis::analysis
