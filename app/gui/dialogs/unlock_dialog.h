// The screen before a locked practice. Binds to UnlockView; asking the vault takes about a second and runs on
// a thread of its own, so that the window keeps answering. Ends with wxID_OK once the practice is open, with
// wxID_CANCEL where the person leaves, and with wxID_REVERT where they would rather restore a backup, which
// is offered once the practice did not open for another reason than a wrong passphrase.
#pragma once

#include <functional>

#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/aside.h"
#include "app/view/unlock_view.h"

namespace trellis::gui {

class UnlockDialog final : public wxDialog {
 public:
  UnlockDialog(wxWindow* parent, view::UnlockView& view, const wxString& practice);

 private:
  void addForm(const wxString& practice);
  void addButtons();
  void tryToOpen();
  void tryRecoveryKey();
  void askAside(std::function<view::UnlockView::Answer()> question);
  void answered(const view::UnlockView::Answer& answer);
  void choosePassphrase();
  void switchWay();
  void show();

  view::UnlockView& view_;
  bool withRecoveryKey_ = false;
  bool isAsking_ = false;
  bool isLeaving_ = false;  // as soon as the vault has answered
  Aside asking_;
  wxTextCtrl* passphrase_ = nullptr;
  wxTextCtrl* key_ = nullptr;
  wxSizer* passphraseRow_ = nullptr;
  wxSizer* keyRow_ = nullptr;
  wxStaticText* message_ = nullptr;
  wxGauge* bar_ = nullptr;
  wxButton* open_ = nullptr;
  wxButton* lost_ = nullptr;
  wxButton* restore_ = nullptr;
  wxTimer clock_;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
