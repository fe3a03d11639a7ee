#include "app/view/audit_view.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/client_merge.h"
#include "core/store/client_repository.h"
#include "core/store/connection.h"
#include "tests/support/builders.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

// Some entries: the practice's own, and two clients'.
struct Audited : OpenPractice {
  model::ClientId maya = addClient("Maya Rosen");
  model::ClientId may = addClient("Maya Rosenthal");
  store::AuditTrail trail{vault};
  view::AuditView view{workspace};

  std::vector<std::string> sentences() const {
    std::vector<std::string> sentences;
    for (std::size_t row = 0; row < view.count(); ++row) sentences.push_back(view.line(row).sentence);
    return sentences;
  }

  // One vault after the other: two would be two windows on the same practice.
  void closeAndOpen() {
    const auto file = vault.file();
    const auto aside = folder / "aside.trellis";
    vault = store::Vault::create(aside, tests::aPractice(), tests::aClinician(), tests::aPassphrase(),
                                 tests::kQuickCost, workspace.now);
    vault = tests::open(file);
  }

  // The vault's own triggers refuse it.
  void allowChanges() {
    auto& connection = vault.connection();
    while (connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'") > 0)
      connection.execute("DROP TRIGGER " +
                         connection.database()
                             .execAndGet("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
                             .getString());
  }
};

}  // namespace

TEST_CASE("Each entry of the trail is a sentence, the newest first") {
  Audited practice;
  practice.trail.printed("client_summary", practice.maya);
  practice.trail.viewed(store::AuditObject::session, 7, practice.may);
  practice.view.refresh();
  CHECK(practice.sentences()[0] == "Ana Ruiz looked at a session of Maya Rosenthal.");
  CHECK(practice.sentences()[1] == "Ana Ruiz printed the client summary of Maya Rosen.");
  CHECK(practice.view.line(0).when.find("20 Nov 2026 ") == 0);
}

TEST_CASE("Every act has a sentence of its own and is in one group") {
  std::size_t inGroups = 0;
  for (int group = 0; group <= static_cast<int>(view::kLastAuditGroup); ++group)
    inGroups += view::actionsOf(static_cast<view::AuditGroup>(group)).size();
  CHECK(inGroups == model::Keys<store::AuditAction>::all.size());
  for (const auto& act : model::Keys<store::AuditAction>::all) {
    CAPTURE(act.second);
    CHECK(view::sentenceOf({act.first, {}, {}, {}, {}}, "Ana Ruiz", "").find("Ana Ruiz ") == 0);
  }
}

TEST_CASE("A whole name finds its client even where it is part of another's") {
  Audited practice;
  practice.view.filterClient("maya rosen");
  REQUIRE(practice.view.count() == 1);
  CHECK(practice.view.line(0).sentence == "Ana Ruiz began the record of Maya Rosen.");
}

TEST_CASE("A name that several clients have shows none of them and asks for more") {
  Audited practice;
  practice.view.filterClient("rosen t");
  CHECK(practice.view.emptyState().find("No client") == 0);
  practice.view.filterClient("rose");
  CHECK(practice.view.count() == 0);
  CHECK(practice.view.emptyState().find("2 clients") == 0);
}

TEST_CASE("A group of acts shows those acts alone") {
  Audited practice;
  practice.trail.printed("client_summary", practice.maya);
  practice.trail.viewed(store::AuditObject::caseload, {});
  practice.trail.exported("json", practice.maya);
  practice.view.filterGroup(view::AuditGroup::leaving);
  CHECK(practice.sentences() ==
        std::vector<std::string>{"Ana Ruiz exported the record of Maya Rosen.",
                                 "Ana Ruiz printed the client summary of Maya Rosen."});
}

TEST_CASE("Days from and to are both in what is shown") {
  Audited practice;
  practice.clock = *model::parseInstant("2026-11-22T12:00:00Z");
  practice.trail.viewed(store::AuditObject::caseload, {});
  practice.clock = *model::parseInstant("2026-11-24T12:00:00Z");
  practice.trail.viewed(store::AuditObject::audit, {});
  practice.view.filterDays(model::Date(2026, 11, 22), model::Date(2026, 11, 22));
  CHECK(practice.sentences() == std::vector<std::string>{"Ana Ruiz looked at the caseload."});
}

TEST_CASE("A long trail is read a page at a time, every entry once") {
  Audited practice;
  for (int i = 0; i < 450; ++i) practice.trail.viewed(store::AuditObject::caseload, {});
  for (const auto group : {std::optional<view::AuditGroup>(), std::optional(view::AuditGroup::reading)}) {
    practice.view.filterGroup(group);
    CHECK(practice.view.count() == 200);
    CHECK(practice.view.hasMore());
    while (practice.view.hasMore()) practice.view.readMore();
    CHECK(practice.view.count() == (group ? 450U : 450U + static_cast<std::size_t>(4)));
  }
}

TEST_CASE("What was done with a record before it was merged away is found at the one that is kept") {
  Audited practice;
  practice.trail.printed("client_summary", practice.may);
  const auto fields = store::ClientRepository(practice.vault).find(practice.maya).client;
  store::merge(practice.vault, {practice.maya, practice.may}, fields, practice.today());
  const std::vector<std::string> whole = {"Ana Ruiz merged a duplicate into the record of Maya Rosen.",
                                          "Ana Ruiz printed the client summary of Maya Rosen.",
                                          "Ana Ruiz began the record of Maya Rosen.",
                                          "Ana Ruiz began the record of Maya Rosen."};
  for (const char* words : {"maya rosen", "1", "2", "rosenthal"}) {
    CAPTURE(words);
    practice.view.filterClient(words);
    CHECK(practice.sentences() == whole);
  }
  store::undoMerge(practice.vault, practice.may);
  practice.view.filterClient("2");
  CHECK(practice.sentences() ==
        std::vector<std::string>{"Ana Ruiz printed the client summary of Maya Rosenthal.",
                                 "Ana Ruiz began the record of Maya Rosenthal."});
}

TEST_CASE("A check of the trail that was stopped says so, and leaves no entry") {
  Audited practice;
  CHECK(practice.view.checkTrail([](auto) { return false; }) == "The check was stopped.");
  CHECK(store::AuditTrail(practice.vault).list({.action = store::AuditAction::verified}).empty());
}

TEST_CASE("A trail whose end was taken away behind the program's back is said to be short, with the place") {
  Audited practice;
  practice.closeAndOpen();
  CHECK(practice.view.checkTrail().find("The trail is whole") == 0);
  const auto closedAt = practice.vault.connection().file().anchor();
  REQUIRE(closedAt);
  practice.allowChanges();
  practice.vault.connection().execute("DELETE FROM audit_entry WHERE sequence >= " +
                                      std::to_string(closedAt->sequence));
  CHECK(practice.view.checkTrail().find("from entry " + std::to_string(closedAt->sequence) + " on") !=
        std::string::npos);
  CHECK_FALSE(practice.view.isWhole());
}

TEST_CASE("A trail that was changed behind the program's back is said to be, with the place") {
  Audited practice;
  CHECK(practice.view.checkTrail().find("The trail is whole") == 0);
  CHECK(practice.view.isWhole());
  practice.allowChanges();
  practice.vault.connection().execute("UPDATE audit_entry SET action = 'viewed' WHERE sequence = 2");
  CHECK(practice.view.checkTrail().find("from entry 2 on") != std::string::npos);
  CHECK_FALSE(practice.view.isWhole());
}
