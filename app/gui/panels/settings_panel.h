// Settings: this computer, the practice, one's passphrase and the recovery key, the clinicians. Each change
// holds at once, is said, and is taken back with a button.
// Binds to SettingsView, OwnKeys and CliniciansView.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>

#include "app/gui/card.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/wrapped_text.h"
#include "app/view/own_keys.h"
#include "app/view/prompts.h"
#include "app/view/settings_view.h"

namespace trellis::gui {

class NoteFormatsCard;

class SettingsPanel final : public ScrolledPage {
 public:
  SettingsPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                view::SettingsView& view);
  ~SettingsPanel() override { DestroyChildren(); }  // before what they show

  void refresh();  // an import may have brought note formats

 private:
  wxSizer* header();
  wxWindow* computer();
  WrappedText& addCost(Card& card, const char* id);
  static void showCost(WrappedText& text, const std::string& cost);
  wxWindow* practice();
  wxWindow* keys();
  void show();
  void chooseFolder();
  void editPractice();
  void changePassphrase();
  void replaceRecoveryKey();
  bool handOver(const view::RecoveryKeyForm& form);
  void say(const wxString& sentence, bool canUndo);

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  view::SettingsView& view_;
  std::vector<std::string> commonWords_;
  wxStaticText* said_ = nullptr;
  wxButton* undo_ = nullptr;
  wxSpinCtrl* idleMinutes_ = nullptr;
  wxChoice* language_ = nullptr;
  WrappedText* idleCost_ = nullptr;
  WrappedText* folder_ = nullptr;
  WrappedText* folderCost_ = nullptr;
  wxButton* usual_ = nullptr;
  WrappedText* practice_ = nullptr;
  NoteFormatsCard* formats_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
