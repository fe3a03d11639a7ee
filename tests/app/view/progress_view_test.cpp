#include "app/view/progress_view.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <variant>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

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
  const auto strip = progress.draw(view::Figure::heatStrip, 480, metrics);
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

TEST_CASE("The story names what is clearly better, and claims nothing of what was rated too rarely") {
  Easing practice;
  practice.addWeeks(8);
  const auto story = view::ProgressView(practice.workspace, practice.client).story();
  REQUIRE(story.size() == 2);
  CHECK(story.front().starts_with("Clearly better since 7 Aug 2026: Loss of self, Personal growth, "));
  CHECK(story.back() ==
        "Overview: codependence 1.0 (5 of 5 rated), interdependence 3.0 (5 of 5), direction 2.0 on 25 Sep "
        "2026; "
        "first codependence 4.0 (5 of 5 rated), interdependence 0.0 (5 of 5), direction −4.0 on 7 Aug 2026.");
  Easing young;
  young.addWeeks(4);
  const auto early = view::ProgressView(young.workspace, young.client).story();
  REQUIRE_FALSE(early.empty());
  CHECK(early.front().starts_with("Too few ratings to tell: "));
}

TEST_CASE("The numbers behind a verdict are the test, the slope and where the figures come from") {
  Easing practice;
  practice.addWeeks(8);
  const auto numbers = view::ProgressView(practice.workspace, practice.client).lines()[2].numbers;
  REQUIRE(numbers.size() == 6);
  CHECK(numbers[0] ==
        "Poor boundaries: Baseline 4, now 1: the medians of the first three and of the last three ratings.");
  CHECK(numbers[1] ==
        "Poor boundaries: Mann–Kendall: S = −24, p < 0.001 (two-sided, exact). Clear is p below 0.05.");
  CHECK(numbers[2].starts_with("Poor boundaries: Slope −2.14 points per 30 days, 95 % interval "));
}

TEST_CASE("A sign that eases beside a characteristic that stays is asked about") {
  Easing practice;
  for (int week = 0; week < 8; ++week)
    practice.addSession(practice.client,
                        tests::ratedSession(model::Date(2026, 8, 7) + boost::gregorian::days(7 * week),
                                            practice.partner, 4 - week / 2, 1));
  const view::ProgressView progress(practice.workspace, practice.client);
  CHECK(progress.lines()[2].together.starts_with("Withdrawal or interdependence?"));
}

TEST_CASE("A period leaves out what lies before it, and says so where nothing is left") {
  Easing practice;
  practice.addWeeks(8);  // until 25 September; today is 20 November
  view::ProgressView progress(practice.workspace, practice.client);
  CHECK(progress.attendance() == "8 sessions attended");
  progress.choosePeriod(view::Period::lastQuarter);
  CHECK(progress.attendance() == "6 sessions attended");
  CHECK(progress.lines()[2].sign == "Poor boundaries: 3 → 1, clearly easing (6 ratings)");
  practice.clock += boost::posix_time::hours(24 * 120);
  progress.choosePeriod(view::Period::lastQuarter);
  CHECK(progress.emptyState() == "No ratings in this period. Choose a longer one to see those before it.");
}

TEST_CASE("A chart about a relationship that is not safe to print is asked about before it leaves") {
  Easing practice;
  practice.addWeeks(2);
  tests::ScriptedPrompts prompts;
  view::ProgressView progress(practice.workspace, practice.client);
  CHECK(progress.exportOf(std::nullopt).mayLeave(prompts));
  CHECK(prompts.questions.empty());
  practice.addRelationship(practice.client, {.otherName = "Ruth Rosen",
                                             .alias = "my mother",
                                             .context = model::RelationshipContext::family,
                                             .printSafety = model::PrintSafety::unsafe});
  progress.refresh();
  CHECK(progress.exportOf(std::nullopt).mayLeave(prompts));
  CHECK_FALSE(progress.exportOf(view::Figure::relationships).mayLeave(prompts));
  CHECK(prompts.questions.size() == 1);
}

TEST_CASE("A chart leaves as SVG and PDF under a name without the client's, and the audit trail knows") {
  Easing practice;
  practice.addWeeks(8);
  const view::ProgressView progress(practice.workspace, practice.client);
  const auto leaving = progress.exportOf(std::nullopt);
  const auto draw = [&](const display::TextMetrics& metrics) {
    return progress.pathChart(model::Path::boundaries, kSize, metrics);
  };
  CHECK(leaving.suggestedFileName("boundaries", view::ChartFormat::svg) ==
        "progress-boundaries-record-1-2026-11-20.svg");
  CHECK(leaving.svg(draw).find("Poor boundaries") != std::string::npos);
  CHECK(leaving.pdf(draw).starts_with("%PDF-"));
  const auto file = practice.folder / "chart.svg";
  leaving.write(file, leaving.svg(draw));
  CHECK(std::filesystem::file_size(file) > 1000);
  const auto entries = store::AuditTrail(practice.vault).list({});
  CHECK(entries.front().act.detail == "report=progress_chart");
}

