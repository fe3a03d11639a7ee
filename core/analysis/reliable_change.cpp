#include "core/analysis/reliable_change.h"

#include <cmath>
#include <numbers>

namespace trellis::analysis {
namespace {

constexpr double kReliableIndex = 1.96;
constexpr double kSpreads = 2;  // standard deviations of criteria a and b

// Past the cut-off, at its better side.
bool isRecoveredAt(const model::OutcomeMeasureFields& measure, double total) {
  if (!measure.cutOff) return false;
  return measure.better == model::Better::lower ? total < *measure.cutOff : total > *measure.cutOff;
}

}  // namespace

double standardErrorOfMeasurement(double standardDeviation, double reliability) {
  return standardDeviation * std::sqrt(1 - reliability);
}

double standardErrorOfDifference(double standardDeviation, double reliability) {
  return std::numbers::sqrt2 * standardErrorOfMeasurement(standardDeviation, reliability);
}

std::optional<double> reliableChangeIndex(double before, double after, double standardDeviation,
                                          double reliability) {
  const double error = standardErrorOfDifference(standardDeviation, reliability);
  if (error <= 0) return std::nullopt;
  return (after - before) / error;
}

double cutOffBetween(const Norm& clinical, const Norm& nonclinical) {
  return (nonclinical.standardDeviation * clinical.mean + clinical.standardDeviation * nonclinical.mean) /
         (nonclinical.standardDeviation + clinical.standardDeviation);
}

double cutOffFromClinical(const Norm& clinical, model::Better better) {
  const double toBetter = better == model::Better::higher ? 1 : -1;
  return clinical.mean + toBetter * kSpreads * clinical.standardDeviation;
}

double cutOffFromNonclinical(const Norm& nonclinical, model::Better better) {
  const double toBetter = better == model::Better::higher ? 1 : -1;
  return nonclinical.mean - toBetter * kSpreads * nonclinical.standardDeviation;
}

std::optional<double> reliableSize(const model::OutcomeMeasureFields& measure) {
  if (!measure.source) return std::nullopt;
  if (measure.reliableChange) return measure.reliableChange;
  if (!measure.standardDeviation || !measure.reliability) return std::nullopt;
  return kReliableIndex * standardErrorOfDifference(*measure.standardDeviation, *measure.reliability);
}

std::optional<Outcome> outcomeOf(const model::OutcomeMeasureFields& measure, double first, double latest) {
  const auto size = reliableSize(measure);
  if (!size) return std::nullopt;
  const double gain = measure.better == model::Better::lower ? first - latest : latest - first;
  // A published size counts from that size on; one that is computed must be exceeded.
  const bool isReliable = measure.reliableChange ? std::abs(gain) >= *size : std::abs(gain) > *size;
  if (!isReliable) return Outcome::unchanged;
  if (gain < 0) return Outcome::deteriorated;
  const bool hasCrossed = !isRecoveredAt(measure, first) && isRecoveredAt(measure, latest);
  return hasCrossed ? Outcome::recovered : Outcome::improved;
}

std::optional<model::Date> deterioratedOn(const model::OutcomeMeasureFields& measure,
                                          const std::vector<model::AdministrationFields>& administrations) {
  if (administrations.size() < 2) return std::nullopt;
  const auto& latest = administrations.back();
  if (outcomeOf(measure, administrations.front().total, latest.total) != Outcome::deteriorated)
    return std::nullopt;
  return latest.date;
}

}  // namespace trellis::analysis
