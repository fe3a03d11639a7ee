#include <doctest/doctest.h>

#include "core/analysis/measure_course.h"

namespace trellis::analysis {
namespace {

// The example of Jacobson & Truax 1991: a measure of marital adjustment, higher is better.
model::OutcomeMeasureFields adjustment() {
  model::OutcomeMeasureFields measure;
  measure.name = "Adjustment";
  measure.high = 100;
  measure.better = model::Better::higher;
  measure.standardDeviation = 7.5;
  measure.reliability = 0.80;
  measure.cutOff = 45;
  measure.source = "Jacobson & Truax 1991";
  return measure;
}

model::OutcomeMeasureFields lowerIsBetter() {
  model::OutcomeMeasureFields measure;
  measure.name = "Complaints";
  measure.high = 27;
  measure.better = model::Better::lower;
  measure.reliableChange = 5;
  measure.cutOff = 10;
  measure.source = "Invented 2020";
  return measure;
}

}  // namespace

TEST_CASE("the example of Jacobson and Truax: criterion a at 55, b at 45") {
  CHECK(cutOffFromClinical({40, 7.5}, model::Better::higher) == 55);
  CHECK(cutOffFromNonclinical({60, 7.5}, model::Better::higher) == 45);
}

TEST_CASE("cut-offs of a measure where lower is better are mirrored") {
  CHECK(cutOffFromClinical({60, 7.5}, model::Better::lower) == 45);
  CHECK(cutOffFromNonclinical({40, 7.5}, model::Better::lower) == 55);
  CHECK(cutOffBetween({60, 7.5}, {40, 7.5}) == 50);
}

TEST_CASE("a measure without error has no index") {
  CHECK_FALSE(reliableChangeIndex(10, 20, 7.5, 1.0));
}

TEST_CASE("a course tells first and latest total, the index, the outcome and what lies within the error") {
  const auto course = measureCourseOf(
      adjustment(),
      {{model::Date(2026, 1, 5), 32.5}, {model::Date(2026, 2, 2), 40}, {model::Date(2026, 3, 2), 47.5}});
  REQUIRE(course);
  CHECK(course->n == 3);
  CHECK(course->first.total == 32.5);
  CHECK(course->latest.total == 47.5);
  CHECK(*course->index == doctest::Approx(3.1623).epsilon(0.0001));
  CHECK(course->outcome == Outcome::recovered);
  CHECK(course->band->low == doctest::Approx(32.5 - 1.96 * 4.7434).epsilon(0.0001));
  CHECK(course->band->high == doctest::Approx(32.5 + 1.96 * 4.7434).epsilon(0.0001));
}

TEST_CASE("the error band stays within the measure's range") {
  CHECK(errorBandOf(lowerIsBetter(), 2) == ErrorBand{0, 7});
  CHECK(errorBandOf(lowerIsBetter(), 25) == ErrorBand{20, 27});
}

TEST_CASE("a published size has an outcome and no index; one administration has no course") {
  const auto course =
      measureCourseOf(lowerIsBetter(), {{model::Date(2026, 1, 5), 18}, {model::Date(2026, 3, 2), 6}});
  CHECK(course->outcome == Outcome::recovered);
  CHECK_FALSE(course->index);
  CHECK_FALSE(measureCourseOf(lowerIsBetter(), {{model::Date(2026, 1, 5), 18}}));
}

TEST_CASE("without figures and citation a course has totals alone") {
  auto bare = adjustment();
  bare.source.reset();
  const auto course = measureCourseOf(bare, {{model::Date(2026, 1, 5), 18}, {model::Date(2026, 3, 2), 60}});
  REQUIRE(course);
  CHECK_FALSE(course->index);
  CHECK_FALSE(course->outcome);
  CHECK_FALSE(course->band);
}

TEST_CASE("the example of Jacobson and Truax: errors 3.35 and 4.74, index 3.16, cut-off 50") {
  CHECK(standardErrorOfMeasurement(7.5, 0.80) == doctest::Approx(3.354).epsilon(0.001));
  CHECK(standardErrorOfDifference(7.5, 0.80) == doctest::Approx(4.743).epsilon(0.001));
  CHECK(*reliableChangeIndex(32.5, 47.5, 7.5, 0.80) == doctest::Approx(3.16).epsilon(0.001));
  CHECK(cutOffBetween({40, 7.5}, {60, 7.5}) == 50);
}

TEST_CASE("reliable and past the cut-off is recovered, reliable alone improved") {
  CHECK(outcomeOf(adjustment(), 32.5, 47.5) == Outcome::recovered);
  CHECK(outcomeOf(adjustment(), 30, 42) == Outcome::improved);
  CHECK(outcomeOf(adjustment(), 44, 46) == Outcome::unchanged);
  CHECK(outcomeOf(adjustment(), 47.5, 32.5) == Outcome::deteriorated);
}

TEST_CASE("a measure where lower is better recovers downwards") {
  CHECK(outcomeOf(lowerIsBetter(), 18, 6) == Outcome::recovered);
  CHECK(outcomeOf(lowerIsBetter(), 20, 15) == Outcome::improved);
  CHECK(outcomeOf(lowerIsBetter(), 9, 13) == Outcome::unchanged);
  CHECK(outcomeOf(lowerIsBetter(), 6, 18) == Outcome::deteriorated);
}

TEST_CASE("a first total under the maximum is no achievement of its own") {
  CHECK(outcomeOf(lowerIsBetter(), 12, 12) == Outcome::unchanged);
  CHECK(outcomeOf(lowerIsBetter(), 3, 3) == Outcome::unchanged);
}

TEST_CASE("figures without a source, or without a size, tell nothing") {
  auto measure = adjustment();
  measure.source.reset();
  CHECK_FALSE(outcomeOf(measure, 32.5, 47.5));
  measure = adjustment();
  measure.reliability.reset();
  CHECK_FALSE(outcomeOf(measure, 32.5, 47.5));
}

TEST_CASE("deterioration is told with the date of the latest administration") {
  const model::Date first(2026, 1, 5);
  const model::Date latest(2026, 3, 2);
  CHECK(deterioratedOn(lowerIsBetter(), {{first, 6}, {latest, 18}}) == latest);
  CHECK_FALSE(deterioratedOn(lowerIsBetter(), {{first, 18}, {latest, 6}}));
  CHECK_FALSE(deterioratedOn(lowerIsBetter(), {{first, 18}}));
}

}  // namespace trellis::analysis
