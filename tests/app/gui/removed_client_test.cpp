#include <wx/choice.h>
#include <wx/infobar.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/main_frame.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

// The caseload with Maya in it, added by mistake, and what can be done about it.
struct Mistake {
  tests::OpenPractice practice;
  model::ClientId maya = practice.addClient("Maya Rosen");
  StyleSheet style;
  MainFrame& frame = *new MainFrame(practice.workspace, style);

  Mistake() {
    frame.Show();
    settle();
  }
  ~Mistake() {
    show(view::CaseloadScope::active);  // the window remembers it
    frame.Destroy();
    settle();
  }

  wxDataViewCtrl& chooseFirst(const char* table) {
    auto& list = find<wxDataViewCtrl>(frame, table);
    const auto item = static_cast<wxDataViewVirtualListModel*>(list.GetModel())->GetItem(0);
    list.Select(item);
    wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, item);
    list.ProcessWindowEvent(event);
    return list;
  }
  void pressDelete() {
    auto& list = chooseFirst("caseload.clients");
    wxKeyEvent key(wxEVT_CHAR_HOOK);
    key.m_keyCode = WXK_DELETE;
    list.ProcessWindowEvent(key);
    settle();
  }
  unsigned clients() { return rowsOf(frame, "caseload.clients"); }
  bool isUndoOffered() { return find<wxButton>(frame, "caseload.undo").IsShownOnScreen(); }
  void show(view::CaseloadScope scope) {
    auto& choice = find<wxChoice>(frame, "caseload.scope");
    choice.SetSelection(static_cast<int>(scope));
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    choice.ProcessWindowEvent(event);
    settle();
  }
  void run(const char* act) {
    frame.menus().run(act);
    settle();
  }
};

}  // namespace

TEST_CASE(
    "a client who was added by mistake is removed from the caseload by Delete, and comes back by the "
    "button") {
  Mistake w;
  CHECK_FALSE(w.isUndoOffered());
  w.pressDelete();
  CHECK(w.clients() == 0);
  CHECK(find<wxStaticText>(w.frame, "caseload.removed").GetLabelText() == "The client was removed.");
  press(w.frame, "caseload.undo");
  settle();
  CHECK(w.clients() == 1);
  CHECK_FALSE(w.isUndoOffered());
}

TEST_CASE("a client is removed from their page, which closes, and 'Undo removal' brings them back") {
  Mistake w;
  w.frame.openClient(w.maya);
  settle();
  w.run("client.menu.remove");
  CHECK(w.frame.whereabouts().place == MainFrame::Place::home);
  CHECK_FALSE(w.frame.whereabouts().client);
  CHECK(w.clients() == 0);
  find<wxDataViewCtrl>(w.frame, "caseload.clients").SetFocus();
  w.run("edit.undoRemoval");
  CHECK(w.clients() == 1);
}

TEST_CASE("a client with a session stays, and the bar says why") {
  Mistake w;
  w.practice.addSession(w.maya, tests::attendedSession(w.practice.today()));
  w.pressDelete();
  CHECK(w.clients() == 1);
  CHECK(find<wxInfoBar>(w.frame, "main.message").IsShown());
}

TEST_CASE("a discharged client who was added by mistake is removed from the archive") {
  Mistake w;
  store::ClientRepository(w.practice.vault)
      .save(w.maya,
            model::Client::make({.legalName = "Maya Rosen", .status = model::ClientStatus::discharged},
                                w.practice.today())
                .value(),
            w.practice.today());
  w.show(view::CaseloadScope::archive);
  w.chooseFirst("archive.clients");
  press(w.frame, "archive.remove");
  settle();
  CHECK(rowsOf(w.frame, "archive.clients") == 0);
  CHECK(w.isUndoOffered());
}

}  // namespace trellis::gui
