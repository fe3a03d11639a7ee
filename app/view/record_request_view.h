// The answer to a client who asks for their record, as a person gives it: in which language, on what paper,
// into which folder, and a page about a relationship that is not safe only once that is confirmed. `write`
// takes long, and is asked on a thread of its own.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/view/act_outcome.h"
#include "app/view/export_place.h"
#include "app/view/report_view.h"
#include "app/view/workspace.h"
#include "core/store/progress.h"

namespace trellis::view {

class RecordRequestView {
 public:
  RecordRequestView(Workspace& workspace, model::ClientId client, std::filesystem::path into);

  ReportView report;             // its request's language, paper and confirmation are the dialog's to edit
  std::filesystem::path folder;  // in which the record gets a folder of its own

  std::string contents() const;
  std::filesystem::path place() const;
  ActOutcome write(const store::Progress& progress = {}) const;

 private:
  Workspace& workspace_;
  int recordNumber_;
};

}  // namespace trellis::view
