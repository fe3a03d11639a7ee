// A file of an invented practice made of the fuzzer's bytes: the first says which, the others are what the
// file holds. Its rows are read as behind all files before it; now and then, and first of all, the practice
// is imported whole, which takes a hundred times as long. Whatever the file holds, each row is placed or
// refused.
#include <cstdint>

#include <unistd.h>

#include "core/exchange/csv_import.h"
#include "core/exchange/practice_rows.h"
#include "tests/core/exchange/memory_sink.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/support/catalogue.h"
#include "tests/support/practice_folder.h"

using namespace trellis;
using exchange::CsvFile;

namespace {

constexpr unsigned kRunsBetweenWholes = 500;
const model::Date kToday(2026, 11, 20);

std::string nameOf(CsvFile file) {
  return std::string(exchange::formatOf(file).name);
}

// As the practice has it; a file that it does without is one of no row.
std::string textOf(CsvFile file) {
  const auto found = tests::practiceFiles().find(nameOf(file));
  if (found != tests::practiceFiles().end()) return found->second;
  std::string header;
  for (const std::string_view column : exchange::formatOf(file).allColumns())
    header.append(header.empty() ? "" : ",").append(column);
  return header + "\r\n";
}

std::vector<std::string> seeds() {
  std::vector<std::string> seeds;
  for (std::size_t file = 0; file < exchange::kCsvFiles; ++file)
    seeds.push_back(std::string(1, static_cast<char>(file)) + textOf(static_cast<CsvFile>(file)));
  return seeds;
}

void readRows(const std::filesystem::path& folder, CsvFile file, exchange::ImportContext& context) {
  const exchange::CsvFormat& format = exchange::formatOf(file);
  exchange::CsvTable table(folder / format.name, format.columns, format.laterColumns);
  if (table.headerRefusal()) return tests::promise(!table.headerRefusal()->reason.empty(), "a reason");
  while (table.next()) {
    exchange::CsvRow row(table);
    const auto outcome = row.isRefused() ? std::nullopt : exchange::readerOf(file)(row, context);
    tests::promise(outcome || row.isRefused(), "a row is placed or refused");
    tests::promise(!row.isRefused() || !row.refusal().reason.empty(), "a refused row has its reason");
  }
}

void sign(const exchange::PracticeKeys& keys) {
  for (exchange::PlacedSession* session : keys.toBeSigned) session->isSigned = true;
}

// What the rows of each file are held against: the whole practice, but for the file and those behind it.
std::vector<exchange::PracticeKeys> keysBefore(const tests::PracticeFolder& folder) {
  tests::MemorySink sink;
  exchange::ImportContext context{tests::catalogue(), kToday, sink};
  std::vector<exchange::PracticeKeys> keys;
  for (std::size_t file = 0; file < exchange::kCsvFiles; ++file) {
    if (static_cast<CsvFile>(file) == CsvFile::addenda) sign(context.keys);
    folder.write(nameOf(static_cast<CsvFile>(file)), textOf(static_cast<CsvFile>(file)));
    keys.push_back(context.keys);
    keys.back().toBeSigned.clear();  // they point into the sessions of the context
    readRows(folder.path(), static_cast<CsvFile>(file), context);
  }
  return keys;
}

void checkReport(const exchange::ImportReport& report) {
  std::size_t refused = 0;
  for (const exchange::FileTally& tally : report.files) refused += tally.refused;
  tests::promise(report.refusedRows.size() >= refused, "each refused row is told");
  for (const exchange::RefusedRow& row : report.refusedRows)
    tests::promise(!row.reason.empty() && !row.file.empty(), "a refused row has its file and reason");
}

void importWholeWith(const tests::PracticeFolder& folder, CsvFile file, std::string_view bytes) {
  folder.write(nameOf(file), bytes);
  tests::MemorySink sink;
  checkReport(exchange::importPractice(folder.path(), tests::catalogue(), kToday, sink,
                                       [](std::uintmax_t, std::uintmax_t) {}));
  folder.write(nameOf(file), textOf(file));
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 1);  // no disk is worn
  tests::seedEmptyCorpus({*arguments + 1, static_cast<std::size_t>(*count - 1)}, seeds());
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  static const tests::PracticeFolder kFolder;
  static const std::vector<exchange::PracticeKeys> kKeys = keysBefore(kFolder);
  static unsigned runs = 0;
  static const tests::TemporaryFolder kAlone;  // so that the practice stays as it is
  const std::size_t number = data[0] % exchange::kCsvFiles;
  const auto file = static_cast<CsvFile>(number);
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  kAlone.write(nameOf(file), bytes);
  tests::MemorySink sink;
  exchange::ImportContext context{tests::catalogue(), kToday, sink, kKeys[number]};
  readRows(kAlone.path(), file, context);
  if (runs++ % kRunsBetweenWholes == 0) importWholeWith(kFolder, file, bytes);
  return 0;
}
