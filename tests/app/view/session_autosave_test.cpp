#include "app/view/session_autosave.h"

#include <filesystem>
#include <set>

#include <boost/date_time/posix_time/posix_time_duration.hpp>
#include <doctest/doctest.h>

#include "app/view/caseload_view.h"
#include "core/store/recovery_journal.h"
#include "tests/support/full_disk.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using boost::posix_time::seconds;
using store::DraftKind;

namespace {

using tests::kPoorBoundaries;

struct Desk : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);

  std::size_t kept() { return journal.drafts().size(); }
  void pass(int time) { clock += seconds(time); }
};

// A form with its autosave, as the session page has them.
struct Page {
  Desk& desk;
  view::SessionView form;
  view::SessionAutosave autosave;

  template <class Which>
  Page(Desk& which, Which session)
      : desk(which), form(which.workspace, session), autosave(which.workspace, form) {}
  void type(const std::string& words) { form.writeSection(form.sections().front().key, words); }
  std::string text() { return form.sectionText(form.sections().front().key); }
  void tickAfter(int time) {
    desk.pass(time);
    autosave.tick(desk.clock);
  }
};

}  // namespace

TEST_CASE("What is typed is kept within two seconds of the last key") {
  Desk desk;
  Page page(desk, desk.client);
  CHECK_FALSE(page.autosave.due());
  page.type("Slept badly.");
  page.autosave.tick(desk.clock);
  CHECK(desk.kept() == 0);
  page.tickAfter(1);
  CHECK(desk.kept() == 1);
  CHECK_FALSE(page.autosave.due());
  CHECK(page.autosave.status() == "Draft, kept " + view::timeWithSeconds(desk.clock));
}

TEST_CASE("While typing goes on, it is kept every two seconds") {
  Desk desk;
  Page page(desk, desk.client);
  std::set<model::Instant> times;
  for (int half = 0; half < 60; ++half) {
    page.type("Words " + std::to_string(half));
    desk.clock += boost::posix_time::milliseconds(500);
    page.autosave.tick(desk.clock);
    for (const auto& draft : desk.journal.drafts()) times.insert(draft.keptAt);
  }
  CHECK(times.size() >= 12);
}

TEST_CASE("A form that is only read is never kept") {
  Desk desk;
  Page page(desk, desk.client);
  page.tickAfter(60);
  CHECK(desk.kept() == 0);
}

TEST_CASE("A form comes back exactly as typed, also what no rule would take") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  page.form.rate(desk.partner, model::Rater::clinician, kPoorBoundaries, 3);
  page.form.writeEvidence(desk.partner, model::Rater::clinician, kPoorBoundaries, "Phone on the pillow");
  page.form.rate(desk.partner, model::Rater::clinician, kPoorBoundaries, std::nullopt);
  page.form.change([](model::SessionFields& fields) {
    fields.start = model::TimeOfDay::make(10, 0);
    fields.end = model::TimeOfDay::make(9, 0);
  });
  page.form.setTask(model::Path::self, "One small no.");
  page.form.typeAside("newTask.text", "Two l");
  page.form.writePrivateNote("My own pull to rescue.");
  REQUIRE(page.autosave.keepNow(desk.clock));

  Page again(desk, desk.client);
  CHECK(again.form.draft() == page.form.draft());
  CHECK(again.form.privateNote() == "My own pull to rescue.");
  CHECK(again.form.isDirty());
  CHECK(again.autosave.isRecovered());
  CHECK(again.autosave.status() == "Recovered, not saved yet: kept " + view::dateAndTime(desk.clock));
}

TEST_CASE("The private note is a draft of its own, kept only where it was changed") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  page.form.writePrivateNote("My own pull to rescue.");
  page.autosave.keepNow(desk.clock);
  REQUIRE(desk.kept() == 2);
  for (const auto& draft : desk.journal.drafts())
    CHECK((draft.text.find("pull to rescue") != std::string::npos) ==
          (draft.key.kind == DraftKind::psychotherapyNote));
  page.form.writePrivateNote("");
  page.autosave.keepNow(desk.clock);
  CHECK(desk.kept() == 1);
}

TEST_CASE("A private note that was emptied comes back emptied") {
  Desk desk;
  Page first(desk, desk.client);
  first.form.writePrivateNote("My own pull to rescue.");
  REQUIRE(first.form.save().empty());
  first.form.writePrivateNote("");
  first.autosave.keepNow(desk.clock);
  Page again(desk, *first.form.session());
  CHECK(again.form.privateNote().empty());
  CHECK(again.form.isDirty());
}

TEST_CASE("What is saved is dropped, also of a session that was new") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  page.autosave.keepNow(desk.clock);
  REQUIRE(page.form.save().empty());
  CHECK(desk.kept() == 0);
  page.type("Slept well.");
  page.autosave.keepNow(desk.clock);
  REQUIRE(desk.kept() == 1);
  CHECK(desk.journal.drafts().front().key.session == page.form.session());
}

