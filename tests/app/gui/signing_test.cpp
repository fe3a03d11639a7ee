#include "app/view/signing.h"

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/main_frame.h"
#include "app/gui/record_text.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

using tests::OpenPractice;

struct OneSession {
  OpenPractice practice;
  model::ClientId client = practice.addClient("Maya Rosen");
  model::RelationshipId partner = practice.addPartner(client);
  model::SessionId session;
  StyleSheet style;
  MainFrame& frame = *new MainFrame(practice.workspace, style);

  explicit OneSession(model::SessionFields fields) : session(practice.addSession(client, std::move(fields))) {
    frame.Show();
    frame.openSession(session);
    settle();
  }
  ~OneSession() {
    frame.Destroy();
    settle();
  }

  wxString label(const char* id) { return find<wxStaticText>(frame, id).GetLabelText(); }
  wxString reading(const std::string& id) { return find<RecordText>(frame, id.c_str()).words(); }
  store::SessionRecord record() { return store::SessionRepository(practice.vault).find(session); }
  void act(const char* id) {
    press(frame, id);
    settle();
  }
  void signWithPassphrase(const char* button) {
    press(frame, button);
    wxTheApp->CallAfter([] { givePassphrase(); });
    settle();
  }
  static void givePassphrase() {
    wxWindow* dialog = wxWindow::FindWindowByName("confirmPassphrase");
    REQUIRE(dialog);
    find<wxTextCtrl>(*dialog, "confirmPassphrase.passphrase").SetValue("lighthouse keeps its own hours");
    press(*dialog, "confirmPassphrase.save");
  }
};

model::SessionFields almostComplete() {
  auto fields = tests::attendedSession(model::Date(2026, 11, 20));
  fields.start = model::TimeOfDay::make(9, 0);
  fields.end = model::TimeOfDay::make(9, 50);
  fields.note = model::ProgressNote{.format = "SOAP", .sections = {}};
  for (const char* key : {"subjective", "objective", "assessment"})
    fields.note->sections.push_back({.key = key, .text = "Words."});
  fields.risk = model::RiskAnswer{};
  return fields;
}

struct SignedSession : OneSession {
  SignedSession() : OneSession(almostComplete()) {
    auto fields = almostComplete();
    fields.ratings = tests::ratedSession(fields.date, partner, 3, 1).ratings;
    store::SessionRepository(practice.vault)
        .saveDraft(session, model::Session::make(fields, practice.today()).value());
    store::SessionRepository(practice.vault).sign(session, {practice.workspace.clinician, practice.clock});
    frame.openSession(session);
    settle();
  }
};

}  // namespace

TEST_CASE("every entry that is missing leads to a field of the form") {
  OneSession w({.date = model::Date(2026, 11, 19)});
  w.act("session.sign");
  const view::SessionView form(w.practice.workspace, w.session);
  const view::Signing signing(w.practice.workspace, form);
  REQUIRE(signing.missing().size() > 5);
  for (const auto& entry : signing.missing()) {
    CAPTURE(entry.field);
    w.act(("signing.entry." + entry.field).c_str());
    const wxWindow* focus = wxWindow::FindFocus();
    REQUIRE(focus);
    CHECK_FALSE(focus->GetName().StartsWith("signing."));
    CHECK(focus->GetName().StartsWith("session."));
  }
}

TEST_CASE("what is missing leaves the list as it is filled in, until the note can be signed") {
  OneSession w(almostComplete());
  w.act("session.sign");
  CHECK(w.label("signing.summary").StartsWith("One entry is missing"));
  CHECK_FALSE(find<wxButton>(w.frame, "signing.sign").IsEnabled());
  find<wxTextCtrl>(w.frame, "session.note.plan").SetValue("See her on Thursday.");
  settle();
  CHECK(w.label("signing.summary").StartsWith("Nothing is missing"));
  w.signWithPassphrase("signing.sign");
  REQUIRE(comesTrue([&] { return wxWindow::FindWindowByName("signed.title", &w.frame) != nullptr; }));
  CHECK(w.record().signature);
  CHECK(w.label("signed.title") == wxString::FromUTF8("Maya Rosen · Session 1"));
}

TEST_CASE("a signed session opens as a page that holds no field of the form") {
  SignedSession w;
  CHECK_FALSE(find<wxTextCtrl>(w.frame, "session.takeaway").IsShownOnScreen());
  CHECK(w.reading("signed.part.0") == "Subjective\nWords.\n\nObjective\nWords.\n\nAssessment\nWords.");
  CHECK(w.reading("signed.check").StartsWith("The record is as it was signed."));
}

TEST_CASE("beneath a signed session stands nothing of the draft that was open before it") {
  SignedSession w;
  w.frame.logSession(w.client);
  settle();
  CHECK(w.frame.GetStatusBar()->GetStatusText(1) == w.label("session.status"));
  w.frame.openSession(w.session);
  settle();
  CHECK(w.frame.GetStatusBar()->GetStatusText(1).empty());
}

TEST_CASE("an addendum is signed with the passphrase and stands under the note") {
  SignedSession w;
  find<wxTextCtrl>(w.frame, "signed.addendum").SetValue("The appointment was by phone.");
  w.signWithPassphrase("signed.addendum.sign");
  CHECK(w.reading("signed.later").EndsWith("\nThe appointment was by phone."));
  CHECK(find<wxTextCtrl>(w.frame, "signed.addendum").IsEmpty());
  CHECK(w.record().addenda.size() == 1);
}

TEST_CASE("an addendum that is being written comes back when the session is opened again") {
  SignedSession w;
  find<wxTextCtrl>(w.frame, "signed.addendum").SetValue("The appointment");
  w.frame.openHome();
  w.frame.openSession(w.session);
  settle();
  CHECK(find<wxTextCtrl>(w.frame, "signed.addendum").GetValue() == "The appointment");
}

TEST_CASE("a rating is amended with its reason, and the page shows both values") {
  SignedSession w;
  press(w.frame, "signed.amend");
  wxTheApp->CallAfter([] {
    wxWindow* dialog = wxWindow::FindWindowByName("amendment");
    REQUIRE(dialog);
    find<wxChoice>(*dialog, "amendment.value").SetSelection(3);
    find<wxTextCtrl>(*dialog, "amendment.reason").SetValue("Misheard.");
    wxTheApp->CallAfter([] { OneSession::givePassphrase(); });
    press(*dialog, "amendment.save");
  });
  settle();
  REQUIRE(w.record().amendments.size() == 1);
  CHECK(w.record().amendments.front().value == 2);
  const wxString observed = w.reading("signed.observed." + std::to_string(w.partner.value));
  CHECK(observed.Contains("2 moderate   no longer: 3 marked\nFrom 3 marked to 2 moderate on "));
}

}  // namespace trellis::gui
