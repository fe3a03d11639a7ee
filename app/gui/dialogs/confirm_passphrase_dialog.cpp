#include "app/gui/dialogs/confirm_passphrase_dialog.h"

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/passphrase_field.h"

namespace trellis::gui {
namespace {

constexpr int kQuestionWidth = 420;

}  // namespace

ConfirmPassphraseDialog::ConfirmPassphraseDialog(wxWindow* parent, const view::PassphraseQuestion& question)
    : FormDialog(parent, "confirmPassphrase", shown(question.question), shown(question.act)),
      question_(question) {
  wxStaticText& why = addLabel(this, wide(), shown(question.explanation), Style::quiet);
  identify(why, "confirmPassphrase.why");
  why.Wrap(FromDIP(kQuestionWidth));
  passphrase_ = &hidden("passphrase", _("Your passphrase"));
  finish();
  passphrase_->SetFocus();
}

model::FieldErrors ConfirmPassphraseDialog::submit() {
  const seal::Secret typedIn = takeSecret(*passphrase_);
  const bool isRight = !typedIn.isEmpty() && waitFor(this, _("Checking the passphrase..."),
                                                     [&] { return question_.isRight(typedIn); });
  if (isRight) return {};
  return {{"passphrase", typed(_("This is not your passphrase: please type it again."))}};
}

}  // namespace trellis::gui
