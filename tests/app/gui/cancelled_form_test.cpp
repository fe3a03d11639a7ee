// What was typed into a form that was cancelled: offered once more, for as long as one stays.
#include <functional>
#include <optional>

#include <wx/infobar.h>
#include <wx/textctrl.h>

#include "app/gui/dialogs/snippets_dialog.h"
#include "app/gui/main_frame.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

struct ClientPage {
  tests::OpenPractice practice;
  StyleSheet style;
  model::ClientId client = practice.addClient("Maya Rosen");
  MainFrame& frame = *new MainFrame(practice.workspace, style);

  ClientPage() {
    frame.Show();
    frame.openClientAt(client, view::ClientPlace::people);
    settle();
  }
  ~ClientPage() {
    frame.Destroy();
    settle();
  }

  wxInfoBar& bar() { return find<wxInfoBar>(frame, "main.message"); }
  bool isOffered() { return bar().IsShown() && bar().HasButtonId(wxID_REVERT); }
  void inForm(const std::function<void()>& open, const std::function<void(wxWindow&)>& act,
              const char* id = "root") {
    open();
    wxTheApp->CallAfter([act, id] {
      wxWindow* form = wxWindow::FindWindowByName(id);
      REQUIRE(form);
      act(*form);
    });
    settle();
  }
  void cancelRoot(const char* story) {
    inForm([this] { press(frame, "client.addRoot"); },
           [story](wxWindow& form) {
             find<wxTextCtrl>(form, "root.story").SetValue(story);
             press(form, "root.cancel");
           });
  }
  void bringBack() {
    wxCommandEvent event(wxEVT_BUTTON, wxID_REVERT);
    event.SetEventObject(&bar());
    bar().ProcessWindowEvent(event);
  }
  // What the form holds that is brought back; it is cancelled again.
  wxString broughtBack() {
    wxString story;
    inForm([this] { bringBack(); },
           [&story](wxWindow& form) {
             story = find<wxTextCtrl>(form, "root.story").GetValue();
             press(form, "root.cancel");
           });
    return story;
  }
};

}  // namespace

TEST_CASE("what was typed into a form that was cancelled is put aside, and comes back when asked for") {
  ClientPage page;
  page.cancelRoot("Peace was hers to keep.");
  REQUIRE(page.isOffered());
  CHECK(page.practice.journal.drafts().empty());
  CHECK(page.broughtBack() == "Peace was hers to keep.");
  CHECK(page.isOffered());  // it was cancelled once more
}

TEST_CASE("a form that was cancelled as it began, or saved, offers nothing") {
  ClientPage page;
  page.cancelRoot("");
  CHECK_FALSE(page.isOffered());
  page.inForm([&page] { press(page.frame, "client.addRoot"); },
              [](wxWindow& form) {
                find<wxTextCtrl>(form, "root.story").SetValue("Peace was hers to keep.");
                press(form, "root.save");
              });
  CHECK_FALSE(page.isOffered());
}

TEST_CASE("what was put aside is offered no more once one goes elsewhere or something else is said") {
  ClientPage page;
  page.cancelRoot("Peace was hers to keep.");
  page.frame.openHome();
  CHECK_FALSE(page.isOffered());
  page.frame.openClientAt(page.client, view::ClientPlace::people);
  settle();
  page.cancelRoot("Peace was hers to keep.");
  REQUIRE(page.isOffered());
  page.frame.say("Saved.");
  CHECK_FALSE(page.isOffered());
  CHECK(page.bar().IsShown());
}

TEST_CASE("of a clinician who was not added, all comes back but the passphrase") {
  ClientPage page;
  page.frame.goBackTo({.place = MainFrame::Place::settings, .client = {}, .session = {}, .newSessionOf = {}});
  settle();
  page.inForm([&page] { press(page.frame, "settings.clinicians.add"); },
              [](wxWindow& form) {
                find<wxTextCtrl>(form, "clinician.displayName").SetValue("Ben Ortiz");
                find<wxTextCtrl>(form, "clinician.passphrase").SetValue("a long and private phrase");
                press(form, "clinician.cancel");
              },
              "clinician");
  REQUIRE(page.isOffered());
  wxString name;
  wxString passphrase;
  page.inForm([&page] { page.bringBack(); },
              [&](wxWindow& form) {
                name = find<wxTextCtrl>(form, "clinician.displayName").GetValue();
                passphrase = find<wxTextCtrl>(form, "clinician.passphrase").GetValue();
                press(form, "clinician.cancel");
              },
              "clinician");
  CHECK(name == "Ben Ortiz");
  CHECK(passphrase.empty());
}

TEST_CASE(
    "a phrase that was typed and cancelled comes back while the list of phrases is open and as it was") {
  tests::OpenPractice practice;
  view::Snippets snippets(practice.workspace);
  TestFrame frame;
  auto& list = *new SnippetsDialog(frame, snippets);
  list.Show();
  const auto cancelled = [&list](const char* button, const char* typed) {
    wxString text;
    press(list, button);
    wxTheApp->CallAfter([&] {
      wxWindow* form = wxWindow::FindWindowByName("snippet");
      REQUIRE(form);
      auto& field = find<wxTextCtrl>(*form, "snippet.text");
      if (typed) field.SetValue(typed);
      text = field.GetValue();
      press(*form, "snippet.cancel");
    });
    settle();
    return text;
  };
  cancelled("snippets.add", "Guilt fell.");
  auto& offer = find<wxButton>(list, "snippets.aside.undo");
  REQUIRE(offer.IsShownOnScreen());
  CHECK(cancelled("snippets.aside.undo", nullptr) == "Guilt fell.");
  CHECK(offer.IsShownOnScreen());
  CHECK(cancelled("snippets.aside.undo", "") == "");
  CHECK_FALSE(offer.IsShownOnScreen());
}

}  // namespace trellis::gui
