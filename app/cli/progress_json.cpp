#include "app/cli/progress_json.h"

#include <algorithm>

#include "core/analysis/measure_course.h"

namespace trellis::cli {
namespace {

template <class Values, class ToJson>
Json listOf(const Values& values, ToJson toJson) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(toJson(value));
  return list;
}

void addFigures(Json& json, const analysis::Finding& finding) {
  json["n"] = finding.n;
  json["baseline"] = orNull(finding.baseline);
  json["current"] = orNull(finding.current);
  json["change"] = orNull(finding.change);
  json["slope_per_30_days"] = orNull(finding.slopePer30Days);
  json["slope_low"] = orNull(finding.slopeLow);
  json["slope_high"] = orNull(finding.slopeHigh);
  json["s"] = orNull(finding.s);
  json["p"] = orNull(finding.p);
  json["verdict"] = model::keyOf(finding.verdict);
}

Json jsonOf(const analysis::Overview& overview) {
  return {{"date", model::isoDate(overview.date)},
          {"codependence", orNull(overview.codependence.mean)},
          {"signs_rated", overview.codependence.rated},
          {"interdependence", orNull(overview.interdependence.mean)},
          {"characteristics_rated", overview.interdependence.rated},
          {"direction", orNull(overview.direction())}};
}

Json jsonOf(const std::optional<analysis::PhaseChange>& change) {
  if (!change) return nullptr;
  return {
      {"before", change->before}, {"after", change->after}, {"nap", change->nap}, {"tau_u", change->tauU}};
}

Json jsonOf(const analysis::StepCourse& step) {
  return {{"path", model::keyOf(step.path)},
          {"stage", model::keyOf(step.latest.stage)},
          {"first_practiced", step.firstPracticed ? Json(model::isoDate(step.firstPracticed->date)) : Json()},
          {"sign_before_and_after", jsonOf(step.sign)},
          {"characteristic_before_and_after", jsonOf(step.characteristic)}};
}

Json jsonOf(const analysis::RaterGap& gap) {
  return {{"item", itemKey(gap.item)},
          {"sessions", gap.sessions},
          {"median", gap.median},
          {"median_size", gap.medianSize}};
}

Json jsonOf(const analysis::GiveTakeObservation& told) {
  return {{"date", model::isoDate(told.date)},
          {"given", orNull(told.given)},
          {"received", orNull(told.received)},
          {"balance", orNull(analysis::giveTakeBalance({{}, told.given, told.received}))}};
}

Json jsonOf(const std::optional<analysis::KeptHalves>& kept) {
  if (!kept) return nullptr;
  return {{"boundaries_in_each_half", kept->first.of},
          {"kept_of_the_first", kept->first.kept},
          {"kept_of_the_latest", kept->latest.kept}};
}

Json jsonOf(const std::optional<analysis::BoundaryCourse>& course) {
  if (!course) return nullptr;
  Json json{{"kept_over_time", jsonOf(course->kept)}};
  for (const auto outcome : model::every<model::BoundaryOutcome>())
    json[std::string(model::keyOf(outcome))] = analysis::countOf(course->outcomes, outcome);
  addFigures(json["guilt"], course->guilt);
  return json;
}

Json movesOf(const analysis::RelationshipProgress& progress) {
  Json moves;
  for (const model::Path path : model::kPaths)
    moves[std::string(model::keyOf(path))] = model::keyOf(progress.moves[static_cast<std::size_t>(path)]);
  return moves;
}

Json jsonOf(const analysis::RelationshipProgress& progress, const RelationshipNames& names) {
  const auto plain = [](const auto& value) { return jsonOf(value); };
  return {{"relationship", names.at(progress.relationship)},
          {"overviews", listOf(progress.overviews, plain)},
          {"sign_and_characteristic", movesOf(progress)},
          {"steps", listOf(progress.steps, plain)},
          {"largest_rater_gaps", listOf(progress.largestGaps, plain)},
          {"boundaries", jsonOf(progress.boundaries)},
          {"give_and_take", listOf(progress.giveAndTake, plain)}};
}

Json wellBeingOf(const analysis::ClientProgress& progress) {
  return listOf(model::kWellBeing, [&](model::WellBeing measure) {
    Json json;
    json["measure"] = model::keyOf(measure);
    addFigures(json, progress.wellBeing[static_cast<std::size_t>(measure)]);
    return json;
  });
}

Json skillSpreadOf(const analysis::ClientProgress& progress, const RelationshipNames& names) {
  Json spread;
  for (const model::Path path : model::kPaths)
    spread[std::string(model::stepKey(path))] =
        listOf(progress.skillSpread[static_cast<std::size_t>(path)], [&](const auto& appearance) {
          return Json{{"relationship", names.at(appearance.relationship)},
                      {"date", model::isoDate(appearance.date)},
                      {"weeks_after_first", appearance.weeksAfterFirst}};
        });
  return spread;
}

Json goalsOf(const WholeProgress& whole) {
  return listOf(whole.progress.goals, [&](const analysis::GoalCourse& course) {
    const auto goal = std::ranges::find(whole.reading.goals, course.goal, &view::PlannedGoal::id);
    return Json{{"goal", goal->goal.statement},
                {"n", course.n},
                {"first", course.first},
                {"latest", course.latest},
                {"attained", course.isAttained()}};
  });
}

Json jsonOf(const std::optional<analysis::GoalScores>& scores) {
  if (!scores) return nullptr;
  return {{"first", scores->first}, {"latest", scores->latest}};
}

Json jsonOf(const model::AdministrationFields& administration) {
  return {{"date", model::isoDate(administration.date)}, {"total", administration.total}};
}

Json jsonOf(const view::TakenMeasure& taken) {
  Json json{{"measure", taken.measure.name},
            {"administrations", listOf(taken.administrations, [](const auto& each) { return jsonOf(each); })},
            {"reliable_change_index", nullptr},
            {"reliable_size", orNull(analysis::reliableSize(taken.measure))},
            {"cut_off", orNull(taken.measure.cutOff)},
            {"outcome", nullptr},
            {"source", orNull(taken.measure.source)}};
  if (const auto course = analysis::measureCourseOf(taken.measure, taken.administrations)) {
    json["reliable_change_index"] = orNull(course->index);
    if (course->outcome) json["outcome"] = model::keyOf(*course->outcome);
  }
  return json;
}

}  // namespace

