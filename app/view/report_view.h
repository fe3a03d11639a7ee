// The client summary: what to choose before it leaves, why it may not leave, and the PDF on disk.
// The suggested file name and the metadata hold no client's name. A page about a relationship that is not
// safe to print is refused until that is confirmed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/language.h"
#include "core/model/relationship.h"
#include "reports/layout/page_flow.h"

namespace trellis::view {

using layout::Paper;

struct SummaryRequest {
  model::ClientId client;
  model::RelationshipId relationship;
  std::optional<model::Date> from = {};
  std::optional<model::Date> to = {};
  model::Language language = model::Language::english;
  Paper paper = Paper::a4;
  bool confirmUnsafePrint = false;
};

struct SummaryResult {
  int pages = 0;
  std::vector<std::string> warnings;  // sentences about characters that no font has
};

// A choice of relationship in the dialog, with what printing it asks for.
struct PrintChoice {
  model::RelationshipId id;
  std::string alias;
  model::PrintSafety safety = model::PrintSafety::safe;
  bool hasSafetyConcern = false;
};

class ReportView {
 public:
  ReportView(Workspace& workspace, model::ClientId client);

  SummaryRequest request;  // what the dialog edits; starts with the first relationship that is safe to print
  const std::vector<PrintChoice>& relationships() const { return relationships_; }

  // Why this request may not be printed as it stands; nothing where it may.
  std::optional<std::string> refusal() const;
  bool canWrite() const { return !refusal(); }
  bool needsConfirmation() const;         // refused for safety's sake alone: confirmUnsafePrint lifts it
  std::string suggestedFileName() const;  // "progress-summary-record-12-2026-11-20.pdf"

  SummaryResult write(const std::filesystem::path& file) const;  // throws pdf::ReportError, store::VaultError
  // Asks for what is needed, then writes; nothing where the person cancelled or it stays refused.
  std::optional<SummaryResult> writeAsking(Prompts& prompts);

 private:
  const PrintChoice* chosen() const;

  Workspace& workspace_;
  int recordNumber_ = 0;
  std::vector<PrintChoice> relationships_;
};

}  // namespace trellis::view
