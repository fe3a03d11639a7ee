// Backup: the folder, one made now, those that there are, and the way back from one.
// Binds to BackupView; the folder that is chosen is kept in the settings at once.
#pragma once

#include <filesystem>
#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/list_table.h"
#include "app/gui/wrapped_text.h"
#include "app/view/backup_view.h"
#include "app/view/settings_view.h"

namespace trellis::gui {

// Off the window's thread, with a bar and a way to stop it.
view::BackupResult backUpAndWait(wxWindow* parent, view::BackupView& view);

class BackupPanel final : public wxPanel {
 public:
  // Told which backup is to take the practice's place, once the practice is closed.
  using Restore = std::function<void(const std::filesystem::path& backup)>;

  BackupPanel(wxWindow* parent, view::BackupView& view, view::SettingsView& settings, Restore restore);
  ~BackupPanel() override { DestroyChildren(); }  // before what they show

  void refresh() { view_.refresh(); }

 private:
  wxSizer* header();
  wxWindow* folder();
  wxWindow* backups();
  void show();
  void chooseFolder();
  void backUp();
  void restore();

  view::SettingsView& settings_;
  view::BackupView& view_;
  Restore restore_;
  WrappedText* place_ = nullptr;
  WrappedText* result_ = nullptr;
  wxStaticText* summary_ = nullptr;
  wxButton* now_ = nullptr;
  wxButton* bringBack_ = nullptr;
  ListTable* list_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
