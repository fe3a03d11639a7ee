// An outside measure: a standard instrument that the practice uses on paper. Totals and published figures,
// never items. Reliable change is told only where a size, or a standard deviation with a reliability, is
// given with its source.
#pragma once

#include <optional>
#include <string>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/path.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

struct OutcomeMeasureFields {
  std::string name;  // "PHQ-9"
  double low = 0;
  double high = 0;
  Better better = Better::lower;
  std::optional<double> cutOff = {};
  std::optional<double> reliableChange = {};     // in points, where published so
  std::optional<double> standardDeviation = {};  // else both of these
  std::optional<double> reliability = {};        // 0 to 1
  OptionalText source = {};                      // citation of the figures
  bool operator==(const OutcomeMeasureFields&) const = default;
};

FieldErrors check(const OutcomeMeasureFields& fields);
using OutcomeMeasure = Valid<OutcomeMeasureFields>;

struct AdministrationFields {
  Date date;
  double total = 0;
  bool operator==(const AdministrationFields&) const = default;
};

FieldErrors check(const AdministrationFields& fields, const OutcomeMeasureFields& measure, const Date& today);
using Administration = Valid<AdministrationFields>;

}  // namespace trellis::model
