#include "app/gui/dialogs/confirm_passphrase_dialog.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/passphrase_field.h"
#include "app/view/attempts.h"

namespace trellis::gui {
namespace {

constexpr int kQuestionWidth = 420;
constexpr int kWaitTick = 250;  // milliseconds: how often the seconds left are shown anew

}  // namespace

ConfirmPassphraseDialog::ConfirmPassphraseDialog(wxWindow* parent, const view::PassphraseQuestion& question)
    : FormDialog(parent, "confirmPassphrase", shown(question.question), shown(question.act)),
      question_(question),
      clock_(this) {
  wxStaticText& why = addLabel(this, wide(), shown(question.explanation), Style::quiet);
  identify(why, "confirmPassphrase.why");
  why.Wrap(FromDIP(kQuestionWidth));
  passphrase_ = &hidden("passphrase", _("Your passphrase"));
  wait_ = &addLabel(this, wide(), {}, Style::danger);
  identify(*wait_, "confirmPassphrase.wait");
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showWait(); });
  finish();
  showWait();
  passphrase_->SetFocus();
}

model::FieldErrors ConfirmPassphraseDialog::submit() {
  const seal::Secret typedIn = takeSecret(*passphrase_);
  auto errors = waitUnlessStopped(this, _("Checking the passphrase..."),
                                  [&](Pace& pace) { return question_.check(typedIn, std::ref(pace)); });
  showWait();
  return errors;
}

void ConfirmPassphraseDialog::showWait() {
  const std::string words = question_.attempts.waitWords();
  wait_->SetLabelText(shown(words));
  FindWindow(wxID_OK)->Enable(words.empty());
  if (words.empty()) return clock_.Stop();
  if (!clock_.IsRunning()) clock_.Start(kWaitTick);
}

}  // namespace trellis::gui
