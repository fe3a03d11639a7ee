#include "app/view/export_view.h"

#include <utility>

#include "app/view/words.h"
#include "core/store/client_repository.h"

namespace trellis::view {
namespace {

std::string notesIn(const DataExport& wanted, const ExportedCounts& counts) {
  if (wanted.psychotherapyNotes == PsychotherapyNotes::leftOut)
    return phrase("Psychotherapy notes were left out.");
  return counted(counts.psychotherapyNotes, "psychotherapy note is in it.", "psychotherapy notes are in it.");
}

}  // namespace

std::string wordOf(ExportFormat format) {
  switch (format) {
    case ExportFormat::csv:
      return phrase("Tables for a spreadsheet (CSV)");
    case ExportFormat::json:
      return phrase("Everything in one file (JSON)");
    case ExportFormat::fhir:
      return phrase("For another health record (FHIR R4)");
  }
  return {};
}

ExportView::ExportView(Workspace& workspace, std::filesystem::path into)
    : folder(std::move(into)), workspace_(workspace) {
  for (const auto& record : store::ClientRepository(workspace.vault).all()) {
    choices_.push_back({record.id, record.recordNumber});
    names_.push_back(
        phrase("%1 (record %2)", {model::calledName(*record.client), std::to_string(record.recordNumber)}));
  }
}

std::string ExportView::contents() const {
  switch (format) {
    case ExportFormat::csv:
      return phrase(
          "A folder of tables that every spreadsheet opens, and that Trellis can import again: clients, "
          "relationships, roots, goals, measures, sessions with their notes and ratings, and tasks.");
    case ExportFormat::json:
      return phrase(
          "One file with all that is recorded, who signed what and when too, in a documented form that other "
          "programs can read.");
    case ExportFormat::fhir:
      return phrase(
          "A folder with one file for each client, in the form that hospitals and other health records "
          "exchange.");
  }
  return {};
}

std::string ExportView::leftOut() const {
  return whatIsNotIn(format);
}

std::filesystem::path ExportView::place() const {
  std::string stem = "trellis-" + std::string(model::keyOf(format));
  if (client) stem += "-record-" + std::to_string(choices_[*client].recordNumber);
  return freePlace(folder, stem + '-' + model::isoDate(workspace_.today()),
                   format == ExportFormat::json ? ".json" : "");
}

DataExport ExportView::wanted() const {
  DataExport wanted{.target = place()};
  if (client) wanted.client = choices_[*client].id;
  if (withPsychotherapyNotes && canHoldPsychotherapyNotes())
    wanted.psychotherapyNotes = PsychotherapyNotes::included;
  return wanted;
}

ActOutcome ExportView::write(const store::Progress& progress) const {
  return attempted([&] {
    const DataExport asked = wanted();
    const auto counts = exportAs(format, asked, workspace_.vault, workspace_.now(), progress);
    return phrase(
        "Exported: %1, %2. %3 It is not sealed: %4",
        {counted(counts.clients, "record", "records"), counted(counts.sessions, "session", "sessions"),
         notesIn(asked, counts), asked.target.string()});
  });
}

}  // namespace trellis::view
