#include "app/view/audit_notes.h"

#include <doctest/doctest.h>

#include "app/view/search_view.h"
#include "core/store/audit_trail.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using store::AuditAction;

TEST_CASE("A search is told once, however long it is typed at, and without its words") {
  tests::OpenPractice practice;
  view::SearchView search(practice.workspace);
  for (const char* words : {"h", "ha", "harbor"}) search.search(words);
  const auto searches = [&] {
    return store::AuditTrail(practice.vault).list({.action = AuditAction::searched});
  };
  REQUIRE(searches().size() == 1);
  CHECK(searches()[0].act.detail.empty());
  search.search("");
  search.search("lighthouse");
  CHECK(searches().size() == 2);
}

TEST_CASE("Looking at a session is told with the session and its client") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto session = practice.addSession(client, tests::attendedSession(practice.today()));
  view::noteSessionViewed(practice.workspace, session);
  const auto looks = store::AuditTrail(practice.vault).list({.action = AuditAction::viewed});
  REQUIRE(looks.size() == 1);
  CHECK(looks[0].act ==
        store::AuditAct{AuditAction::viewed, store::AuditObject::session, session.value, client, {}});
}