TEST_CASE("What a session holds as evidence is told at its mark, and a missed session on the time line") {
  Easing practice;
  auto session = tests::ratedSession(model::Date(2026, 9, 4), practice.partner, 3, 1);
  for (auto& rating : session.ratings) rating.evidence = "Said no to the loan.";
  practice.addSession(practice.client, session);
  practice.addSession(practice.client,
                      {.date = model::Date(2026, 9, 11), .attendance = model::Attendance::noShow});
  const auto chart = view::ProgressView(practice.workspace, practice.client)
                         .pathChart(model::Path::boundaries, kSize, display::FixedTextMetrics());
  const auto says = [&](std::string_view words) {
    return std::ranges::any_of(chart.hits,
                               [&](const auto& hit) { return hit.words.find(words) != std::string::npos; });
  };
  CHECK(says("“Said no to the loan.”"));
  CHECK(says("11 Sep 2026 · session missed"));
}

TEST_CASE("Charts are there for what was told, and not for what was not") {
  Easing practice;
  auto session = tests::ratedSession(model::Date(2026, 9, 4), practice.partner, 3, 1);
  session.wellBeing[static_cast<std::size_t>(model::WellBeing::stress)] = 7;
  practice.addSession(practice.client, session);
  const view::ProgressView progress(practice.workspace, practice.client);
  CHECK(progress.has(view::Figure::heatStrip));
  CHECK(progress.has(view::Figure::wellBeing));
  for (const auto figure :
       {view::Figure::relationships, view::Figure::giveAndTake, view::Figure::goals, view::Figure::measures})
    CHECK_FALSE(progress.has(figure));
  CHECK(progress.draw(view::Figure::wellBeing, 480, display::FixedTextMetrics()).size.height == 150);
}

TEST_CASE("Where there is a safety concern, nobody asks whether a firmer boundary is withdrawal") {
  Easing practice;
  const auto addEasing = [&](model::RelationshipId relationship) {
    for (int week = 0; week < 8; ++week)
      practice.addSession(practice.client,
                          tests::ratedSession(model::Date(2026, 8, 7) + boost::gregorian::days(7 * week),
                                              relationship, 4 - week / 2, 1));
  };
  const auto ex = practice.addRelationship(
      practice.client, {.otherName = "Kim", .alias = "my ex-husband", .hasSafetyConcern = true});
  addEasing(ex);
  view::ProgressView progress(practice.workspace, practice.client);
  progress.choose(ex);
  const auto lines = progress.lines();
  CHECK(lines[0].together.starts_with("Withdrawal or interdependence?"));
  CHECK(lines[2].together.empty());
  CHECK(lines[4].together.empty());
}

namespace {

struct Boundaried : Easing {
  using Outcomes = std::vector<model::BoundaryOutcome>;

  void addBoundaries(model::RelationshipId relationship, const Outcomes& outcomes, int guilt, int falls) {
    for (std::size_t week = 0; week < outcomes.size(); ++week) {
      const int fallen = falls == 0 ? 0 : static_cast<int>(week) / falls;
      auto session = tests::ratedSession(
          model::Date(2026, 7, 3) + boost::gregorian::days(7 * static_cast<int>(week)), relationship, 3, 1);
      session.boundaries = {
          {relationship, "No calls after ten", outcomes[week], std::max(0, guilt - fallen)}};
      addSession(client, session);
    }
  }

  std::string storyOf(model::RelationshipId relationship) {
    view::ProgressView progress(workspace, client);
    progress.choose(relationship);
    return view::joined(progress.story(), "\n");
  }
};

bool tells(const std::string& story, std::string_view words) {
  return story.find(words) != std::string::npos;
}

const Boundaried::Outcomes kEverKept(10, model::BoundaryOutcome::kept);

}  // namespace

TEST_CASE("Boundaries are told with what became of them, the share kept, and the guilt at first and lately") {
  using enum model::BoundaryOutcome;
  Boundaried practice;
  practice.addBoundaries(practice.partner,
                         {dropped, tested, kept, dropped, tested, kept, kept, kept, tested, kept}, 4, 3);
  const std::string story = practice.storyOf(practice.partner);
  CHECK(tells(story, "Boundaries: 10 logged (kept: 5, tested: 3, dropped: 2)."));
  CHECK(tells(story, "Kept: 1 of the first 5 boundaries, 4 of the latest 5."));
  CHECK(tells(story, "Guilt after a boundary, 0 to 4: at first 4, lately 2, clearly easing (10 sessions)."));
  CHECK(tells(story, "The client keeps saying no, and the guilt falls"));
}

