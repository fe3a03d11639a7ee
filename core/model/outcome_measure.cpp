#include "core/model/outcome_measure.h"

namespace trellis::model {

FieldErrors check(const OutcomeMeasureFields& fields) {
  FieldErrors errors;
  checkName(errors, "name", fields.name, "A measure needs a name.");
  checkText(errors, "source", fields.source);
  if (!(fields.low < fields.high)) errors.push_back({"high", "The highest score must be above the lowest."});
  if (fields.cutOff && (*fields.cutOff < fields.low || *fields.cutOff > fields.high))
    errors.push_back({"cutOff", "The cut-off must lie between the lowest and the highest score."});
  if (fields.reliableChange && *fields.reliableChange <= 0)
    errors.push_back({"reliableChange", "The reliable change must be above 0."});
  if (fields.standardDeviation && *fields.standardDeviation <= 0)
    errors.push_back({"standardDeviation", "The standard deviation must be above 0."});
  if (fields.reliability && (*fields.reliability < 0 || *fields.reliability > 1))
    errors.push_back({"reliability", "The reliability must be between 0 and 1."});
  const bool hasFigure =
      fields.cutOff || fields.reliableChange || fields.standardDeviation || fields.reliability;
  if (hasFigure && !fields.source)
    errors.push_back({"source", "Figures need their source: please say where they were published."});
  return errors;
}

FieldErrors check(const AdministrationFields& fields, const OutcomeMeasureFields& measure,
                  const Date& today) {
  FieldErrors errors;
  if (fields.date.is_special())
    errors.push_back({"date", "An administration needs its date."});
  else if (fields.date > today)
    errors.push_back({"date", "This date is in the future: please enter when the measure was taken."});
  if (!(fields.total >= measure.low && fields.total <= measure.high))
    errors.push_back({"total", "This total lies outside the range of the measure."});
  return errors;
}

}  // namespace trellis::model
