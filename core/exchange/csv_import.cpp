#include "core/exchange/csv_import.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>
#include <system_error>
#include <utility>

#include "core/exchange/csv_format.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/practice_rows.h"

namespace trellis::exchange {
namespace {

constexpr std::string_view kConflict =
    "The vault already holds this, with other content or signed: it was left as it is.";
constexpr std::size_t kRowsBetweenProgress = 4096;

bool comesAfterSigning(CsvFile file) {
  return file == CsvFile::addenda || file == CsvFile::amendments;
}

std::uintmax_t sizeOf(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  return error ? 0 : size;
}

bool isNoteWhole(const PlacedSession& session) {
  return !session.tookPlace || session.sections == (1ULL << session.format->sections.size()) - 1;
}

// One run through the files of a folder.
class PracticeImport {
 public:
  PracticeImport(const std::filesystem::path& folder, ImportContext& context, const ImportProgress& progress)
      : folder_(folder), context_(context), progress_(progress) {
    for (const CsvFormat& format : csvFormats()) bytesTotal_ += sizeOf(folder_ / format.name);
  }

  ImportReport run() {
    readFiles([](CsvFile file) { return !comesAfterSigning(file); });
    refuseUnknownFiles();
    sign();
    readFiles(comesAfterSigning);
    return std::move(report_);
  }

 private:
  void readFiles(bool (*isMeant)(CsvFile));
  void readFile(CsvFile file);
  void readRows(CsvFile file, CsvTable& table);
  void count(RowOutcome outcome, CsvRow& row);
  void refuse(std::size_t line, const Refusal& refusal);
  void refuseUnknownFiles();
  void sign();
  void refuseSignature(const PlacedSession& session);

  const std::filesystem::path& folder_;
  ImportContext& context_;
  const ImportProgress& progress_;
  ImportReport report_;
  std::uintmax_t bytesDone_ = 0;  // of the files read whole
  std::uintmax_t bytesTotal_ = 0;
};

void PracticeImport::readFiles(bool (*isMeant)(CsvFile)) {
  for (std::size_t i = 0; i < kCsvFiles; ++i)
    if (const auto file = static_cast<CsvFile>(i); isMeant(file)) readFile(file);
}

void PracticeImport::readFile(CsvFile file) {
  const CsvFormat& format = formatOf(file);
  const auto path = folder_ / format.name;
  std::error_code unreadable;
  const bool isThere = std::filesystem::exists(path, unreadable);
  if (!isThere && format.isLater) return;
  report_.files.push_back({format.name});
  try {
    if (!isThere) throw CsvError("This file is missing from the folder.");
    CsvTable table(path, format.columns, format.laterColumns);
    if (table.headerRefusal())
      refuse(1, *table.headerRefusal());
    else
      readRows(file, table);
  } catch (const CsvError& error) {
    refuse(0, {"", error.what()});
  }
  bytesDone_ += sizeOf(path);
  progress_(bytesDone_, bytesTotal_);
}

void PracticeImport::readRows(CsvFile file, CsvTable& table) {
  const RowReader read = readerOf(file);
  for (std::size_t rows = 1; table.next(); ++rows) {
    CsvRow row(table);
    count(row.isRefused() ? std::nullopt : read(row, context_), row);
    if (rows % kRowsBetweenProgress == 0) progress_(bytesDone_ + table.bytesRead(), bytesTotal_);
  }
}

void PracticeImport::count(RowOutcome outcome, CsvRow& row) {
  FileTally& tally = report_.files.back();
  if (outcome == Outcome::added)
    ++tally.added;
  else if (outcome == Outcome::unchanged)
    ++tally.unchanged;
  else
    refuse(row.line(), outcome ? Refusal{"", std::string(kConflict)} : row.refusal());
  if (const auto& cell = row.leftOut(); cell && !row.isRefused())
    report_.leftOutCells.push_back({std::string(tally.file), row.line(), cell->column, cell->reason});
}

void PracticeImport::refuse(std::size_t line, const Refusal& refusal) {
  FileTally& tally = report_.files.back();
  ++tally.refused;
  report_.refusedRows.push_back({std::string(tally.file), line, refusal.column, refusal.reason});
}

// So that nothing is left out in silence.
void PracticeImport::refuseUnknownFiles() {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".csv" ||
        std::ranges::find(csvFormats(), name, &CsvFormat::name) != csvFormats().end())
      continue;
    report_.refusedRows.push_back({name, 0, "", "This file is not part of the import format."});
  }
}

void PracticeImport::sign() {
  for (PlacedSession* session : context_.keys.toBeSigned) {
    session->isSigned = isNoteWhole(*session);
    if (session->isSigned)
      context_.sink.sign(session->id);
    else
      refuseSignature(*session);
  }
}

void PracticeImport::refuseSignature(const PlacedSession& session) {
  constexpr std::string_view kFile = "sessions.csv";
  ++std::ranges::find(report_.files, kFile, &FileTally::file)->refused;
  report_.refusedRows.push_back({std::string(kFile), session.line, "signed",
                                 "This session is marked as signed, but its note lacks a section."});
}

std::size_t sum(const std::vector<FileTally>& files, std::size_t FileTally::*count) {
  return std::accumulate(files.begin(), files.end(), std::size_t{0},
                         [&](std::size_t total, const FileTally& file) { return total + file.*count; });
}

}  // namespace

std::size_t ImportReport::added() const {
  return sum(files, &FileTally::added);
}

std::size_t ImportReport::unchanged() const {
  return sum(files, &FileTally::unchanged);
}

ImportReport importPractice(const std::filesystem::path& folder, const model::Catalogue& catalogue,
                            model::Date today, PracticeSink& sink, const ImportProgress& progress) {
  ImportContext context{catalogue, today, sink};
  return PracticeImport(folder, context, progress).run();
}

}  // namespace trellis::exchange
