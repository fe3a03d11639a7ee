#include "app/view/report_view.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "app/view/report_document.h"
#include "app/view/report_file.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/session_repository.h"
#include "reports/pdf/atomic_file.h"

namespace trellis::view {
namespace {

using model::PrintSafety;

// What the client takes home, where the other person may read it.
bool goesHome(ReportKind kind) {
  return kind == ReportKind::clientSummary || kind == ReportKind::treatmentPlan ||
         kind == ReportKind::worksheet;
}

// A page for the file asks nobody's leave, unless the relationship is unsafe.
PrintSafety safetyOf(const PrintChoice& choice, ReportKind kind) {
  if (!goesHome(kind) && choice.safety == PrintSafety::ask) return PrintSafety::safe;
  return choice.safety;
}

std::string safetySentence(const PrintChoice& choice) {
  if (choice.hasSafetyConcern)
    return phrase(
        "A safety concern is recorded for the relationship with %1. A printed page may be found by the other "
        "person and put the client at risk.",
        {choice.alias});
  if (choice.safety == PrintSafety::unsafe)
    return phrase(
        "The relationship with %1 is marked 'unsafe to print': the other person may read a page that goes "
        "home.",
        {choice.alias});
  return phrase(
      "The relationship with %1 is marked 'ask before printing': please ask the client whether a page may go "
      "home.",
      {choice.alias});
}

ReportResult resultOf(int pages, const std::vector<std::string>& missing) {
  ReportResult result{.pages = pages, .warnings = {}};
  for (const std::string& character : missing)
    result.warnings.push_back(phrase(
        "No font of this computer has the character %1: the page shows its number instead.", {character}));
  return result;
}

std::string_view fileNameOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::clientSummary:
      return "progress-summary";
    case ReportKind::clinicalSummary:
      return "clinical-summary";
    case ReportKind::sessionNote:
      return "session-note";
    case ReportKind::dischargeSummary:
      return "discharge-summary";
    case ReportKind::treatmentPlan:
      return "treatment-plan";
    case ReportKind::worksheet:
      return "worksheet";
    case ReportKind::caseloadReview:
      return "caseload-review";
    case ReportKind::wholeRecord:
      return "whole-record";
  }
  return "report";
}

}  // namespace

std::string wordOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::clientSummary:
      return phrase("Client summary");
    case ReportKind::clinicalSummary:
      return phrase("Clinical summary");
    case ReportKind::sessionNote:
      return phrase("Session note");
    case ReportKind::dischargeSummary:
      return phrase("Discharge summary");
    case ReportKind::treatmentPlan:
      return phrase("Treatment plan");
    case ReportKind::worksheet:
      return phrase("Worksheet");
    case ReportKind::caseloadReview:
      return phrase("Caseload review");
    case ReportKind::wholeRecord:
      return phrase("Whole record");
  }
  return "";
}

ReportView::ReportView(Workspace& workspace, model::ClientId client) : workspace_(workspace) {
  for (const ReportKind kind : model::every<ReportKind>())
    if (kind != ReportKind::caseloadReview) kinds_.push_back(kind);
  const store::ClientRepository clients(workspace_.vault);
  const auto record = clients.find(client);
  recordNumber_ = record.recordNumber;
  request.client = client;
  request.language = record.client->reportLanguage;
  for (const auto& known : clients.relationshipsOf(client)) {
    const auto& fields = *known.relationship;
    relationships_.push_back(
        {known.id, fields.alias, printSafety(fields), fields.hasSafetyConcern, fields.ended.has_value()});
  }
  const auto safe = std::ranges::find(relationships_, PrintSafety::safe, &PrintChoice::safety);
  if (!relationships_.empty())
    request.relationship = (safe != relationships_.end() ? *safe : relationships_.front()).id;
  const auto lines = store::SessionRepository(workspace_.vault).linesOf(client);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    sessions_.push_back(
        {line->id, phrase("Session %1, %2", {std::to_string(line->number), shortDate(line->date)})});
}

