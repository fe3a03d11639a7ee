#include "core/analysis/findings.h"

#include <map>
#include <tuple>

namespace trellis::analysis {
namespace {

using Subject = std::tuple<model::RelationshipId, model::Rater, model::Item>;

std::map<Subject, Series> ratedSeries(const std::vector<SessionObservations>& sessions) {
  std::map<Subject, Series> all;
  for (const SessionObservations& session : sessions)
    for (const model::Rating& rating : session.ratings)
      all[{rating.relationship, rating.rater, rating.item}].push_back(
          {session.session, session.date, rating.value});
  return all;
}

}  // namespace

Finding findingOf(const Series& series) {
  Finding finding;
  finding.n = ratedCount(series);
  if (const auto change = changeOf(series)) {
    finding.baseline = change->baseline;
    finding.current = change->current;
    finding.change = change->points();
  }
  if (const auto slope = slopeOf(series)) {
    finding.slopePer30Days = slope->per30Days;
    finding.slopeLow = slope->low;
    finding.slopeHigh = slope->high;
  }
  const auto test = mannKendall(series);
  if (test) {
    finding.s = test->s;
    finding.p = test->p;
  }
  finding.verdict = verdictOf(finding.n, test);
  return finding;
}

std::vector<Finding> findings(std::vector<SessionObservations> sessions) {
  putInOrder(sessions);
  std::vector<Finding> all;
  for (const auto& [subject, series] : ratedSeries(sessions)) {
    Finding finding = findingOf(series);
    std::tie(finding.relationship, finding.rater, finding.item) = subject;
    all.push_back(finding);
  }
  return all;
}

}  // namespace trellis::analysis
