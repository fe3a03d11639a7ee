// Data taken out of the practice, as a person asks for it: in which format, of whom, into which folder; what
// will be in it and what will not, said beforehand, and where it is, said afterwards. `write` takes long, and
// is asked on a thread of its own; what goes wrong with the folder or the disk is answered as a sentence.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/act_outcome.h"
#include "app/view/data_export.h"
#include "app/view/export_place.h"
#include "app/view/workspace.h"
#include "core/store/progress.h"

namespace trellis::view {

std::string wordOf(ExportFormat format);  // "Tables for a spreadsheet (CSV)"

class ExportView {
 public:
  ExportView(Workspace& workspace, std::filesystem::path into);

  // What the dialog edits.
  ExportFormat format = ExportFormat::csv;
  std::optional<std::size_t> client = {};  // in `clients`; none: the whole practice
  bool withPsychotherapyNotes = false;     // where the format can hold them
  std::filesystem::path folder;            // in which the export gets a place of its own

  const std::vector<std::string>& clients() const { return names_; }
  bool canHoldPsychotherapyNotes() const { return format != ExportFormat::fhir; }
  std::string contents() const;
  std::string leftOut() const;
  std::filesystem::path place() const;

  ActOutcome write(const store::Progress& progress = {}) const;

 private:
  struct Choice {
    model::ClientId id;
    int recordNumber = 0;
  };

  DataExport wanted() const;

  Workspace& workspace_;
  std::vector<Choice> choices_;
  std::vector<std::string> names_;
};

}  // namespace trellis::view
