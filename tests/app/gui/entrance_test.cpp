#include <future>

#include <wx/gauge.h>
#include <wx/timer.h>

#include "app/gui/dialogs/new_passphrase_dialog.h"
#include "app/gui/dialogs/practice_dialog.h"
#include "app/gui/dialogs/recovery_key_dialog.h"
#include "app/gui/dialogs/unlock_dialog.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/secrets.h"

namespace trellis::gui {
namespace {

using tests::kGoodPassphrase;
using tests::secret;

// Shows the dialog as the program does; `act` runs inside it.
int inModal(wxDialog& dialog, const std::function<void()>& act) {
  dialog.CallAfter(act);
  return dialog.ShowModal();
}

void type(wxWindow& root, const char* id, const wxString& words) {
  find<wxTextCtrl>(root, id).SetValue(words);
}

struct Entrance {
  std::function<void()> isTried = [] {};
  seal::RecoveryKey key = seal::RecoveryKey::random();
  std::string chosen;
  view::Moment now{};
  view::Attempts attempts{[this] { return now; }};
  view::UnlockView view{
      {.open =
           [this](const seal::Secret& words) {
             isTried();
             return words == secret(kGoodPassphrase);
           },
       .openWithRecoveryKey = [this](const seal::RecoveryKey& typed) { return typed.bits() == key.bits(); },
       .changePassphrase = [this](const seal::Secret& words) { chosen = seal::textOf(words.bytes()); }},
      {},
      attempts};
  UnlockDialog dialog{nullptr, view, "Harbor Counseling"};

  wxString message() { return find<wxStaticText>(dialog, "unlock.message").GetLabelText(); }
  bool answers() {
    return comesTrue([this] { return find<wxTextCtrl>(dialog, "unlock.passphrase").IsEditable(); });
  }
};

}  // namespace

TEST_CASE("the right passphrase opens, and is gone from the field") {
  Entrance entrance;
  wxString left = "?";
  const int result = inModal(entrance.dialog, [&] {
    type(entrance.dialog, "unlock.passphrase", kGoodPassphrase);
    press(entrance.dialog, "unlock.open");
    left = find<wxTextCtrl>(entrance.dialog, "unlock.passphrase").GetValue();
  });
  CHECK(result == wxID_OK);
  CHECK(left.empty());
}

TEST_CASE("a wrong passphrase is said, and after three the button waits") {
  Entrance entrance;
  bool waits = false;
  bool waitsNoMore = false;
  wxString said;
  inModal(entrance.dialog, [&] {
    for (int failure = 0; failure < 3; ++failure) {
      type(entrance.dialog, "unlock.passphrase", "open sesame");
      press(entrance.dialog, "unlock.open");
      entrance.answers();
    }
    said = entrance.message();
    waits = !find<wxButton>(entrance.dialog, "unlock.open").IsEnabled();
    entrance.now += std::chrono::seconds(1);
    waitsNoMore = comesTrue([&] { return find<wxButton>(entrance.dialog, "unlock.open").IsEnabled(); });
    press(entrance.dialog, "unlock.quit");
  });
  CHECK(said.Contains("does not open this practice"));
  said.Replace("\n", " ");
  CHECK(said.Contains("1 second."));
  CHECK(waits);
  CHECK(waitsNoMore);
}

TEST_CASE("who quits while the passphrase is tried is out, although it was the right one") {
  Entrance entrance;
  std::promise<void> left;
  entrance.isTried = [&] { left.get_future().wait(); };
  bool isBarShown = false;
  const int result = inModal(entrance.dialog, [&] {
    type(entrance.dialog, "unlock.passphrase", kGoodPassphrase);
    press(entrance.dialog, "unlock.open");
    isBarShown = find<wxGauge>(entrance.dialog, "unlock.bar").IsShown();
    press(entrance.dialog, "unlock.quit");
    left.set_value();
  });
  CHECK(result == wxID_CANCEL);
  CHECK(isBarShown);
  CHECK_FALSE(find<wxGauge>(entrance.dialog, "unlock.bar").IsShown());
}

TEST_CASE("the recovery key leads to a new passphrase, and then in") {
  Entrance entrance;
  wxTimer onceAsked;  // the second dialog has an event loop of its own
  onceAsked.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
    auto* next = wxWindow::FindWindowByName("newPassphrase");
    if (!next) return;
    onceAsked.Stop();
    type(*next, "newPassphrase.passphrase", kGoodPassphrase);
    type(*next, "newPassphrase.again", kGoodPassphrase);
    press(*next, "newPassphrase.save");
  });
  onceAsked.Start(20);
  const int result = inModal(entrance.dialog, [&] {
    press(entrance.dialog, "unlock.lost");
    type(entrance.dialog, "unlock.recoveryKey", entrance.key.text());
    press(entrance.dialog, "unlock.open");
  });
  CHECK(result == wxID_OK);
  CHECK(entrance.chosen == kGoodPassphrase);
}