TEST_CASE("Few boundaries claim nothing of their course") {
  Boundaried practice;
  practice.addBoundaries(practice.partner, {model::BoundaryOutcome::kept}, 3, 0);
  const std::string story = practice.storyOf(practice.partner);
  CHECK(tells(story, "Boundaries: 1 logged (kept: 1)."));
  CHECK(tells(story, "Guilt after a boundary: too few ratings to tell (1 session)."));
  CHECK_FALSE(tells(story, "Kept:"));
}

TEST_CASE(
    "Where there is a safety concern, falling guilt is not called progress and no boundary is asked for") {
  Boundaried practice;
  const auto ex = practice.addRelationship(
      practice.client, {.otherName = "Kim", .alias = "my ex-husband", .hasSafetyConcern = true});
  view::ProgressView progress(practice.workspace, practice.client);
  progress.choose(ex);
  CHECK(progress.emptyState(view::Figure::boundaries).empty());
  practice.addBoundaries(ex, kEverKept, 4, 3);
  CHECK_FALSE(tells(practice.storyOf(ex), "keeps saying no"));
}

TEST_CASE(
    "A relationship without a boundary says how one comes to be followed, a short period where they are") {
  Boundaried practice;
  practice.addWeeks(1);
  view::ProgressView progress(practice.workspace, practice.client);
  CHECK_FALSE(progress.has(view::Figure::boundaries));
  CHECK(progress.emptyState(view::Figure::boundaries)
            .starts_with("No boundary logged in this relationship yet."));
  CHECK(progress.emptyState(view::Figure::giveAndTake).empty());
  auto early = tests::ratedSession(model::Date(2025, 1, 8), practice.partner, 3, 1);
  early.boundaries = {{practice.partner, "No calls after ten", model::BoundaryOutcome::kept, 3}};
  practice.addSession(practice.client, early);
  progress.refresh();
  CHECK(progress.has(view::Figure::boundaries));
  CHECK(progress.emptyState(view::Figure::boundaries).empty());
  progress.choosePeriod(view::Period::lastHalfYear);
  CHECK(progress.emptyState(view::Figure::boundaries) ==
        "No boundary in this period. Choose a longer one to see those before it.");
}

TEST_CASE("The chart of boundaries has a row a month and a mark of guilt a session, which opens it") {
  Boundaried practice;
  practice.addBoundaries(practice.partner, kEverKept, 4, 3);
  const auto chart = view::ProgressView(practice.workspace, practice.client)
                         .draw(view::Figure::boundaries, 480, display::FixedTextMetrics());
  CHECK(std::ranges::count_if(chart.hits, [](const auto& hit) { return hit.target.has_value(); }) == 10);
  CHECK(chart.hits.front().words == "Jul: kept 5; guilt, 0 to 4: 4");
  CHECK(isWithin(chart, chart.size));
}

TEST_CASE("Boundaries of all relationships are shown once two have any, and leave as the least safe of all") {
  Boundaried practice;
  const auto mother = practice.addRelationship(practice.client, {.otherName = "Ruth", .alias = "my mother"});
  practice.addBoundaries(practice.partner, kEverKept, 4, 3);
  CHECK_FALSE(view::ProgressView(practice.workspace, practice.client).has(view::Figure::allBoundaries));
  practice.addBoundaries(mother, {model::BoundaryOutcome::dropped}, 3, 0);
  const view::ProgressView progress(practice.workspace, practice.client);
  CHECK(progress.has(view::Figure::allBoundaries));
  const auto chart = progress.draw(view::Figure::allBoundaries, 480, display::FixedTextMetrics());
  REQUIRE(chart.hits.size() == 2);
  CHECK(chart.hits[0].words == "my partner: kept 10; guilt, 0 to 4: 4 → 2");
  CHECK(chart.hits[1].words == "my mother: dropped 1; guilt, 0 to 4: 3");
}

TEST_CASE("Boundaries are followed where nothing was rated, too") {
  Boundaried practice;
  auto session = tests::attendedSession(model::Date(2026, 9, 4));
  session.boundaries = {{practice.partner, "No calls after ten", model::BoundaryOutcome::kept, 3}};
  practice.addSession(practice.client, session);
  CHECK(view::ProgressView(practice.workspace, practice.client).emptyState().empty());
  CHECK(practice.storyOf(practice.partner).starts_with("Boundaries: 1 logged (kept: 1)."));
}
