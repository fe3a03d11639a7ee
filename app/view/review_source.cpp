#include "app/view/review_source.h"

#include <algorithm>
#include <utility>

#include "app/view/case_facts.h"
#include "app/view/report_facts.h"
#include "core/analysis/flags.h"
#include "core/store/caseload.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

content::Moving movingOf(Direction direction) {
  switch (direction) {
    case Direction::falling:
      return content::Moving::falling;
    case Direction::level:
      return content::Moving::level;
    case Direction::rising:
      return content::Moving::rising;
  }
  return content::Moving::level;
}

content::ReviewedOverview overviewOf(const store::CaseloadRow& row, model::ItemKind kind) {
  const SmallTrend trend = smallTrendOf(row, kind);
  content::ReviewedOverview overview{.now = trend.now};
  if (trend.direction) overview.moving = movingOf(*trend.direction);
  return overview;
}

content::ReviewedCase reviewedCase(const store::CaseloadRow& row, model::Date today) {
  content::ReviewedCase reviewed{.initials = content::initialsOf(row.legalName),
                                 .status = row.status,
                                 .sessions = row.sessions,
                                 .lastSession = row.lastSession,
                                 .codependence = overviewOf(row, model::ItemKind::sign),
                                 .interdependence = overviewOf(row, model::ItemKind::characteristic)};
  for (const analysis::Flag& flag : analysis::flags(factsOf(row), today))
    reviewed.attention.push_back(flag.reason);
  return reviewed;
}

}  // namespace

content::CaseloadReviewInput caseloadReviewInput(const Workspace& workspace, const ReportRequest& request) {
  content::CaseloadReviewInput input;
  input.language = request.language;
  input.printedOn = workspace.today();
  input.letterhead = letterheadOf(workspace);
  input.clinicianName = clinicianName(workspace, workspace.clinician);
  for (const store::CaseloadRow& row : store::readCaseload(workspace.vault))
    if (row.status != model::ClientStatus::discharged)
      input.cases.push_back(reviewedCase(row, workspace.today()));
  std::ranges::stable_sort(input.cases, std::ranges::greater{},
                           [](const auto& reviewed) { return reviewed.attention.size(); });
  return input;
}

content::WorksheetInput worksheetInput(const Workspace& workspace, const ReportRequest& request) {
  content::WorksheetInput input{.language = request.language,
                                .printedOn = workspace.today(),
                                .letterhead = letterheadOf(workspace),
                                .path = request.path};
  for (const auto& record : store::SessionRepository(workspace.vault).outstandingTasksOf(request.client))
    if (record.task->path == request.path) input.agreedPractice.push_back(record.task->text);
  return input;
}

}  // namespace trellis::view
