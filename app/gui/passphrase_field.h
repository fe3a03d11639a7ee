// Passphrases on their way from a field into protected memory, and how hard one is to guess, under its field.
// GTK and wx keep copies of their own of what is typed: those within reach are overwritten, and the field is
// cleared.
#pragma once

#include <functional>

#include <wx/gauge.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/view/passphrase_strength.h"

namespace trellis::gui {

seal::Secret readSecret(const wxTextCtrl& field);
seal::Secret takeSecret(wxTextCtrl& field);  // and clears it
void wipe(wxString& words);

// A bar and a sentence that follow what is typed into a field.
class StrengthBar {
 public:
  using Measure = std::function<view::PassphraseStrength(const seal::Secret& passphrase)>;

  StrengthBar(wxTextCtrl& field, wxSizer& into, const std::string& id, Measure measure);
  void show();

 private:
  wxTextCtrl& field_;
  Measure measure_;
  wxGauge* bar_;
  wxStaticText* words_;
};

}  // namespace trellis::gui