Json jsonOf(const analysis::Finding& finding, const std::string& client, const RelationshipNames& names) {
  Json json;
  json["client"] = client;
  json["relationship"] = names.at(finding.relationship);
  json["rater"] = model::keyOf(finding.rater);
  json["item"] = itemKey(finding.item);
  addFigures(json, finding);
  return json;
}

Json jsonOf(const analysis::Flag& flag) {
  Json dates = Json::array();
  for (const model::Date date : flag.dates) dates.push_back(model::isoDate(date));
  return {{"flag", model::keyOf(flag.kind)}, {"reason", flag.reason.english}, {"dates", dates}};
}

Json jsonOf(const WholeProgress& whole) {
  const auto plain = [](const auto& value) { return jsonOf(value); };
  const auto named = [&](const auto& value) { return jsonOf(value, whole.relationships); };
  Json json;
  json["client"] = whole.client;
  json["findings"] = listOf(whole.progress.findings, [&](const analysis::Finding& finding) {
    return jsonOf(finding, whole.client, whole.relationships);
  });
  json["well_being"] = wellBeingOf(whole.progress);
  json["relationships"] = listOf(whole.progress.relationships, named);
  json["skill_spread"] = skillSpreadOf(whole.progress, whole.relationships);
  json["goals"] = goalsOf(whole);
  json["goal_attainment_score"] = jsonOf(whole.progress.goalScores);
  json["measures"] = listOf(whole.reading.measures, plain);
  json["flags"] = listOf(whole.flags, plain);
  return json;
}

}  // namespace trellis::cli
