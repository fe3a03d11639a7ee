#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include "app/gui/main_frame.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

using tests::OpenPractice;

constexpr model::Item kLossOfSelf{model::ItemKind::sign, model::Path::self};

struct HandedOver {
  OpenPractice practice;
  model::ClientId client = practice.addClient("Maya Rosen");
  model::RelationshipId partner = practice.addPartner(client);
  model::SessionId session = practice.addSession(client, tests::attendedSession(practice.today()));
  StyleSheet style;
  int locks = 0;
  MainFrame& frame = *new MainFrame(practice.workspace, style, [this] { ++locks; });

  HandedOver() {
    frame.Show();
    frame.openSession(session);
    press(frame, "session.checkIn");
    wxTheApp->CallAfter([] { press(*wxWindow::FindWindowByName("checkInStart"), "checkInStart.save"); });
    settle();
  }
  ~HandedOver() {
    frame.Destroy();
    settle();
  }

  wxWindow& page() {
    wxWindow* open = wxWindow::FindWindowByName("checkIn");
    REQUIRE(open);
    return *open;
  }
  wxString label(const char* id) { return find<wxStaticText>(page(), id).GetLabelText(); }
  void act(const char* id) {
    press(page(), id);
    settle();
  }
  void key(int code) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = code;
    page().ProcessWindowEvent(event);
    settle();
  }
  std::optional<int> saved(model::Rater rater) {
    return view::SessionView(practice.workspace, session).rating(partner, rater, kLossOfSelf);
  }
  // Answers the question for the passphrase, in the dialog that the button opens.
  void takeBack(const char* passphrase) {
    press(page(), "checkIn.takeBack");
    wxTheApp->CallAfter([passphrase] {
      wxWindow* dialog = wxWindow::FindWindowByName("confirmPassphrase");
      REQUIRE(dialog);
      find<wxTextCtrl>(*dialog, "confirmPassphrase.passphrase").SetValue(passphrase);
      press(*dialog, "confirmPassphrase.save");
      if (dynamic_cast<wxDialog*>(dialog)->IsModal()) press(*dialog, "confirmPassphrase.cancel");
    });
    settle();
  }
};

}  // namespace

TEST_CASE("while the client has the window, the record is not on the screen") {
  HandedOver w;
  CHECK(w.page().IsShownOnScreen());
  CHECK(comesTrue([&] { return !w.frame.IsShown(); }));
  CHECK(dynamic_cast<wxTopLevelWindow&>(w.page()).IsFullScreen());
}

TEST_CASE("a key answers, Enter goes on, and the answer is shown again on the way back") {
  HandedOver w;
  w.act("checkIn.next");
  w.key('4');
  CHECK(find<wxToggleButton>(w.page(), "checkIn.answer.3").GetValue());
  w.key(WXK_RETURN);
  CHECK(w.label("checkIn.progress") == "2 of 15");
  CHECK_FALSE(find<wxToggleButton>(w.page(), "checkIn.answer.3").GetValue());
  w.act("checkIn.back");
  CHECK(find<wxToggleButton>(w.page(), "checkIn.answer.3").GetValue());
}

TEST_CASE("whoever would rather not say goes on without an answer") {
  HandedOver w;
  w.act("checkIn.next");
  w.key('4');
  w.act("checkIn.skip");
  CHECK(w.label("checkIn.progress") == "2 of 15");
  w.act("checkIn.back");
  CHECK_FALSE(find<wxToggleButton>(w.page(), "checkIn.answer.3").GetValue());
}

TEST_CASE("closing the client's window locks the practice instead") {
  HandedOver w;
  dynamic_cast<wxFrame&>(w.page()).Close();
  settle();
  CHECK(w.locks == 1);
  CHECK(w.page().IsShown());
  CHECK(comesTrue([&] { return !w.frame.IsShown(); }));
}

TEST_CASE("what the client answered is kept before the practice is locked") {
  HandedOver w;
  w.act("checkIn.next");
  w.key('3');
  CHECK(w.frame.keepDrafts());
  CHECK_FALSE(w.practice.journal.drafts().empty());
}

TEST_CASE("only the clinician's passphrase takes the window back, and the answers are in the session") {
  HandedOver w;
  w.act("checkIn.next");
  w.key('3');
  w.takeBack("open sesame");
  CHECK(w.page().IsShown());
  CHECK(comesTrue([&] { return !w.frame.IsShown(); }));
  w.takeBack("lighthouse keeps its own hours");
  CHECK(w.frame.IsShown());
  CHECK_FALSE(wxWindow::FindWindowByName("checkIn"));
  CHECK(w.saved(model::Rater::client) == 2);
  CHECK_FALSE(w.saved(model::Rater::clinician));
}

TEST_CASE("a new session that cannot be saved yet is shown again, not that of another client's page") {
  HandedOver w;
  w.takeBack("lighthouse keeps its own hours");
  w.frame.openClient(w.client);
  w.frame.logSession(w.practice.addClient("Ada Quist"));
  find<wxTextCtrl>(w.frame, "session.start").SetValue("25:00");
  press(w.frame, "session.checkIn");
  wxTheApp->CallAfter([] { press(*wxWindow::FindWindowByName("checkInStart"), "checkInStart.save"); });
  settle();
  w.takeBack("lighthouse keeps its own hours");
  CHECK(find<wxStaticText>(w.frame, "session.title").GetLabelText().Contains("Ada Quist"));
  CHECK(find<wxTextCtrl>(w.frame, "session.start").GetValue() == "25:00");
}

}  // namespace trellis::gui
