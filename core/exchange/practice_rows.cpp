#include "core/exchange/practice_rows.h"

#include <array>

namespace trellis::exchange {

RowReader readerOf(CsvFile file) {
  static constexpr std::array<RowReader, kCsvFiles> kReaders = {
      readMeasureFigures, readNoteFormat,  readClient,      readStatusChange,      readDiagnosis,
      readConsent,        readRoot,        readToldApart,   readRelationship,      readGoal,
      readAdministration, readSession,     readNoteSection, readPsychotherapyNote, readRating,
      readStep,           readGiveAndTake, readWellBeing,   readBoundary,          readExpectedPushback,
      readGoalRating,     readTask,        readAddendum,    readAmendment};
  return kReaders[static_cast<std::size_t>(file)];
}

}  // namespace trellis::exchange