ReportView::ReportView(Workspace& workspace) : workspace_(workspace), kinds_({ReportKind::caseloadReview}) {
  request.kind = ReportKind::caseloadReview;
  request.language = workspace.language;
}

std::vector<std::string> ReportView::pathNames() const {
  std::vector<std::string> names;
  for (const model::PathWords& path : workspace_.catalogue.paths)
    names.push_back(path.name.in(workspace_.language));
  return names;
}

bool ReportView::asksRelationships() const {
  const bool speaksOfAll =
      request.kind == ReportKind::clinicalSummary || request.kind == ReportKind::dischargeSummary;
  return speaksOfAll && relationships_.size() > 1;
}

bool ReportView::asksPeriod() const {
  return request.kind == ReportKind::clientSummary || request.kind == ReportKind::clinicalSummary ||
         request.kind == ReportKind::dischargeSummary;
}

const PrintChoice* ReportView::chosen() const {
  const auto found = std::ranges::find(relationships_, request.relationship, &PrintChoice::id);
  return found == relationships_.end() ? nullptr : &*found;
}

const PrintChoice* ReportView::leastSafe() const {
  if (asksRelationship()) return chosen();
  const PrintChoice* found = nullptr;
  for (const PrintChoice& each : relationships_) {
    if (asksRelationships() && request.leftOutRelationships.contains(each.id)) continue;
    if (each.hasEnded && each.safety != PrintSafety::unsafe) continue;
    if (!found || safetyOf(each, request.kind) > safetyOf(*found, request.kind)) found = &each;
  }
  return found;
}

std::optional<std::string> ReportView::missing() const {
  if (asksRelationship() && !chosen())
    return phrase("A summary is about one relationship: please choose or add it first.");
  if (asksSession() && sessions_.empty()) return phrase("This client has no session yet.");
  if (asksPeriod() && request.from && request.to && *request.to < *request.from)
    return phrase("The period ends before it begins: please correct one of the two dates.");
  return std::nullopt;
}

std::optional<std::string> ReportView::refusal() const {
  if (const auto sentence = missing()) return sentence;
  if (needsConfirmation()) return safetySentence(*leastSafe());
  return std::nullopt;
}

bool ReportView::needsConfirmation() const {
  const PrintChoice* choice = leastSafe();
  return choice && safetyOf(*choice, request.kind) != PrintSafety::safe && !request.confirmUnsafePrint;
}

std::string ReportView::suggestedFileName() const {
  std::string name(fileNameOf(request.kind));
  if (recordNumber_ > 0) name += "-record-" + std::to_string(recordNumber_);
  return name + '-' + model::isoDate(workspace_.today()) + ".pdf";
}

MadeReport ReportView::make(const store::Progress& progress) const {
  assert(!missing());
  store::tell(progress, std::nullopt);
  auto [document, parts] = reportWords(workspace_, request);
  ReportFile file = reportFile(document, request.paper, workspace_.fonts, workspace_.now(), progress);
  return {std::move(file.pdf.bytes), resultOf(file.pages, file.pdf.missing), std::move(parts)};
}

ReportResult ReportView::write(const std::filesystem::path& file, const store::Progress& progress) const {
  assert(canWrite());
  const MadeReport made = make(progress);
  pdf::writeAtomically(file, made.pdf);
  wasPrinted();
  return made.result;
}

void ReportView::wasPrinted() const {
  const bool isOfClient = request.kind != ReportKind::caseloadReview;
  store::AuditTrail(workspace_.vault)
      .printed(model::keyOf(request.kind), isOfClient ? std::optional(request.client) : std::nullopt);
}

std::optional<ReportResult> ReportView::writeAsking(Prompts& prompts) {
  if (needsConfirmation())
    request.confirmUnsafePrint = prompts.confirm(phrase("Print this page all the same?"),
                                                 safetySentence(*leastSafe()), phrase("Print"));
  if (!canWrite()) return std::nullopt;
  const auto file = prompts.whereToSave(suggestedFileName());
  if (!file) return std::nullopt;
  return write(*file);
}

}  // namespace trellis::view
