#include <doctest/doctest.h>

#include "core/model/goal.h"
#include "core/model/outcome_measure.h"
#include "core/model/practice_task.h"
#include "tests/support/field_errors.h"
#include "tests/support/today.h"

using namespace trellis::model;
using trellis::tests::kToday;
using trellis::tests::refuses;

namespace {

const OutcomeMeasureFields kPhq9 = {.name = "PHQ-9",
                                    .low = 0,
                                    .high = 27,
                                    .better = Better::lower,
                                    .cutOff = 10,
                                    .source = "Kroenke et al. 2001"};

}  // namespace

TEST_CASE("A goal has a statement and a beginning, and its target is not before it") {
  GoalFields goal{.statement = "I say what I need before I am angry.",
                  .started = Date(2026, 3, 2),
                  .target = Date(2026, 9, 1)};
  CHECK(Goal::make(goal, kToday).isValid());
  goal.target = Date(2026, 3, 1);
  CHECK(refuses(Goal::make(goal, kToday).errors(), "target"));
  goal.started = Date(2026, 11, 21);
  CHECK(refuses(Goal::make(goal, kToday).errors(), "started"));
  goal.statement = " ";
  CHECK(refuses(Goal::make(goal, kToday).errors(), "statement"));
}

TEST_CASE("A task says what to try") {
  CHECK(refuses(PracticeTask::make({.text = ""}).errors(), "text"));
  CHECK(PracticeTask::make({.text = "One small no."}).isValid());
}

TEST_CASE("Figures of an outside measure need their source") {
  OutcomeMeasureFields measure = kPhq9;
  CHECK(OutcomeMeasure::make(measure).isValid());
  measure.source.reset();
  CHECK(refuses(OutcomeMeasure::make(measure).errors(), "source"));
}

TEST_CASE("A cut-off lies within the range, and the range is one") {
  OutcomeMeasureFields measure = kPhq9;
  measure.cutOff = 28;
  CHECK(refuses(OutcomeMeasure::make(measure).errors(), "cutOff"));
  measure.high = 0;
  CHECK(refuses(OutcomeMeasure::make(measure).errors(), "high"));
}

TEST_CASE("A total lies within the measure's range, and is not of the future") {
  CHECK(Administration::make({.date = kToday, .total = 27}, kPhq9, kToday).isValid());
  CHECK(refuses(Administration::make({.date = kToday, .total = 27.5}, kPhq9, kToday).errors(), "total"));
  CHECK(refuses(
      Administration::make({.date = kToday + boost::gregorian::days(1), .total = 3}, kPhq9, kToday).errors(),
      "date"));
}
