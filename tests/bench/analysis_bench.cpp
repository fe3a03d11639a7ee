// What the findings cost: all of one client with 400 sessions, and the flags of 1500 active clients once
// their caseload is read. Invented numbers; medians of several rounds.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

#include "app/view/case_facts.h"
#include "core/analysis/client_progress.h"
#include "core/analysis/flags.h"
#include "tests/bench/timing.h"

namespace trellis::bench {
namespace {

constexpr int kRounds = 31;
constexpr int kSessions = 400;
constexpr int kClients = 1500;
constexpr double kFindingsAllowed = 5;
constexpr double kFlagsAllowed = 150;
const model::Date kToday{2026, 11, 20};

// Two relationships in turn, all ten items by the clinician; at irregular dates over eight years.
std::vector<analysis::SessionObservations> manySessions(std::mt19937& draw) {
  std::vector<analysis::SessionObservations> sessions;
  model::Date date(2018, 11, 20);
  for (int i = 0; i < kSessions; ++i, date += boost::gregorian::days(5 + static_cast<int>(draw() % 5))) {
    auto& session = sessions.emplace_back(analysis::SessionObservations{model::SessionId{i + 1}, date});
    const model::RelationshipId relationship{i % 4 == 3 ? 2 : 1};
    for (const model::Path path : model::kPaths) {
      for (const auto kind : {model::ItemKind::sign, model::ItemKind::characteristic})
        session.ratings.push_back(
            {relationship, model::Rater::clinician, {kind, path}, static_cast<int>(draw() % 5)});
      session.steps.push_back({relationship, path, static_cast<model::Stage>(i * 5 / kSessions)});
    }
    session.giveAndTake = {{relationship, static_cast<int>(draw() % 11), static_cast<int>(draw() % 11)}};
    for (auto& value : session.wellBeing) value = static_cast<int>(draw() % 11);
    session.goals = {{model::GoalId{1}, static_cast<int>(draw() % 5) - 2}};
  }
  return sessions;
}

std::vector<store::CaseloadRow> manyRows(std::mt19937& draw) {
  const model::OutcomeMeasureFields measure{
      .name = "PHQ-9", .low = 0, .high = 27, .cutOff = 10, .reliableChange = 6, .source = "Kroenke 2001"};
  std::vector<store::CaseloadRow> rows;
  for (int i = 0; i < kClients; ++i) {
    auto& row = rows.emplace_back();
    row.client = model::ClientId{i + 1};
    row.firstSession = kToday - boost::gregorian::days(400);
    row.lastSession = kToday - boost::gregorian::days(static_cast<int>(draw() % 60));
    row.consentExpiry = kToday + boost::gregorian::days(static_cast<int>(draw() % 60));
    row.measures = {{measure, {*row.firstSession, 6}, {*row.lastSession, 18}}};
    for (int session = 0; session < store::kRecentSessions; ++session)
      row.recent.push_back({model::SessionId{session + 1}, model::RelationshipId{1},
                            kToday - boost::gregorian::days(7 * (store::kRecentSessions - session)),
                            static_cast<int>(draw() % 20), 5, static_cast<int>(draw() % 20), 5});
  }
  return rows;
}

int run() {
  std::mt19937 draw(5);
  const auto sessions = manySessions(draw);
  const auto rows = manyRows(draw);
  std::size_t found = 0;
  const double findings = medianMilliseconds(kRounds, [&](int) {
    found = analysis::clientProgressOf(sessions, {model::RelationshipId{1}, model::RelationshipId{2}},
                                       {model::GoalId{1}})
                .findings.size();
  });
  std::size_t raised = 0;
  const double flags = medianMilliseconds(kRounds, [&](int) {
    raised = 0;
    for (const store::CaseloadRow& row : rows) raised += analysis::flags(view::factsOf(row), kToday).size();
  });
  std::printf("analysis, medians of %d rounds\n", kRounds);
  std::printf("  all about a client, %d sessions  %7.2f ms  %zu findings (at most %.0f ms)\n", kSessions,
              findings, found, kFindingsAllowed);
  std::printf("  flags of %d clients             %7.2f ms  %zu flags (at most %.0f ms)\n", kClients, flags,
              raised, kFlagsAllowed);
  return findings <= kFindingsAllowed && flags <= kFlagsAllowed ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main() {
  return trellis::bench::run();
}
