#include "app/view/folder_import.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "app/view/practice_import.h"
#include "app/view/screen_words.h"
#include "app/view/words.h"
#include "core/exchange/csv_format.h"
#include "core/exchange/row_keys.h"

namespace trellis::view {
namespace {

FolderLine lineOf(const exchange::RefusedRow& row) {
  return {row.file, row.line == 0 ? "" : std::to_string(row.line), row.column, told(row.reason)};
}

// First the tables that are refused whole, last what is refused only because another row is.
int rankOf(const exchange::RefusedRow& row) {
  if (row.line == 0) return 0;
  return row.reason == exchange::kUnknownKey ? 2 : 1;
}

// Why nothing of the folder can be read at all.
std::optional<std::string> refusalOf(const std::filesystem::path& folder) {
  std::error_code error;
  const std::filesystem::directory_iterator opened(folder, error);
  if (error) return phrase("This folder cannot be read: %1.", {error.message()});
  const bool isOurs = std::ranges::any_of(exchange::csvFormats(), [&](const exchange::CsvFormat& format) {
    return std::filesystem::exists(folder / format.name, error);
  });
  if (isOurs) return std::nullopt;
  return phrase(
      "In this folder is none of the tables that Trellis writes, such as clients.csv: please choose the "
      "folder that they are in.");
}

std::size_t addedTo(const exchange::ImportReport& report, std::string_view file) {
  const auto tally = std::ranges::find(report.files, file, &exchange::FileTally::file);
  return tally == report.files.end() ? 0 : tally->added;
}

std::string rows(std::size_t number) {
  return counted(static_cast<int>(number), "row", "rows");
}

// "2 records, 31 sessions and 845 other rows"
std::string addedIn(const exchange::ImportReport& report) {
  const auto clients = addedTo(report, "clients.csv");
  const auto sessions = addedTo(report, "sessions.csv");
  return phrase("%1, %2 and %3",
                {counted(static_cast<int>(clients), "record", "records"),
                 counted(static_cast<int>(sessions), "session", "sessions"),
                 counted(static_cast<int>(report.added() - clients - sessions), "other row", "other rows")});
}

std::string summaryOf(const exchange::ImportReport& report) {
  const bool isRefused = !report.refusedRows.empty();
  if (report.added() == 0 && !isRefused && report.unchanged() == 0)
    return phrase("These tables are empty: there is nothing to import.");
  if (report.added() == 0 && !isRefused)
    return phrase("Nothing is new: what these tables hold (%1) is in the practice already.",
                  {rows(report.unchanged())});
  return phrase("To come in: %1.\nIn the practice already: %2.\nRefused: %3.",
                {addedIn(report), rows(report.unchanged()), rows(report.refusedRows.size())});
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
  if (auto refusal = refusalOf(folder_)) return {false, *std::move(refusal)};
  return attempted([&] {
    auto report = run(workspace_, folder_, ImportKeeps::nothing, progress).report;
    std::ranges::stable_sort(report.refusedRows, {}, rankOf);
    lines_.clear();
    for (const auto& row : report.refusedRows) lines_.push_back(lineOf(row));
    for (const auto& cell : report.leftOutCells) lines_.push_back(lineOf(cell));
    isRefused_ = !report.refusedRows.empty();
    added_ = report.added();
    return summaryOf(report);
  });
}

bool FolderImport::canImport() const {
  return added_ > 0 && (!isRefused_ || goodRowsOnly);
}

ActOutcome FolderImport::import(const store::Progress& progress) const {
  return attempted([&] {
    const auto keeps = goodRowsOnly ? ImportKeeps::goodRows : ImportKeeps::allOrNothing;
    const auto result = run(workspace_, folder_, keeps, progress);
    if (!result.isKept) return phrase("Nothing was imported: please look at the rows that are refused.");
    return phrase("Imported: %1.", {addedIn(result.report)});
  });
}

}  // namespace trellis::view