TEST_CASE("the first start refuses a weak passphrase at its field, and the bar follows what is typed") {
  view::PracticeForm form([](const auto&, const auto&, const auto&) { return seal::RecoveryKey::random(); },
                          {"password"});
  PracticeDialog dialog(nullptr, form);
  auto& bar = find<wxGauge>(dialog, "practice.strength");
  CHECK(bar.GetValue() == 0);
  wxString refusal;
  const int result = inModal(dialog, [&] {
    type(dialog, "practice.name", "Harbor Counseling");
    type(dialog, "practice.displayName", "Ana Ruiz");
    type(dialog, "practice.signInName", "ana");
    type(dialog, "practice.passphrase", "password");
    press(dialog, "practice.save");
    refusal = find<wxStaticText>(dialog, "practice.passphrase.message").GetLabelText();
    type(dialog, "practice.passphrase", kGoodPassphrase);
    type(dialog, "practice.again", kGoodPassphrase);
    CHECK(bar.GetValue() >= 2);
    press(dialog, "practice.save");
  });
  CHECK_FALSE(refusal.empty());
  CHECK(result == wxID_OK);
  CHECK(form.recoveryKey());
  CHECK(find<wxTextCtrl>(dialog, "practice.passphrase").GetValue().empty());
}

TEST_CASE("a recovery key that nobody confirmed says so, and may be taken later") {
  const view::RecoveryKeyForm form(seal::RecoveryKey::random(),
                                   {.practice = "Harbor Counseling",
                                    .now = *model::parseInstant("2026-11-20T10:55:00Z"),
                                    .need = view::KeyNeed::unconfirmed},
                                   [](std::size_t) { return 0; });
  RecoveryKeyDialog dialog(nullptr, form, [] { return false; });
  CHECK(find<wxStaticText>(dialog, "recoveryKey.notice").GetLabelText().Contains("Nobody has shown"));
  CHECK(find<wxButton>(dialog, "recoveryKey.cancel").GetLabelText() == "Later");
  CHECK(inModal(dialog, [&] { press(dialog, "recoveryKey.cancel"); }) == wxID_CANCEL);
}

TEST_CASE("the recovery key is left only after two of its groups were typed") {
  const view::RecoveryKeyForm form(
      seal::RecoveryKey::random(),
      {.practice = "Harbor Counseling", .now = *model::parseInstant("2026-11-20T10:55:00Z")},
      [](std::size_t end) { return end / 2; });
  bool printed = false;
  RecoveryKeyDialog dialog(nullptr, form, [&] { return printed = true; });
  bool stays = false;
  const int result = inModal(dialog, [&] {
    press(dialog, "recoveryKey.print");
    comesTrue([&] { return printed; });
    press(dialog, "recoveryKey.save");
    stays = dialog.IsModal();
    type(dialog, "recoveryKey.first", form.groups()[form.asked()[0]]);
    type(dialog, "recoveryKey.second", form.groups()[form.asked()[1]]);
    press(dialog, "recoveryKey.save");
  });
  CHECK(printed);
  CHECK(stays);
  CHECK(result == wxID_OK);
}

}  // namespace trellis::gui
