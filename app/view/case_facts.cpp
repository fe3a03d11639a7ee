#include "app/view/case_facts.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/analysis/reliable_change.h"

namespace trellis::view {
namespace {

analysis::Overview overviewOf(const store::RatingTally& tally) {
  return {.relationship = tally.relationship,
          .session = tally.session,
          .date = tally.date,
          .codependence = analysis::overviewMean(tally.signSum, tally.signCount),
          .interdependence = analysis::overviewMean(tally.characteristicSum, tally.characteristicCount)};
}

std::vector<analysis::Overview> overviewsOf(const store::CaseloadRow& row) {
  std::vector<analysis::Overview> overviews;
  overviews.reserve(row.recent.size());
  std::ranges::transform(row.recent, std::back_inserter(overviews), overviewOf);
  return overviews;
}

// The latest date, where more than one measure is reliably worse.
std::optional<model::Date> deterioratedIn(const store::CaseloadRow& row) {
  std::optional<model::Date> latest;
  for (const store::MeasureSpan& span : row.measures)
    latest = std::max(latest, analysis::deterioratedOn(span.measure, {span.first, span.latest}));
  return latest;
}

// The later one where two were rated equally often.
std::optional<model::RelationshipId> mostRated(const store::CaseloadRow& row) {
  std::map<model::RelationshipId, int> counts;
  int most = 0;
  std::optional<model::RelationshipId> found;
  for (const store::RatingTally& tally : row.recent) most = std::max(most, ++counts[tally.relationship]);
  for (const store::RatingTally& tally : row.recent)
    if (counts[tally.relationship] == most) found = tally.relationship;
  return found;
}

std::vector<chart::SparkPoint> meansOf(const store::CaseloadRow& row, model::ItemKind kind) {
  std::vector<chart::SparkPoint> means;
  const auto relationship = mostRated(row);
  for (const analysis::Overview& overview : overviewsOf(row)) {
    const auto& shown = kind == model::ItemKind::sign ? overview.codependence : overview.interdependence;
    if (overview.relationship == relationship) means.push_back({overview.date, shown.mean});
  }
  return means;
}

Direction directionOf(double change) {
  if (change <= -analysis::kWorse) return Direction::falling;
  return change >= analysis::kWorse ? Direction::rising : Direction::level;
}

}  // namespace

analysis::CaseFacts factsOf(const store::CaseloadRow& row) {
  return {.status = row.status,
          .riskRecorded = row.riskRecorded,
          .intake = row.intake,
          .firstSession = row.firstSession,
          .lastSession = row.lastSession,
          .lastReview = row.lastReview,
          .sessionsSinceReview = row.sessionsSinceReview,
          .oldestUnsigned = row.oldestUnsigned,
          .consentExpiry = row.consentExpiry,
          .deteriorated = deterioratedIn(row),
          .overviews = overviewsOf(row)};
}

std::optional<model::Appointment> comingUp(const std::optional<model::Appointment>& appointment,
                                           model::Date today) {
  return appointment && appointment->date >= today ? appointment : std::nullopt;
}

SmallTrend smallTrendOf(const store::CaseloadRow& row, model::ItemKind kind) {
  SmallTrend trend{.spark = {.points = meansOf(row, kind)}};
  int shown = 0;
  for (const chart::SparkPoint& point : trend.spark.points) {
    if (!point.level) continue;
    if (++shown == 1) trend.first = point.level;
    trend.now = point.level;
  }
  if (shown < 2) return trend;
  trend.direction = directionOf(*trend.now - *trend.first);
  const auto harder = kind == model::ItemKind::sign ? Direction::rising : Direction::falling;
  trend.spark.isHarder = trend.direction == harder;
  return trend;
}

}  // namespace trellis::view