TEST_CASE("What is thrown away is gone, and the session is as it was saved") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  REQUIRE(page.form.save().empty());
  page.type("Slept well.");
  page.autosave.keepNow(desk.clock);
  Page again(desk, *page.form.session());
  REQUIRE(again.autosave.isRecovered());
  again.form.discard();
  CHECK(again.text() == "Slept badly.");
  CHECK_FALSE(again.form.isDirty());
  CHECK_FALSE(again.autosave.isRecovered());
  CHECK(desk.kept() == 0);
}

TEST_CASE("A draft of what is in the vault already is dropped, not offered") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  REQUIRE(page.form.save().empty());
  desk.journal.keep({desk.workspace.clinician, desk.client, page.form.session()},
                    exchange::writeSessionDraft(page.form.draft()), desk.clock);
  Page again(desk, *page.form.session());
  CHECK_FALSE(again.form.isDirty());
  CHECK(desk.kept() == 0);
}

TEST_CASE("A draft that cannot be read stays where it is") {
  Desk desk;
  desk.journal.keep({desk.workspace.clinician, desk.client}, "{\"version\":99}", desk.clock);
  Page page(desk, desk.client);
  CHECK_FALSE(page.form.isDirty());
  CHECK(desk.kept() == 1);
}

TEST_CASE("Where the disk is full, the text stays, a sentence says so, and the next tick tries again") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  {
    const tests::FullDisk full(64);
    page.tickAfter(1);
    CHECK(desk.kept() == 0);
    CHECK_FALSE(page.autosave.disk().trouble().empty());
    CHECK(page.autosave.disk().trouble().find("Slept") == std::string::npos);
    CHECK(page.text() == "Slept badly.");
    CHECK_FALSE(page.autosave.keepNow(desk.clock));
  }
  page.tickAfter(1);
  CHECK(desk.kept() == 1);
  CHECK(page.autosave.disk().trouble().empty());
}

TEST_CASE("Where the disk is unplugged, the text stays, and a sentence says to connect it") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  const auto elsewhere = desk.folder.path().string() + "-unplugged";
  std::filesystem::rename(desk.folder.path(), elsewhere);
  page.tickAfter(1);
  CHECK(page.autosave.disk().trouble().find("still connected") != std::string::npos);
  CHECK(page.text() == "Slept badly.");
  std::filesystem::rename(elsewhere, desk.folder.path());
  page.tickAfter(1);
  CHECK(desk.kept() == 1);
  CHECK(page.autosave.disk().trouble().empty());
  CHECK(page.autosave.disk().relief() == "What you typed is kept again.");
}

TEST_CASE("Words typed and not added to the session outlive its saving, and hold up its signature") {
  Desk desk;
  Page page(desk, desk.client);
  page.form.typeAside("newTask.text", "Two l");
  CHECK_FALSE(page.autosave.trySave());
  REQUIRE(page.form.session());
  page.autosave.keepNow(desk.clock);
  Page again(desk, *page.form.session());
  CHECK(again.form.typedAside("newTask.text") == "Two l");
  CHECK(again.form.missingForSignature().back().field == "newTask.text");
}

TEST_CASE("Text that was thrown away comes back as it was") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  page.form.writePrivateNote("Apart.");
  page.autosave.keepNow(desk.clock);
  page.autosave.throwAway();
  CHECK_FALSE(page.form.isDirty());
  CHECK(desk.journal.drafts().empty());
  REQUIRE(page.autosave.canBringBack());
  page.autosave.bringBack();
  CHECK(page.form.privateNote() == "Apart.");
  CHECK_FALSE(page.autosave.canBringBack());
  CHECK(page.autosave.keepNow(desk.clock));
  CHECK(desk.journal.drafts().size() == 2);
}

TEST_CASE("What was typed since stays within reach when thrown-away text comes back") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  page.autosave.throwAway();
  page.type("Slept well.");
  page.autosave.bringBack();
  CHECK(page.form.sectionText("subjective") == "Slept badly.");
  page.autosave.bringBack();
  CHECK(page.form.sectionText("subjective") == "Slept well.");
}

TEST_CASE("Home puts unsaved text first, with whose and when, and a colleague's is not shown") {
  Desk desk;
  Page page(desk, desk.client);
  page.type("Slept badly.");
  page.form.writePrivateNote("Apart.");
  page.autosave.keepNow(desk.clock);
  desk.journal.keep({model::ClinicianId{99}, desk.client}, "{}", desk.clock);
  const view::CaseloadView home(desk.workspace);
  REQUIRE_FALSE(home.attention().empty());
  const view::AttentionLine& line = home.attention().front();
  CHECK(line.name == "Maya Rosen");
  CHECK(line.flag == "Unsaved text");
  CHECK(line.reason == "New session: Subjective, Psychotherapy note, kept " + view::dateAndTime(desk.clock) +
                           ", not saved yet.");
  REQUIRE(line.draft);
  CHECK_FALSE(line.draft->key.session);
  CHECK((home.attention().size() == 1 || !home.attention()[1].draft));
}
