#include "app/view/measures_view.h"

#include <doctest/doctest.h>

#include "app/view/measure_form.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using model::Date;

namespace {

struct Measured : tests::OpenPractice {
  model::ClientId maya = addClient("Maya Rosen");

  void addMeasure() {
    view::MeasureForm form(workspace);
    form.fields = {.name = "PHQ-9",
                   .low = 0,
                   .high = 27,
                   .cutOff = 9.5,
                   .reliableChange = 5.2,
                   .source = "Kroenke 2001"};
    REQUIRE(form.save().empty());
  }
  model::FieldErrors score(Date date, double total) {
    view::AdministrationForm form(workspace, maya);
    form.date = date;
    form.total = total;
    return form.save();
  }
  view::MeasuresView view() {
    view::MeasuresView view(workspace, maya);
    view.refresh();
    return view;
  }
};

}  // namespace

TEST_CASE("Without a measure no score can be recorded, and the page says what comes first") {
  Measured practice;
  CHECK_FALSE(practice.view().canRecord());
  CHECK_FALSE(practice.view().scoresEmptyState().empty());
}

TEST_CASE("A score is told with its range and what became of it since the first") {
  Measured practice;
  practice.addMeasure();
  REQUIRE(practice.score(Date(2026, 1, 5), 14).empty());
  REQUIRE(practice.score(Date(2026, 6, 5), 6).empty());
  const auto view = practice.view();
  const auto& scores = view.administrations();
  REQUIRE(scores.size() == 2);
  CHECK(scores[0].date == "5 Jun 2026");
  CHECK(scores[0].total == "6 (of 0 to 27)");
  CHECK(scores[0].sinceFirst == "\u22128, reliably improved and past the cut-off");
  CHECK(scores[1].sinceFirst.empty());
}

TEST_CASE("A score outside the measure's range is refused at its field") {
  Measured practice;
  practice.addMeasure();
  CHECK(tests::refuses(practice.score(Date(2026, 1, 5), 28), "total"));
}

TEST_CASE("A second score of a measure on one day is refused at its date") {
  Measured practice;
  practice.addMeasure();
  REQUIRE(practice.score(Date(2026, 1, 5), 14).empty());
  CHECK(tests::refuses(practice.score(Date(2026, 1, 5), 12), "date"));
}

TEST_CASE("A score can be corrected, its date too") {
  Measured practice;
  practice.addMeasure();
  REQUIRE(practice.score(Date(2026, 1, 5), 14).empty());
  view::AdministrationForm form(practice.workspace, practice.view().administrations()[0].record);
  form.date = Date(2026, 1, 6);
  form.total = 15;
  REQUIRE(form.save().empty());
  const auto view = practice.view();
  REQUIRE(view.administrations().size() == 1);
  CHECK(view.administrations()[0].date == "6 Jan 2026");
  CHECK(view.administrations()[0].total == "15 (of 0 to 27)");
}

TEST_CASE("Figures without their source are refused, and a name that is taken too") {
  Measured practice;
  practice.addMeasure();
  view::MeasureForm form(practice.workspace);
  form.fields = {.name = "PHQ-9", .low = 0, .high = 27};
  CHECK(tests::refuses(form.save(), "name"));
  form.fields.cutOff = 9.5;
  CHECK(tests::refuses(form.save(), "source"));
}

TEST_CASE("A score is read as a number, and anything else is said to be none") {
  model::FieldErrors errors;
  CHECK(view::readScore(" 9.5 ", "total", errors) == 9.5);
  CHECK_FALSE(view::readScore("", "total", errors));
  CHECK(errors.empty());
  CHECK_FALSE(view::readScore("nine", "total", errors));
  CHECK(tests::refuses(errors, "total"));
}

TEST_CASE("The range of a measure cannot leave a recorded score outside, and says which") {
  Measured practice;
  practice.addMeasure();
  REQUIRE(practice.score(Date(2026, 1, 5), 14).empty());
  view::MeasureForm form(practice.workspace, practice.view().measures()[0].id);
  form.fields.high = 10;
  CHECK(tests::refuses(form.save(), "high"));
  form.fields.high = 27;
  form.fields.low = 15;
  form.fields.cutOff = 20;
  CHECK(tests::refuses(form.save(), "low"));
  CHECK(practice.view().administrations().size() == 1);
}

TEST_CASE("A figure is written in its field with every place that it has, and reads back as it was") {
  model::FieldErrors errors;
  for (const double figure : {0.845, 9.5, 14.0, 0.1234567}) {
    CAPTURE(figure);
    CHECK(view::readScore(view::writtenScore(figure), "reliability", errors) == figure);
  }
  CHECK(view::writtenScore(0.845) == "0.845");
  CHECK(errors.empty());
}

TEST_CASE("A figure is read with a comma too, and two commas are no number") {
  model::FieldErrors errors;
  CHECK(view::readScore("9,5", "cutOff", errors) == 9.5);
  CHECK(errors.empty());
  CHECK_FALSE(view::readScore("1,000,5", "cutOff", errors));
  CHECK(tests::refuses(errors, "cutOff"));
}
