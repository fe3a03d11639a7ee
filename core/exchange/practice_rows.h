// One function a file of the import format: a row becomes a model value, passes its rules and goes to the
// sink. Each returns what became of the row, or nothing where the row was refused; the row then holds the
// reason.
#pragma once

#include <optional>

#include "core/exchange/csv_format.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/practice_keys.h"
#include "core/exchange/practice_sink.h"
#include "core/model/catalogue.h"
#include "core/model/dates.h"

namespace trellis::exchange {

struct ImportContext {
  const model::Catalogue& catalogue;
  model::Date today;
  PracticeSink& sink;
  PracticeKeys keys = {};
};

using RowOutcome = std::optional<Outcome>;

using RowReader = RowOutcome (*)(CsvRow& row, ImportContext& context);
RowReader readerOf(CsvFile file);

RowOutcome readMeasureFigures(CsvRow& row, ImportContext& context);
RowOutcome readNoteFormat(CsvRow& row, ImportContext& context);
RowOutcome readClient(CsvRow& row, ImportContext& context);
RowOutcome readStatusChange(CsvRow& row, ImportContext& context);
RowOutcome readDiagnosis(CsvRow& row, ImportContext& context);
RowOutcome readConsent(CsvRow& row, ImportContext& context);
RowOutcome readRoot(CsvRow& row, ImportContext& context);
RowOutcome readToldApart(CsvRow& row, ImportContext& context);
RowOutcome readRelationship(CsvRow& row, ImportContext& context);
RowOutcome readGoal(CsvRow& row, ImportContext& context);
RowOutcome readAdministration(CsvRow& row, ImportContext& context);

RowOutcome readSession(CsvRow& row, ImportContext& context);
RowOutcome readNoteSection(CsvRow& row, ImportContext& context);
RowOutcome readPsychotherapyNote(CsvRow& row, ImportContext& context);
RowOutcome readRating(CsvRow& row, ImportContext& context);
RowOutcome readStep(CsvRow& row, ImportContext& context);
RowOutcome readGiveAndTake(CsvRow& row, ImportContext& context);
RowOutcome readWellBeing(CsvRow& row, ImportContext& context);
RowOutcome readBoundary(CsvRow& row, ImportContext& context);
RowOutcome readExpectedPushback(CsvRow& row, ImportContext& context);
RowOutcome readGoalRating(CsvRow& row, ImportContext& context);
RowOutcome readTask(CsvRow& row, ImportContext& context);

RowOutcome readAddendum(CsvRow& row, ImportContext& context);
RowOutcome readAmendment(CsvRow& row, ImportContext& context);

}  // namespace trellis::exchange
