// Backup: the folder, one made now, those that there are.
// Binds to BackupView; the folder that is chosen is kept in the settings at once.
#pragma once

#include <filesystem>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/list_table.h"
#include "app/gui/wrapped_text.h"
#include "app/view/backup_view.h"

namespace trellis::gui {

class BackupPanel final : public wxPanel {
 public:
  BackupPanel(wxWindow* parent, view::Workspace& workspace, std::filesystem::path settings);

  void refresh() { view_.refresh(); }
  view::BackupView& view() { return view_; }

 private:
  wxSizer* header();
  wxWindow* folder();
  wxWindow* backups();
  void show();
  void chooseFolder();
  void backUp();

  std::filesystem::path settings_;
  view::BackupView view_;
  WrappedText* place_ = nullptr;
  WrappedText* result_ = nullptr;
  wxStaticText* summary_ = nullptr;
  wxButton* now_ = nullptr;
  ListTable* list_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
