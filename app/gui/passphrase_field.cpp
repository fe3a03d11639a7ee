#include "app/gui/passphrase_field.h"

#include <string>
#include <utility>

#include <gtk/gtk.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kBarHeight = 8;
constexpr int kWarningLines = 3;

}  // namespace

// GTK overwrites its own buffer of a hidden entry when letters are deleted, so that reading it in place
// leaves no copy.
seal::Secret readSecret(const wxTextCtrl& field) {
  const char* words = gtk_entry_get_text(GTK_ENTRY(field.GetHandle()));
  return seal::Secret::copyOf(seal::bytesOf(words));
}

seal::Secret takeSecret(wxTextCtrl& field) {
  seal::Secret secret = readSecret(field);
  field.ChangeValue({});
  return secret;
}

void wipe(wxString& words) {
  for (wxUniCharRef letter : words) letter = ' ';
  words.clear();
}

StrengthBar::StrengthBar(wxTextCtrl& field, wxSizer& into, const std::string& id, Measure measure)
    : field_(field), measure_(std::move(measure)) {
  wxWindow* parent = field.GetParent();
  bar_ = new wxGauge(parent, wxID_ANY, view::kFullBar, wxDefaultPosition,
                     parent->FromDIP(wxSize(-1, kBarHeight)), wxGA_HORIZONTAL | wxGA_SMOOTH);
  identify(*bar_, id, _("How hard the passphrase is to guess"));
  words_ = new wxStaticText(parent, wxID_ANY, {});
  identify(*words_, id + ".words");
  addStyle(*words_, Style::quiet);
  words_->SetMinSize({-1, words_->GetCharHeight() * kWarningLines});
  into.Add(bar_, 0, wxEXPAND | wxTOP, parent->FromDIP(kSmallSpace));
  into.Add(words_, 0, wxEXPAND | wxTOP, parent->FromDIP(kTightSpace));
  field.Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
    show();
    event.Skip();
  });
  show();
}

void StrengthBar::show() {
  const auto strength = measure_(readSecret(field_));
  bar_->SetValue(strength.bar);
  std::string sentence = view::joined({strength.words, strength.reason}, ". ");
  if (!strength.help.empty()) sentence = view::joined({sentence, strength.help}, " ");
  if (strength.words.empty())
    sentence = typed(_("Four or five words that do not belong together are strong and easy to type."));
  words_->SetLabelText(shown(sentence));
  words_->Wrap(words_->GetParent()->FromDIP(560));
  describe(*bar_, shown(sentence));
}

}  // namespace trellis::gui
