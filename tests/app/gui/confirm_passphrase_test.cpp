#include <future>
#include <stdexcept>

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/dialogs/confirm_passphrase_dialog.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/view/attempts.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/secrets.h"

namespace trellis::gui {
namespace {

using tests::kGoodPassphrase;
using tests::secret;

struct Asked {
  view::Moment now{};
  view::Attempts attempts{[this] { return now; }};
  view::PassphraseQuestion question{
      .question = "Sign this session?",
      .explanation = "It is final.",
      .act = "Sign",
      .check = [this](const seal::Secret& typed,
                      const store::Progress& progress) { return check(typed, progress); },
      .attempts = attempts};

  std::function<void()> isChecked;

  model::FieldErrors check(const seal::Secret& typed, const store::Progress& progress) {
    if (isChecked) isChecked();
    const bool isRight = typed == secret(kGoodPassphrase);
    attempts.take(isRight);
    if (!isRight) return {{"passphrase", "This is not your passphrase."}};
    if (!progress({})) return {{"", "This was stopped."}};
    return {};
  }
};

}  // namespace

TEST_CASE("a wrong passphrase signs nothing and is said at its field; the right one does") {
  TestFrame frame;
  const Asked asked;
  ConfirmPassphraseDialog dialog(frame, asked.question);
  wxString said;
  bool isCleared = false;
  dialog.CallAfter([&] {
    auto& field = find<wxTextCtrl>(dialog, "confirmPassphrase.passphrase");
    field.SetValue("open sesame");
    press(dialog, "confirmPassphrase.save");
    said = find<wxStaticText>(dialog, "confirmPassphrase.passphrase.message").GetLabelText();
    isCleared = field.IsEmpty();
    field.SetValue(kGoodPassphrase);
    press(dialog, "confirmPassphrase.save");
  });
  CHECK(dialog.ShowModal() == wxID_OK);
  CHECK(said.Contains("not your passphrase"));
  CHECK(isCleared);
}

TEST_CASE("who guesses at the passphrase of the one who is signed in is told how long to wait") {
  TestFrame frame;
  Asked asked;
  for (int guess = 0; guess < 3; ++guess) asked.attempts.take(false);
  ConfirmPassphraseDialog dialog(frame, asked.question);
  const auto& button = find<wxButton>(dialog, "confirmPassphrase.save");
  CHECK(find<wxStaticText>(dialog, "confirmPassphrase.wait").GetLabelText() == "Next attempt in 1 second.");
  CHECK_FALSE(button.IsEnabled());
  asked.now += std::chrono::seconds(1);
  CHECK(comesTrue([&] { return button.IsEnabled(); }));
  CHECK(find<wxStaticText>(dialog, "confirmPassphrase.wait").GetLabelText().empty());
}

TEST_CASE("while work goes on the window answers, and the wait ends with the work's answer") {
  TestFrame frame;
  std::promise<void> answered;
  (*frame).CallAfter([&] { answered.set_value(); });  // heard only where the event loop turns
  const int answer = waitUnlessStopped(frame, "Working...", [&](Pace&) {
    answered.get_future().wait();
    return 7;
  });
  CHECK(answer == 7);
}

TEST_CASE("work that can be stopped shows how far it is, and Cancel stops it") {
  TestFrame frame;
  int shown = 0;
  wxTimer look;  // the wait has an event loop of its own
  look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
    auto* wait = wxWindow::FindWindowByName("wait");
    if (!wait) return;
    shown = std::max(shown, find<wxGauge>(*wait, "wait.bar").GetValue());
    if (shown == 0) return;
    look.Stop();
    press(*wait, "wait.cancel");
  });
  look.Start(20);
  const bool isStopped = waitUnlessStopped(frame, "Working...", [](Pace& pace) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (pace(0.5))
      if (std::chrono::steady_clock::now() > deadline) return false;
    return true;
  });
  CHECK(isStopped);
  CHECK(shown == 500);
}

TEST_CASE(
    "who thinks better of it while their passphrase is checked has affirmed nothing, and may try again") {
  TestFrame frame;
  Asked asked;
  std::promise<void> stopped;
  asked.isChecked = [&] { stopped.get_future().wait(); };
  ConfirmPassphraseDialog dialog(frame, asked.question);
  wxTimer look;  // the wait has an event loop of its own
  look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
    auto* wait = wxWindow::FindWindowByName("wait");
    if (!wait) return;
    look.Stop();
    press(*wait, "wait.cancel");
    stopped.set_value();
  });
  look.Start(20);
  model::FieldErrors errors;
  dialog.CallAfter([&] {
    auto& field = find<wxTextCtrl>(dialog, "confirmPassphrase.passphrase");
    field.SetValue(kGoodPassphrase);
    press(dialog, "confirmPassphrase.save");
    errors = dialog.errors();
    asked.isChecked = {};
    field.SetValue(kGoodPassphrase);
    press(dialog, "confirmPassphrase.save");
  });
  CHECK(dialog.ShowModal() == wxID_OK);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].sentence.find("stopped") != std::string::npos);
}

TEST_CASE("what goes wrong in the work is thrown where it was waited for, short or long") {
  TestFrame frame;
  const auto fails = []() -> int { throw std::runtime_error("No room."); };
  CHECK_THROWS_WITH_AS(waitUnlessStopped(frame, "Working...", [&](Pace&) { return fails(); }), "No room.",
                       std::runtime_error);
  std::promise<void> answered;
  (*frame).CallAfter([&] { answered.set_value(); });
  CHECK_THROWS_WITH_AS(waitUnlessStopped(frame, "Working...",
                                         [&](Pace&) {
                                           answered.get_future().wait();
                                           return fails();
                                         }),
                       "No room.", std::runtime_error);
}

}  // namespace trellis::gui
