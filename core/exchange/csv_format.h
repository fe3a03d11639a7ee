// The files of the CSV format and their columns, for reading and writing alike. They stand in an order in
// which a row comes after all those that it names; what is signed after a note comes behind everything else.
// `later` columns and files joined the format after its first release: a folder without them is read too.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::exchange {

enum class CsvFile {
  measureFigures,
  noteFormats,
  clients,
  statusHistory,
  diagnoses,
  consents,
  roots,
  toldApart,
  relationships,
  goals,
  measures,
  sessions,
  notes,
  psychotherapyNotes,
  ratings,
  steps,
  giveAndTake,
  wellBeing,
  boundaries,
  expectedPushback,
  goalRatings,
  tasks,
  addenda,
  amendments
};

inline constexpr std::size_t kCsvFiles = static_cast<std::size_t>(CsvFile::amendments) + 1;

struct CsvFormat {
  std::string_view name;                       // "clients.csv"
  std::vector<std::string_view> columns;       // of the first release
  std::vector<std::string_view> laterColumns;  // behind them
  bool isLater = false;                        // the file as a whole

  std::vector<std::string_view> allColumns() const;
};

const std::array<CsvFormat, kCsvFiles>& csvFormats();  // in the order of CsvFile
const CsvFormat& formatOf(CsvFile file);

// A spreadsheet would run a text that begins like a formula: in a file it stands behind an apostrophe.
// What is read without its guard is what was written; numbers need none.
std::string withGuard(std::string_view text);
std::string_view withoutGuard(std::string_view cell);

}  // namespace trellis::exchange
