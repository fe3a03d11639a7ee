#include "app/view/report_document.h"

#include <utility>

#include "app/view/clinical_source.h"
#include "app/view/note_source.h"
#include "app/view/review_source.h"
#include "app/view/summary_source.h"

namespace trellis::view {
namespace {

content::Document wholeDocument(const Workspace& workspace, const ReportRequest& request) {
  const model::Catalogue& catalogue = workspace.catalogue;
  switch (request.kind) {
    case ReportKind::clientSummary:
      return content::clientSummary(summaryInput(workspace, request), catalogue);
    case ReportKind::clinicalSummary:
      return content::clinicalSummary(clinicalSummaryInput(workspace, request), catalogue);
    case ReportKind::sessionNote:
      return content::sessionNote(sessionNoteInput(workspace, request), catalogue);
    case ReportKind::dischargeSummary:
      return content::dischargeSummary(dischargeSummaryInput(workspace, request), catalogue);
    case ReportKind::treatmentPlan:
      return content::treatmentPlan(treatmentPlanInput(workspace, request), catalogue);
    case ReportKind::worksheet:
      return content::worksheet(worksheetInput(workspace, request), catalogue);
    case ReportKind::caseloadReview:
      return content::caseloadReview(caseloadReviewInput(workspace, request));
    case ReportKind::wholeRecord:
      return content::wholeRecord(wholeRecordInput(workspace, request), catalogue);
  }
  return {};
}

bool mayLeaveOut(ReportKind kind) {
  return kind != ReportKind::sessionNote && kind != ReportKind::wholeRecord;
}

}  // namespace

ReportWords reportWords(const Workspace& workspace, const ReportRequest& request) {
  content::Document document = wholeDocument(workspace, request);
  if (!mayLeaveOut(request.kind)) return {std::move(document), {}};
  auto parts = content::partsOf(document);
  return {content::without(std::move(document), request.leftOut), std::move(parts)};
}

}  // namespace trellis::view
