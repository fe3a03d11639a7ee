#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/main_frame.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"
#include "tests/support/secrets.h"

namespace trellis::gui {
namespace {

using tests::kGoodPassphrase;

// The window over a practice whose account keeps its settings in a folder of the test.
struct Settled {
  tests::OpenPractice practice;
  OwnSettings settings{practice.folder / "config"};
  StyleSheet style;
  MainFrame& frame = *new MainFrame(practice.workspace, style);

  Settled() {
    frame.Show();
    settle();
    open("rail.settings");
  }
  ~Settled() {
    frame.Destroy();
    settle();
  }

  void open(const char* place) {
    auto& entry = find<wxToggleButton>(frame, place);
    wxCommandEvent event(wxEVT_TOGGLEBUTTON, entry.GetId());
    event.SetEventObject(&entry);
    entry.Command(event);
    settle();
  }
  wxString said() { return find<wxStaticText>(frame, "settings.said").GetLabelText(); }
  // Presses `button`, and acts in the dialog that it opens.
  void inDialog(const char* button, const char* dialog, const std::function<void(wxWindow&)>& act) {
    wxTimer once;
    bool isDone = false;
    once.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
      auto* opened = wxWindow::FindWindowByName(dialog);
      if (!opened || isDone) return;
      isDone = true;
      once.Stop();
      act(*opened);
    });
    once.Start(10);
    press(frame, button);
    CHECK(comesTrue([&] { return isDone; }));
    settle();
  }
};

void type(wxWindow& root, const char* id, const wxString& words) {
  find<wxTextCtrl>(root, id).SetValue(words);
}

}  // namespace

TEST_CASE("the minutes before locking hold at once and are taken back with a button") {
  Settled s;
  auto& minutes = find<wxSpinCtrl>(s.frame, "settings.idleMinutes");
  minutes.SetValue(12);
  wxSpinEvent event(wxEVT_SPINCTRL, minutes.GetId());
  event.SetEventObject(&minutes);
  minutes.ProcessWindowEvent(event);
  CHECK(s.frame.settings().idleMinutes() == 12);
  CHECK(s.said().Contains("12 minutes"));
  press(s.frame, "settings.undo");
  CHECK(comesTrue([&] { return minutes.GetValue() == view::kUsualIdleMinutes; }));
  CHECK_FALSE(find<wxButton>(s.frame, "settings.undo").IsShown());
}

TEST_CASE("minutes beyond the usual show what they cost, until the account is back to the usual") {
  Settled window;
  auto& cost = find<wxStaticText>(window.frame, "settings.idleCost");
  auto& usual = find<wxButton>(window.frame, "settings.usual");
  CHECK_FALSE(cost.IsShownOnScreen());
  CHECK_FALSE(usual.IsEnabled());
  window.frame.settings().setIdleMinutes(15);
  settle();
  CHECK(cost.IsShownOnScreen());
  press(window.frame, "settings.usual");
  settle();
  CHECK_FALSE(cost.IsShownOnScreen());
  CHECK(find<wxSpinCtrl>(window.frame, "settings.idleMinutes").GetValue() == view::kUsualIdleMinutes);
}

TEST_CASE("the details of the practice are edited, and refused at their field") {
  Settled s;
  wxString refusal;
  s.inDialog("settings.editPractice", "practiceDetails", [&](wxWindow& dialog) {
    type(dialog, "practiceDetails.yearsToKeep", "many");
    press(dialog, "practiceDetails.save");
    refusal = find<wxStaticText>(dialog, "practiceDetails.yearsToKeep.message").GetLabelText();
    type(dialog, "practiceDetails.yearsToKeep", "10");
    type(dialog, "practiceDetails.name", "Harbor Street Counseling");
    press(dialog, "practiceDetails.save");
  });
  CHECK(refusal.Contains("number"));
  CHECK(s.practice.vault.practice()->yearsToKeep == 10);
  CHECK(find<wxStaticText>(s.frame, "settings.practice").GetLabelText().Contains("Harbor Street"));
}

