// An outside measure over its administrations: from the first to the latest total, and whether that is more
// than its error of measurement. The reliable change index is told only where a standard deviation and a
// reliability are given with their source; the outcome also by a published size in points.
// Totals in the measure's points. Source: Jacobson & Truax 1991.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/analysis/reliable_change.h"

namespace trellis::analysis {

// Totals that differ from the first by no more than the measure's error.
struct ErrorBand {
  double low = 0;
  double high = 0;
  bool operator==(const ErrorBand&) const = default;
};

struct MeasureCourse {
  std::size_t n = 0;
  model::AdministrationFields first;
  model::AdministrationFields latest;
  std::optional<ErrorBand> band = {};  // within the range of the measure
  std::optional<double> index = {};    // (latest − first) / Sdiff: reliable beyond ±1.96
  std::optional<Outcome> outcome = {};
};

// Administrations in order of date; nothing for fewer than two.
std::optional<MeasureCourse> measureCourseOf(const model::OutcomeMeasureFields& measure,
                                             const std::vector<model::AdministrationFields>& administrations);

// Around the first total; nothing where no size is known.
std::optional<ErrorBand> errorBandOf(const model::OutcomeMeasureFields& measure, double first);

}  // namespace trellis::analysis
