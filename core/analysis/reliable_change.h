// Whether an outside measure moved by more than its error of measurement, and past its cut-off.
// Only for measures whose figures carry a source: a published size in points, or a standard deviation with a
// reliability; nothing otherwise. The fifteen ratings of this program get none.
// Source: Jacobson & Truax 1991.
#pragma once

#include <optional>
#include <vector>

#include "core/model/dates.h"
#include "core/model/keys.h"
#include "core/model/outcome_measure.h"

namespace trellis::analysis {

double standardErrorOfMeasurement(double standardDeviation, double reliability);
double standardErrorOfDifference(double standardDeviation, double reliability);

// Nothing where the measure is without error: every change would be reliable beyond all figures.
std::optional<double> reliableChangeIndex(double before, double after, double standardDeviation,
                                          double reliability);

// Criterion c: halfway between the two groups, weighted by their spread.
struct Norm {
  double mean = 0;
  double standardDeviation = 0;
};
double cutOffBetween(const Norm& clinical, const Norm& nonclinical);

// Criterion a: two standard deviations beyond the clinical mean, toward better. Criterion b: within two of
// the nonclinical mean. For where only one group was published.
double cutOffFromClinical(const Norm& clinical, model::Better better);
double cutOffFromNonclinical(const Norm& nonclinical, model::Better better);

// The change, in points, that is reliable.
std::optional<double> reliableSize(const model::OutcomeMeasureFields& measure);

enum class Outcome { recovered, improved, unchanged, deteriorated };

// From the first total to the latest: reliable, and past the cut-off from its worse side.
std::optional<Outcome> outcomeOf(const model::OutcomeMeasureFields& measure, double first, double latest);

// The date of the latest administration where it is reliably worse than the first; in order of date.
std::optional<model::Date> deterioratedOn(const model::OutcomeMeasureFields& measure,
                                          const std::vector<model::AdministrationFields>& administrations);

}  // namespace trellis::analysis

template <>
struct trellis::model::Keys<trellis::analysis::Outcome> {
  static constexpr std::array<std::pair<analysis::Outcome, std::string_view>, 4> all = {
      {{analysis::Outcome::recovered, "recovered"},
       {analysis::Outcome::improved, "improved"},
       {analysis::Outcome::unchanged, "unchanged"},
       {analysis::Outcome::deteriorated, "deteriorated"}}};
};
