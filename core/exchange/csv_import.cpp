#include "core/exchange/csv_import.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <span>
#include <system_error>
#include <utility>

#include "core/exchange/csv_table.h"
#include "core/exchange/practice_rows.h"

namespace trellis::exchange {
namespace {

constexpr std::string_view kConflict =
    "The vault already holds this, with other content or signed: it was left as it is.";
constexpr std::size_t kRowsBetweenProgress = 4096;

struct FileFormat {
  std::string_view name;
  std::vector<std::string_view> columns;
  RowOutcome (*readRow)(CsvRow&, ImportContext&);
};

// In an order in which a row comes after all those that it names.
std::vector<FileFormat> fileFormats() {
  return {
      {"clients.csv",
       {"client_key", "legal_name", "preferred_name", "pronouns", "date_of_birth", "phone", "email", "status",
        "intake_date", "presenting_concerns", "report_language"},
       readClient},
      {"roots.csv", {"client_key", "theme", "period", "story", "signs"}, readRoot},
      {"relationships.csv",
       {"relationship_key", "client_key", "other_name", "alias", "context", "began", "ended",
        "lives_together", "print_safety", "maintained_by", "safety_concern"},
       readRelationship},
      {"goals.csv",
       {"goal_key", "client_key", "relationship_key", "path", "statement", "started", "target", "status",
        "much_less", "less", "expected", "more", "much_more"},
       readGoal},
      {"measures.csv", {"client_key", "measure", "date", "total"}, readAdministration},
      {"sessions.csv",
       {"session_key", "client_key", "date", "start", "end", "kind", "modality", "attendance", "note_format",
        "takeaway", "risk", "risk_action", "signed"},
       readSession},
      {"notes.csv", {"session_key", "section", "text"}, readNoteSection},
      {"psychotherapy_notes.csv", {"session_key", "text"}, readPsychotherapyNote},
      {"ratings.csv", {"session_key", "relationship_key", "rater", "item", "value", "evidence"}, readRating},
      {"steps.csv", {"session_key", "relationship_key", "step", "stage"}, readStep},
      {"give_and_take.csv", {"session_key", "relationship_key", "given", "received"}, readGiveAndTake},
      {"well_being.csv", {"session_key", "measure", "value"}, readWellBeing},
      {"boundaries.csv", {"session_key", "relationship_key", "boundary", "outcome", "guilt"}, readBoundary},
      {"goal_ratings.csv", {"goal_key", "session_key", "level"}, readGoalRating},
      {"tasks.csv",
       {"task_key", "client_key", "set_in", "step", "text", "due", "result", "reviewed_in", "learned"},
       readTask},
  };
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
      : folder_(folder), context_(context), progress_(progress), formats_(fileFormats()) {
    for (const FileFormat& format : formats_) bytesTotal_ += sizeOf(folder_ / format.name);
  }

  ImportReport run() {
    for (const FileFormat& format : formats_) readFile(format);
    refuseUnknownFiles();
    sign();
    return std::move(report_);
  }

 private:
  void readFile(const FileFormat& format);
  void readRows(const FileFormat& format, CsvTable& table);
  void count(RowOutcome outcome, CsvRow& row);
  void refuse(std::size_t line, const Refusal& refusal);
  void refuseUnknownFiles();
  void sign();
  void refuseSignature(const PlacedSession& session);

  const std::filesystem::path& folder_;
  ImportContext& context_;
  const ImportProgress& progress_;
  const std::vector<FileFormat> formats_;
  ImportReport report_;
  std::uintmax_t bytesDone_ = 0;  // of the files read whole
  std::uintmax_t bytesTotal_ = 0;
};

void PracticeImport::readFile(const FileFormat& format) {
  const auto path = folder_ / format.name;
  report_.files.push_back({format.name});
  try {
    if (!std::filesystem::exists(path)) throw CsvError("This file is missing from the folder.");
    CsvTable table(path, format.columns);
    if (table.headerRefusal())
      refuse(1, *table.headerRefusal());
    else
      readRows(format, table);
  } catch (const CsvError& error) {
    refuse(0, {"", error.what()});
  }
  bytesDone_ += sizeOf(path);
  progress_(bytesDone_, bytesTotal_);
}

void PracticeImport::readRows(const FileFormat& format, CsvTable& table) {
  for (std::size_t rows = 1; table.next(); ++rows) {
    CsvRow row(table);
    count(row.isRefused() ? std::nullopt : format.readRow(row, context_), row);
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
        std::ranges::find(formats_, name, &FileFormat::name) != formats_.end())
      continue;
    report_.refusedRows.push_back({name, 0, "", "This file is not part of the import format."});
  }
}

void PracticeImport::sign() {
  for (const PlacedSession* session : context_.keys.toBeSigned)
    if (isNoteWhole(*session))
      context_.sink.sign(session->id);
    else
      refuseSignature(*session);
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
