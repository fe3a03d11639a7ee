#include <doctest/doctest.h>

#include "app/view/data_export.h"
#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "core/store/client_merge.h"
#include "core/store/verification.h"
#include "tests/support/all_rows.h"
#include "tests/support/open_practice.h"

namespace trellis::view {
namespace {

class SampleClients : public tests::OpenPractice {
 public:
  SampleClients() { import(samplePracticeFolder(resourceFolder())); }

  ImportResult import(const std::filesystem::path& source) {
    const PracticeImport import{source, ImportKeeps::allOrNothing, workspace.clinician, clock, today()};
    return runImport(import, vault, workspace.catalogue, [](auto, auto) {});
  }
  model::ClientId client(int number) const {
    return *store::ClientRepository(vault).byKey(std::to_string(number));
  }
  std::size_t sessionsOf(int number) const {
    return store::SessionRepository(vault).linesOf(client(number)).size();
  }
  void merge(int kept, int gone) const {
    const auto fields = store::ClientRepository(vault).find(client(kept)).client;
    store::merge(vault, {client(kept), client(gone)}, fields, today());
  }
  bool isWhole() const {
    return store::verifyWhole(vault, [](int, int) {}).isWhole();
  }
};

// A practice of its own, to which the export comes back.
class Elsewhere : public tests::OpenPractice {
 public:
  ImportResult import(const std::filesystem::path& source) {
    const PracticeImport import{source, ImportKeeps::allOrNothing, workspace.clinician, clock, today()};
    return runImport(import, vault, workspace.catalogue, [](auto, auto) {});
  }
};

TEST_CASE("Whichever two clients of the sample are merged, undoing it leaves every table as it was") {
  const SampleClients practice;
  const auto before = tests::allRows(practice.vault);
  for (int kept = 1; kept <= 9; ++kept) {
    const int other = kept % 9 + 1;
    CAPTURE(kept);
    const auto gone = practice.client(other);
    practice.merge(kept, other);
    CHECK(practice.isWhole());
    store::undoMerge(practice.vault, gone);
    CHECK(tests::allRows(practice.vault) == before);
  }
}

TEST_CASE("What was merged leaves with the record that is kept, and comes back as one") {
  SampleClients practice;
  const auto both = practice.sessionsOf(1) + practice.sessionsOf(3);
  practice.merge(1, 3);
  CHECK(practice.sessionsOf(1) == both);
  exportCsv({.target = practice.folder / "csv", .client = practice.client(1)}, practice.vault);
  Elsewhere other;
  const auto result = other.import(practice.folder / "csv");
  CHECK(result.isKept);
  const auto client = store::ClientRepository(other.vault).all().front().id;
  CHECK(store::SessionRepository(other.vault).linesOf(client).size() == both);
  CHECK(store::ClientRepository(other.vault).statusHistoryOf(client) ==
        store::ClientRepository(practice.vault).statusHistoryOf(practice.client(1)));
}

TEST_CASE("What was imported before two of it were merged is known again, and nothing comes twice") {
  SampleClients practice;
  practice.merge(1, 3);
  const auto again = practice.import(samplePracticeFolder(resourceFolder()));
  CHECK(again.report.refusedRows.empty());
  CHECK(again.report.added() == 0);
}

}  // namespace
}  // namespace trellis::view