TEST_CASE("a note format of the practice's own is added in a dialog, and its sections are moved by keys") {
  Settled s;
  wxString refusal;
  s.inDialog("settings.formats.add", "noteFormat", [&](wxWindow& dialog) {
    type(dialog, "noteFormat.sections[0].title", "Process");
    press(dialog, "noteFormat.save");
    refusal = find<wxStaticText>(dialog, "noteFormat.name.message").GetLabelText();
    type(dialog, "noteFormat.name", "Arts");
    type(dialog, "noteFormat.sections[1].title", "Material");
    type(dialog, "noteFormat.sections[1].hint", "What was at hand");
    press(dialog, "noteFormat.sections[1].up");
    CHECK(comesTrue(
        [&] { return find<wxTextCtrl>(dialog, "noteFormat.sections[0].title").GetValue() == "Material"; }));
    press(dialog, "noteFormat.save");
  });
  CHECK_FALSE(refusal.empty());
  const auto& own = s.practice.workspace.catalogue.ownFormats;
  REQUIRE(own.size() == 1);
  REQUIRE(own[0].sections.size() == 2);
  CHECK(own[0].sections[0].title.english == "Material");
  CHECK(own[0].sections[0].hint.english == "What was at hand");
}

TEST_CASE("the passphrase is changed by who knows the old one") {
  Settled s;
  wxString refusal;
  s.inDialog("settings.changePassphrase", "changePassphrase", [&](wxWindow& dialog) {
    const auto fill = [&](const char* old) {
      type(dialog, "changePassphrase.old", old);
      type(dialog, "changePassphrase.passphrase", kGoodPassphrase);
      type(dialog, "changePassphrase.again", kGoodPassphrase);
      press(dialog, "changePassphrase.save");
    };
    fill("open sesame");
    refusal = find<wxStaticText>(dialog, "changePassphrase.old.message").GetLabelText();
    fill("lighthouse keeps its own hours");
  });
  CHECK(refusal.Contains("not your passphrase"));
  CHECK(s.practice.vault.isPassphrase(tests::secret(kGoodPassphrase)));
  CHECK(s.said().Contains("passphrase was changed"));
}

TEST_CASE("a clinician is added with a passphrase of their own") {
  Settled s;
  s.inDialog("settings.clinicians.add", "clinician", [](wxWindow& dialog) {
    type(dialog, "clinician.displayName", "Ben Ito");
    type(dialog, "clinician.signInName", "ben");
    type(dialog, "clinician.passphrase", kGoodPassphrase);
    type(dialog, "clinician.again", kGoodPassphrase);
    press(dialog, "clinician.save");
  });
  CHECK(store::ClinicianRepository(s.practice.vault).bySignInName("ben"));
}

TEST_CASE("what is typed into a form outlives a lock, and is back when the form is opened again") {
  Settled s;
  const auto id = s.practice.addClient("Maya Rosen");
  s.frame.openClient(id);
  settle();
  s.inDialog("client.edit", "client", [&](wxWindow& dialog) {
    type(dialog, "client.phone", "555-0199");
    auto& form = dynamic_cast<FormDialog&>(dialog);
    CHECK(form.keepNow());
    form.leave();
    form.EndModal(wxID_CANCEL);  // as the lock does
  });
  REQUIRE(s.practice.journal.drafts().size() == 1);
  wxString phone;
  wxString name;
  s.inDialog("client.edit", "client", [&](wxWindow& dialog) {
    phone = find<wxTextCtrl>(dialog, "client.phone").GetValue();
    name = find<wxTextCtrl>(dialog, "client.legalName").GetValue();
    press(dialog, "client.save");
  });
  CHECK(phone == "555-0199");
  CHECK(name == "Maya Rosen");
  CHECK(s.practice.journal.drafts().empty());
  CHECK(store::ClientRepository(s.practice.vault).find(id).client->phone == "555-0199");
}

}  // namespace trellis::gui
