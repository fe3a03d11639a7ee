#include "app/view/removed_clients.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

struct Removal : tests::OpenPractice {
  model::ClientId maya = addClient("Maya Rosen");
  view::RemovedClients clients{workspace};

  bool isThere(model::ClientId client) const {
    const auto all = store::ClientRepository(vault).all();
    return std::ranges::count(all, client, &store::ClientRecord::id) == 1;
  }
  void type(store::DraftKind kind) {
    journal.keep({.clinician = workspace.clinician, .client = maya, .kind = kind}, "I said no.", clock);
  }
};

}  // namespace

TEST_CASE("A client who was removed by mistake comes back by undo") {
  Removal practice;
  practice.clients.remove(practice.maya);
  CHECK_FALSE(practice.isThere(practice.maya));
  CHECK(practice.clients.sentence() == "The client was removed.");
  practice.clients.undo();
  CHECK(practice.isThere(practice.maya));
  CHECK_FALSE(practice.clients.canUndo());
}

TEST_CASE("Clients who were removed come back the last first") {
  Removal practice;
  const auto noor = practice.addClient("Noor Haddad");
  practice.clients.remove(practice.maya);
  practice.clients.remove(noor);
  practice.clients.undo();
  CHECK(practice.isThere(noor));
  CHECK_FALSE(practice.isThere(practice.maya));
}

TEST_CASE("Why a client with a session stays is said with the way that there is instead") {
  Removal practice;
  CHECK(practice.clients.whyKept(practice.maya).empty());
  practice.addSession(practice.maya, tests::attendedSession(practice.today()));
  CHECK(practice.clients.whyKept(practice.maya) ==
        "This record holds more than the client's details: the client stays. Only a client who was added by "
        "mistake can be removed; one whose work has ended is discharged.");
}

TEST_CASE("Why a client of whom a page was printed stays is said") {
  Removal practice;
  store::AuditTrail(practice.vault).printed("client_summary", practice.maya);
  CHECK(practice.clients.whyKept(practice.maya) ==
        "Something of this record was printed or saved as a file: the client stays.");
}

TEST_CASE("A client stays while a session with them is typed and not saved") {
  Removal practice;
  practice.type(store::DraftKind::session);
  CHECK(practice.clients.whyKept(practice.maya) ==
        "A session with this client is typed and not saved yet: save it or throw it away first.");
}

TEST_CASE("What was typed into a form about a client goes with them, and comes back with them") {
  Removal practice;
  practice.type(store::DraftKind::form);
  practice.clients.remove(practice.maya);
  CHECK(practice.journal.drafts().empty());
  practice.clients.undo();
  REQUIRE(practice.journal.drafts().size() == 1);
  CHECK(practice.journal.drafts().front().text == "I said no.");
}
