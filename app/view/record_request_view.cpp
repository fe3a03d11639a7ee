#include "app/view/record_request_view.h"

#include <utility>

#include "app/view/record_request.h"
#include "app/view/words.h"
#include "core/store/client_repository.h"

namespace trellis::view {

RecordRequestView::RecordRequestView(Workspace& workspace, model::ClientId client, std::filesystem::path into)
    : report(workspace, client),
      folder(std::move(into)),
      workspace_(workspace),
      recordNumber_(store::ClientRepository(workspace.vault).find(client).recordNumber) {
  report.request.kind = ReportKind::wholeRecord;
}

std::string RecordRequestView::contents() const {
  return phrase(
      "The whole record in one folder: as pages to read (PDF), as tables (CSV), in one file (JSON) and for "
      "another health record (FHIR). Psychotherapy notes are not in it: they are kept apart from the "
      "record.");
}

std::filesystem::path RecordRequestView::place() const {
  return freePlace(folder,
                   "record-" + std::to_string(recordNumber_) + '-' + model::isoDate(workspace_.today()));
}

ActOutcome RecordRequestView::write(const store::Progress& progress) const {
  if (const auto refusal = report.refusal()) return {false, *refusal};
  return attempted([&] {
    const auto target = place();
    const auto result = writeRecordRequest(report, workspace_.vault, target, workspace_.now(), progress);
    std::string sentence = phrase("The record is saved. It is not sealed: %1", {target.string()});
    for (const std::string& warning : result.warnings) sentence += ' ' + warning;
    return sentence;
  });
}

}  // namespace trellis::view
