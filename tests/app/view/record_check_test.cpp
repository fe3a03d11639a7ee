#include "app/view/record_check.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/recovery_journal.h"
#include "tests/support/chained_record.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

struct Signed : tests::ChainedRecord {
  store::RecoveryJournal journal = store::openJournal(vault);
  view::Attempts attempts{[] { return view::Moment{}; }};
  model::Catalogue words = tests::catalogue();
  view::Workspace workspace{
      vault, journal, words, tests::pageFonts(), attempts, clinician, model::Language::english, [] {
        return tests::kNow;
      }};

  view::RecordCheck checked(std::optional<model::ClientId> only) {
    view::RecordCheck check(workspace, only);
    while (!check.isDone()) check.step();
    return check;
  }
};

}  // namespace

TEST_CASE("A client's record that is as it was signed is said so, with its notes counted") {
  Signed record;
  CHECK(record.checked(record.client).verdict() == "All 3 signed notes are as they were signed.");
  CHECK(record.checked(record.other).verdict() == "The only signed note is as it was signed.");
}

TEST_CASE("All records are checked a client at a time") {
  Signed record;
  view::RecordCheck check(record.workspace, std::nullopt);
  CHECK(check.total() == 2);
  check.step();
  CHECK(check.progress() == "1 of 2 clients");
  CHECK_FALSE(check.isDone());
  check.step();
  CHECK(check.isDone());
  CHECK(check.verdict() == "All 4 signed notes are as they were signed.");
}

TEST_CASE("A note that was changed after it was signed is named by its date") {
  Signed record;
  record.behindItsBack("UPDATE session SET takeaway = 'x' WHERE id = " + record.idOf(1));
  const auto check = record.checked(record.client);
  CHECK_FALSE(check.isWhole());
  CHECK(check.verdict() == "The note of 1 Feb 2026 is not as it was signed.");
}

TEST_CASE("A check stands in the audit trail, a check that was stopped does not") {
  Signed record;
  const auto checks = [&] {
    return store::AuditTrail(record.vault).list({.action = store::AuditAction::verified}).size();
  };
  view::RecordCheck stopped(record.workspace, std::nullopt);
  stopped.step();
  CHECK(checks() == 0);
  record.checked(record.client);
  CHECK(checks() == 1);
}
