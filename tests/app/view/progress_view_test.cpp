#include "app/view/progress_view.h"

#include <algorithm>
#include <variant>

#include <doctest/doctest.h>

#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

constexpr display::Size kSize{480, 260};

bool isWithin(const display::DisplayList& list, display::Size size) {
  return std::ranges::all_of(list.hits, [size](const display::HitArea& hit) {
    return hit.area.x >= 0 && hit.area.y >= 0 && hit.area.x + hit.area.width <= size.width &&
           hit.area.y + hit.area.height <= size.height;
  });
}

struct Easing : OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);

  void addWeeks(int weeks) {
    for (int week = 0; week < weeks; ++week) {
      const model::Date date = model::Date(2026, 8, 7) + boost::gregorian::days(7 * week);
      addSession(client, tests::ratedSession(date, partner, 4 - week / 2, week / 2));
    }
  }
};

}  // namespace

TEST_CASE("Without a relationship or a rating the page says what is missing") {
  Easing practice;
  const auto lonely = practice.addClient("Ada Moss");
  CHECK_FALSE(view::ProgressView(practice.workspace, lonely).emptyState().empty());
  CHECK(view::ProgressView(practice.workspace, lonely).lines().empty());
  const view::ProgressView unrated(practice.workspace, practice.client);
  CHECK_FALSE(unrated.emptyState().empty());
  REQUIRE(unrated.lines().size() == 5);
  CHECK(unrated.lines().front().sign == "Loss of self: not rated");
}

TEST_CASE("One rating is too few to tell anything") {
  Easing practice;
  practice.addWeeks(1);
  const view::ProgressView progress(practice.workspace, practice.client);
  CHECK(progress.emptyState().empty());
  CHECK(progress.lines().front().sign == "Loss of self: too few ratings to tell (1 rating)");
}

TEST_CASE("Eight weeks of easing are told with where they began and where they are") {
  Easing practice;
  practice.addWeeks(8);
  const view::ProgressView progress(practice.workspace, practice.client);
  const auto boundaries = progress.lines()[2];
  CHECK(boundaries.name == "Boundaries");
  CHECK(boundaries.sign == "Poor boundaries: 4 → 1, clearly easing (8 ratings)");
  CHECK(boundaries.characteristic == "Healthy boundaries: 0 → 3, clearly growing (8 ratings)");
}

TEST_CASE("Each relationship has its own progress") {
  Easing practice;
  practice.addWeeks(8);
  const auto mother = practice.addRelationship(
      practice.client,
      {.otherName = "Ruth Rosen", .alias = "my mother", .context = model::RelationshipContext::family});
  view::ProgressView progress(practice.workspace, practice.client);
  CHECK(progress.relationship() == practice.partner);
  progress.choose(mother);
  CHECK(progress.lines()[2].sign == "Poor boundaries: not rated");
}

TEST_CASE("Missed sessions are counted apart from attended ones") {
  Easing practice;
  practice.addWeeks(2);
  practice.addSession(practice.client,
                      {.date = model::Date(2026, 9, 1), .attendance = model::Attendance::noShow});
  CHECK(view::ProgressView(practice.workspace, practice.client).attendance() ==
        "2 sessions attended, 1 missed");
}

TEST_CASE("Charts fill the size asked, and a mark tells which session it is") {
  Easing practice;
  practice.addWeeks(8);
  const view::ProgressView progress(practice.workspace, practice.client);
  const display::FixedTextMetrics metrics;
  const auto chart = progress.pathChart(model::Path::boundaries, kSize, metrics);
  CHECK(chart.size == kSize);
  CHECK_FALSE(chart.marks.empty());
  CHECK(isWithin(chart, kSize));
  CHECK(std::ranges::any_of(chart.hits, [](const auto& hit) { return hit.target.has_value(); }));
  CHECK_FALSE(chart.description.empty());
  const auto strip = progress.heatStrip(480, metrics);
  CHECK(strip.size.width == doctest::Approx(480));
  CHECK_FALSE(strip.marks.empty());
}

TEST_CASE("Without a relationship the chart is blank and has its size all the same") {
  Easing practice;
  const view::ProgressView progress(practice.workspace, practice.addClient("Ada Moss"));
  const display::FixedTextMetrics metrics;
  const auto chart = progress.pathChart(model::Path::self, kSize, metrics);
  CHECK(chart.size == kSize);
  CHECK(chart.marks.empty());
}
