// Reports: what to choose before one leaves, why it may not leave, its pages, and the PDF on disk.
// The suggested file name and the metadata hold no client's name. A page about a relationship that is not
// safe to print is refused until that is confirmed. What was released stands in the audit trail.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/prompts.h"
#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "core/model/relationship.h"
#include "core/store/progress.h"
#include "reports/content/parts.h"

namespace trellis::view {

struct ReportResult {
  int pages = 0;
  std::vector<std::string> warnings;  // sentences about characters that no font has
};

// The file as it would be written, and what may be left out of it.
struct MadeReport {
  std::string pdf;
  ReportResult result;
  std::vector<content::Part> parts;  // of the whole, those left out too; none where it is told whole
};

// A choice of relationship in the dialog, with what printing it asks for.
struct PrintChoice {
  model::RelationshipId id;
  std::string alias;
  model::PrintSafety safety = model::PrintSafety::safe;
  bool hasSafetyConcern = false;
  bool hasEnded = false;
};

struct SessionChoice {
  model::SessionId id;
  std::string words;  // "Session 3, 19 Nov 2026"
};

std::string wordOf(ReportKind kind);  // "Client summary"

class ReportView {
 public:
  ReportView(Workspace& workspace, model::ClientId client);
  explicit ReportView(Workspace& workspace);  // about the whole caseload

  ReportRequest request;  // what the dialog edits; starts with the first relationship that is safe to print
  const std::vector<ReportKind>& kinds() const { return kinds_; }
  const std::vector<PrintChoice>& relationships() const { return relationships_; }
  const std::vector<SessionChoice>& sessions() const { return sessions_; }  // the latest first

  std::vector<std::string> pathNames() const;  // in the screen's language

  // What of the request this kind reads.
  bool asksRelationship() const { return request.kind == ReportKind::clientSummary; }
  bool asksRelationships() const;  // which of them it speaks of
  bool asksSession() const { return request.kind == ReportKind::sessionNote; }
  bool asksPath() const { return request.kind == ReportKind::worksheet; }
  bool asksPeriod() const;

  // What is lacking to make it at all, and nothing where it can be made and looked at.
  std::optional<std::string> missing() const;
  // Why this request may not be printed as it stands; nothing where it may.
  std::optional<std::string> refusal() const;
  bool canWrite() const { return !refusal(); }
  bool needsConfirmation() const;         // refused for safety's sake alone: confirmUnsafePrint lifts it
  std::string suggestedFileName() const;  // "progress-summary-record-12-2026-11-20.pdf"

  // Throw pdf::ReportError and store::VaultError, that of having been stopped too.
  MadeReport make(const store::Progress& progress = {}) const;
  ReportResult write(const std::filesystem::path& file, const store::Progress& progress = {}) const;
  void wasPrinted() const;  // on paper: for the audit trail
  // Asks for what is needed, then writes; nothing where the person cancelled or it stays refused.
  std::optional<ReportResult> writeAsking(Prompts& prompts);

 private:
  const PrintChoice* chosen() const;
  const PrintChoice* leastSafe() const;  // of those that the report speaks of

  Workspace& workspace_;
  int recordNumber_ = 0;
  std::vector<ReportKind> kinds_;
  std::vector<PrintChoice> relationships_;
  std::vector<SessionChoice> sessions_;
};

}  // namespace trellis::view
