// A draft that was removed, and all that goes and comes back with it.
#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/search_index.h"
#include "tests/support/all_rows.h"
#include "tests/support/builders.h"
#include "tests/support/vault_fault.h"

using namespace trellis;
using model::Date;

namespace {

struct TwoSessions : tests::VaultInFolder {
  model::ClientId client = addClient("Noor Haddad");
  model::RelationshipId partner = addPartner(client);
  model::ClinicianId ana = store::ClinicianRepository(vault).all().front().id;
  store::SessionRepository sessions{vault};
  model::SessionId first = add(Date(2026, 11, 6));
  model::SessionId second = add(Date(2026, 11, 13));

  model::SessionId add(Date date) {
    model::SessionFields fields{.date = date, .attendance = model::Attendance::attended};
    fields.note = model::ProgressNote{.format = "SOAP", .sections = {{"plan", "A quince word."}}};
    fields.ratings = {
        {partner, model::Rater::clinician, {model::ItemKind::sign, model::Path::self}, 3, "Said so."}};
    fields.boundaries = {{partner, "No calls at night", model::BoundaryOutcome::kept, 2}};
    fields.takeaway = "I may rest.";
    return sessions.addDraft(client, ana, tests::aSession(fields));
  }
  std::size_t found(std::string_view words) const {
    return store::SearchIndex(vault).find(words, store::LastWord::whole, 9).size();
  }
};

}  // namespace

TEST_CASE("a draft that was removed and put back is as it was in every row, private note and tasks too") {
  TwoSessions practice;
  auto& sessions = practice.sessions;
  sessions.savePsychotherapyNote(practice.second, model::PsychotherapyNote::make("Mine alone.").value(),
                                 practice.ana);
  sessions.setTask(practice.second, tests::aTask("One small no."));
  const auto before = tests::allRows(practice.vault);
  const auto removed = sessions.removeDraft(practice.second);
  CHECK(sessions.linesOf(practice.client).size() == 1);
  CHECK(sessions.tasksOf(practice.client).empty());
  CHECK(practice.found("quince") == 1);
  sessions.putBack(removed);
  CHECK(tests::allRows(practice.vault) == before);
}

TEST_CASE("a task that was reviewed in a removed draft is outstanding, until the draft comes back") {
  TwoSessions practice;
  auto& sessions = practice.sessions;
  const auto task = sessions.setTask(practice.first, tests::aTask("One small no."));
  sessions.reviewTask(task, practice.second, {model::TaskResult::partly, "It held."});
  const auto removed = sessions.removeDraft(practice.second);
  CHECK(sessions.outstandingTasksOf(practice.client).size() == 1);
  sessions.putBack(removed);
  const auto back = sessions.tasksOf(practice.client).front();
  CHECK(back.reviewedIn == practice.second);
  CHECK(back.review == model::TaskReview{model::TaskResult::partly, "It held."});
}

TEST_CASE("a session is rested on where another looked at a task that was set in it") {
  TwoSessions practice;
  const auto task = practice.sessions.setTask(practice.first, tests::aTask("One small no."));
  CHECK_FALSE(practice.sessions.isRestedOn(practice.first));
  practice.sessions.reviewTask(task, practice.second, {model::TaskResult::done, {}});
  CHECK(practice.sessions.isRestedOn(practice.first));
  CHECK_FALSE(practice.sessions.isRestedOn(practice.second));
}

TEST_CASE("a draft comes back under an id of its own where another session has taken its own meanwhile") {
  TwoSessions practice;
  const auto removed = practice.sessions.removeDraft(practice.second);
  REQUIRE(practice.add(Date(2026, 11, 20)) == practice.second);
  practice.sessions.putBack(removed);
  CHECK(practice.sessions.linesOf(practice.client).size() == 3);
  CHECK(practice.sessions.linesOf(practice.client)[1].date == Date(2026, 11, 13));
}

TEST_CASE("a signed session cannot be removed, and nothing of it goes") {
  TwoSessions practice;
  practice.sessions.sign(practice.second, {practice.ana, tests::kNow});
  CHECK(tests::faultOf([&] { practice.sessions.removeDraft(practice.second); }) ==
        store::VaultFault::refused);
  CHECK(practice.sessions.find(practice.second).session->takeaway == "I may rest.");
}

TEST_CASE("the audit trail tells of the draft that was removed and of its coming back") {
  TwoSessions practice;
  practice.sessions.putBack(practice.sessions.removeDraft(practice.second));
  const auto entries = store::AuditTrail(practice.vault).list({});
  REQUIRE(entries.size() >= 2);
  const store::AuditAct back{
      store::AuditAction::created, store::AuditObject::session, practice.second.value, practice.client, {}};
  store::AuditAct removal = back;
  removal.action = store::AuditAction::deleted;
  CHECK(entries[0].act == back);
  CHECK(entries[1].act == removal);
}
