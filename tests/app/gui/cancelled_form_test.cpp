// What was typed into a form that was cancelled: offered once more, for as long as one stays.
#include <functional>
#include <optional>

#include <wx/infobar.h>

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
  void inForm(const std::function<void()>& open, const std::function<void(wxWindow&)>& act) {
    open();
    wxTheApp->CallAfter([act] {
      wxWindow* form = wxWindow::FindWindowByName("root");
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
  // What the form holds that is brought back; it is cancelled again.
  wxString broughtBack() {
    wxString story;
    inForm(
        [this] {
          wxCommandEvent event(wxEVT_BUTTON, wxID_REVERT);
          event.SetEventObject(&bar());
          bar().ProcessWindowEvent(event);
        },
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

}  // namespace trellis::gui
