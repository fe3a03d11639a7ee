#include "app/gui/dialogs/new_passphrase_dialog.h"

#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"

namespace trellis::gui {
namespace {

constexpr int kWhyWidth = 560;

}  // namespace

NewPassphraseDialog::NewPassphraseDialog(wxWindow* parent, StrengthBar::Measure measure, Choose choose,
                                         const wxString& why)
    : FormDialog(parent, "newPassphrase", _("Choose a new passphrase"), _("Use this passphrase")),
      choose_(std::move(choose)),
      passphrase_(&hidden("passphrase", _("New passphrase"))),
      again_(&hidden("again", _("The same passphrase again"))) {
  strength_ =
      std::make_unique<StrengthBar>(*passphrase_, wide(), "newPassphrase.strength", std::move(measure));
  if (!why.empty()) addWhy(why);
  finish();
  passphrase_->SetFocus();
}

void NewPassphraseDialog::addWhy(const wxString& words) {
  auto* above = new wxBoxSizer(wxVERTICAL);
  wxStaticText& why = addLabel(this, *above, words, Style::quiet);
  identify(why, "newPassphrase.why");
  why.Wrap(FromDIP(kWhyWidth));
  GetSizer()->Insert(0, above, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kPageSpace));
}

model::FieldErrors NewPassphraseDialog::submit() {
  return choose_(takeSecret(*passphrase_), takeSecret(*again_));
}

}  // namespace trellis::gui
