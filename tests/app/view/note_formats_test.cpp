#include "app/view/note_formats.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/view/earlier_notes.h"
#include "app/view/search_view.h"
#include "app/view/session_view.h"
#include "app/view/signed_note_words.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::refuses;

namespace {

struct OwnFormatsPractice : tests::OpenPractice {
  view::NoteFormats formats{workspace};
  model::ClientId client = addClient("Noor Haddad");

  OwnFormatsPractice() { formats.save(std::nullopt, {"Arts", {{"", "Material"}, {"", "Plan"}}}); }

  std::string key() const { return workspace.catalogue.ownFormats.front().key; }
  model::SessionId draft(const std::string& words) {
    return addSession(client, {.date = today(),
                               .attendance = model::Attendance::attended,
                               .note = model::ProgressNote{key(), {{"material", words}}}});
  }
  void sign(model::SessionId session) {
    store::SessionRepository(vault).sign(session, {workspace.clinician, clock});
  }
  void retitle(const char* title) {
    model::OwnFormatFields fields = formats.fieldsOf(0);
    fields.sections[0].title = title;
    CHECK(formats.save(0, fields).empty());
  }
  std::vector<std::string> offered(const view::SessionView& session) const {
    std::vector<std::string> names;
    for (const auto* format : session.formats()) names.push_back(format->name.english);
    return names;
  }
};

}  // namespace

TEST_CASE("A format of the practice's own is offered behind those that are installed") {
  OwnFormatsPractice practice;
  const view::SessionView session(practice.workspace, practice.client);
  const auto names = practice.offered(session);
  CHECK(names.front() == "SOAP");
  CHECK(names.back() == "Arts");
  CHECK(practice.formats.lines()[0].sections == "Material · Plan");
}

TEST_CASE("Text moves between an installed format and the practice's own where sections correspond") {
  OwnFormatsPractice practice;
  view::SessionView session(practice.workspace, practice.client);
  session.writeSection("subjective", "She slept.");
  session.writeSection("plan", "Walk.");
  session.chooseFormat(practice.key());
  CHECK(session.sectionText("plan") == "Walk.");
  REQUIRE(session.keptSections().size() == 1);
  CHECK(session.keptSections()[0].text == "She slept.");
  CHECK(session.sectionTitle("subjective") == "Subjective");
  session.chooseFormat("SOAP");
  CHECK(session.sectionText("subjective") == "She slept.");
}

TEST_CASE("What is out of use is not offered for new notes, and a note that is in it goes on") {
  OwnFormatsPractice practice;
  const auto session = practice.draft("Clay.");
  practice.formats.putOutOfUse(0);
  const view::SessionView fresh(practice.workspace, practice.client);
  CHECK(practice.offered(fresh).back() != "Arts");
  const view::SessionView begun(practice.workspace, session);
  CHECK(practice.offered(begun).back() == "Arts");
  CHECK(begun.sections().size() == 2);
  practice.formats.bringBack(0);
  CHECK(practice.offered(fresh).back() == "Arts");
}

TEST_CASE("Each change can be undone, and says what it did") {
  OwnFormatsPractice practice;
  practice.formats.putOutOfUse(0);
  CHECK(practice.formats.lastChange() == "Arts is no longer offered.");
  practice.formats.undo();
  CHECK(practice.formats.lines()[0].isInUse);
  CHECK(practice.formats.lastChange().empty());
  practice.retitle("Stuff");
  practice.formats.undo();
  CHECK(practice.formats.fieldsOf(0).sections[0].title == "Material");
  practice.formats.save(std::nullopt, {"Other", {{"", "All"}}});
  practice.formats.undo();
  CHECK(practice.formats.lines().size() == 1);
}

TEST_CASE("A name is used once, whether installed or own, in use or not") {
  OwnFormatsPractice practice;
  practice.formats.putOutOfUse(0);
  CHECK(refuses(practice.formats.save(std::nullopt, {"arts", {{"", "All"}}}), "name"));
  CHECK(refuses(practice.formats.save(std::nullopt, {"Soap", {{"", "All"}}}), "name"));
}

TEST_CASE("A section that a draft is written in cannot be taken out, another can") {
  OwnFormatsPractice practice;
  practice.draft("Clay.");
  CHECK(refuses(practice.formats.save(0, {"Arts", {{"plan", "Plan"}}}), "sections"));
  CHECK(practice.formats.save(0, {"Arts", {{"material", "Material"}}}).empty());
}

TEST_CASE("A draft follows its format: new titles, new sections, another order") {
  OwnFormatsPractice practice;
  const auto id = practice.draft("Clay.");
  view::SessionView open(practice.workspace, id);
  CHECK(practice.formats.save(0, {"Arts", {{"", "Mood"}, {"plan", "Plan"}, {"material", "Stuff"}}}).empty());
  open.refreshFormats();
  CHECK(open.sections()[0].title.english == "Mood");
  CHECK(open.sections()[2].title.english == "Stuff");
  CHECK(open.sectionText("material") == "Clay.");
}

TEST_CASE("A draft that is open while its format gets a later wording goes on in that") {
  OwnFormatsPractice practice;
  practice.sign(practice.draft("Ink."));
  const auto id = practice.draft("Clay.");
  view::SessionView open(practice.workspace, id);
  const std::string before = practice.key();
  practice.retitle("Stuff");
  open.refreshFormats();
  CHECK(open.fields().note->format != before);
  CHECK(open.sectionText("material") == "Clay.");
  CHECK(open.save().empty());
  CHECK(view::SessionView(practice.workspace, id).sections()[0].title.english == "Stuff");
}

TEST_CASE("A signed note is read, quoted and found by the titles that it was signed with") {
  OwnFormatsPractice practice;
  const auto id = practice.draft("Clay and ink.");
  practice.sign(id);
  practice.retitle("Stuff");
  const auto record = store::SessionRepository(practice.vault).find(id);
  CHECK(view::notePart(practice.workspace, record).lines.front().label == "Material");
  view::EarlierNotes earlier(practice.workspace, practice.client, std::nullopt);
  earlier.open(0);
  CHECK(earlier.sections().front().title == "Material");
  view::SearchView search(practice.workspace);
  search.search("clay");
  REQUIRE_FALSE(search.lines().empty());
  CHECK(search.lines().front().where == "Note: Material");
}

TEST_CASE("A note in the practice's own format can be signed once its own sections are filled") {
  OwnFormatsPractice practice;
  view::SessionView session(practice.workspace, practice.draft("Clay."));
  CHECK(refuses(session.missingForSignature(), "note.plan"));
  session.markNotApplicable("plan", true);
  CHECK_FALSE(refuses(session.missingForSignature(), "note.plan"));
}
