// An invented practice with one of its files made of the fuzzer's bytes: the first says which, the others are
// what the file holds. Whatever it holds, the import ends with each row placed or told as refused.
#include <cstdint>

#include <unistd.h>

#include "core/exchange/csv_import.h"
#include "tests/core/exchange/memory_sink.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/support/catalogue.h"
#include "tests/support/practice_folder.h"

using namespace trellis;

namespace {

using Name = std::string;

std::vector<Name> names() {
  std::vector<Name> names;
  for (const auto& [name, text] : tests::practiceFiles()) names.push_back(name);
  return names;
}

std::vector<std::string> seeds() {
  std::vector<std::string> seeds;
  char number = 0;
  for (const auto& [name, text] : tests::practiceFiles()) seeds.push_back(std::string(1, number++) + text);
  return seeds;
}

void checkReport(const exchange::ImportReport& report) {
  std::size_t refused = 0;
  for (const exchange::FileTally& tally : report.files) refused += tally.refused;
  tests::promise(report.refusedRows.size() >= refused, "each refused row is told");
  for (const exchange::RefusedRow& row : report.refusedRows)
    tests::promise(!row.reason.empty() && !row.file.empty(), "a refused row has its file and reason");
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 1);  // no disk is worn
  tests::seedEmptyCorpus({*arguments + 1, static_cast<std::size_t>(*count - 1)}, seeds());
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  static const std::vector<Name> kNames = names();
  static const tests::PracticeFolder kFolder;
  const Name& name = kNames[data[0] % kNames.size()];
  kFolder.write(name, {reinterpret_cast<const char*>(data) + 1, size - 1});
  tests::MemorySink sink;
  checkReport(exchange::importPractice(kFolder.path(), tests::catalogue(), model::Date(2026, 11, 20), sink,
                                       [](std::uintmax_t, std::uintmax_t) {}));
  kFolder.write(name, tests::practiceFiles().at(name));
  return 0;
}
