#include "app/view/folder_import.h"

#include <utility>

#include "app/view/practice_import.h"
#include "app/view/screen_words.h"
#include "app/view/words.h"

namespace trellis::view {
namespace {

FolderLine lineOf(const exchange::RefusedRow& row) {
  return {row.file, row.line == 0 ? "" : std::to_string(row.line), row.column, told(row.reason)};
}

ImportResult run(Workspace& workspace, const std::filesystem::path& folder, ImportKeeps keeps,
                 const store::Progress& progress) {
  const PracticeImport import{folder, keeps, workspace.clinician, workspace.now(), workspace.today()};
  return runImport(
      import, workspace.vault, workspace.catalogue, [&](std::uintmax_t done, std::uintmax_t total) {
        store::tell(progress, total == 0 ? 1 : static_cast<double>(done) / static_cast<double>(total));
      });
}

}  // namespace

FolderImport::FolderImport(Workspace& workspace, std::filesystem::path folder)
    : workspace_(workspace), folder_(std::move(folder)) {}

ActOutcome FolderImport::read(const store::Progress& progress) {
  return attempted([&] {
    const auto report = run(workspace_, folder_, ImportKeeps::nothing, progress).report;
    lines_.clear();
    for (const auto& row : report.refusedRows) lines_.push_back(lineOf(row));
    for (const auto& cell : report.leftOutCells) lines_.push_back(lineOf(cell));
    isRefused_ = !report.refusedRows.empty();
    added_ = report.added();
    return summaryOf(report);
  });
}

std::string FolderImport::summaryOf(const exchange::ImportReport& report) const {
  return phrase("%1 would come in, %2 are there already, %3 are refused.",
                {counted(static_cast<int>(report.added()), "row", "rows"), std::to_string(report.unchanged()),
                 std::to_string(report.refusedRows.size())});
}

bool FolderImport::canImport() const {
  return added_ > 0 && (!isRefused_ || goodRowsOnly);
}

ActOutcome FolderImport::import(const store::Progress& progress) const {
  return attempted([&] {
    const auto keeps = goodRowsOnly ? ImportKeeps::goodRows : ImportKeeps::allOrNothing;
    const auto result = run(workspace_, folder_, keeps, progress);
    if (!result.isKept) return phrase("Nothing was imported: please look at the rows that are refused.");
    return phrase("Imported: %1.", {counted(static_cast<int>(result.report.added()), "row", "rows")});
  });
}

}  // namespace trellis::view
