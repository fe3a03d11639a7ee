// Outside measures over time: first and latest total, what became of it, and where its figures are from.
// Reliable change only where the measure has its figures and their source.
// Source: Jacobson & Truax 1991.
#pragma once

#include <vector>

#include "core/model/language.h"
#include "core/model/outcome_measure.h"
#include "reports/content/document.h"

namespace trellis::content {

struct MeasureCourse {
  model::OutcomeMeasureFields measure;
  std::vector<model::AdministrationFields> administrations;  // oldest first, at least one
};

std::vector<Block> measureBlocks(const std::vector<MeasureCourse>& measures, model::Language language);

}  // namespace trellis::content
