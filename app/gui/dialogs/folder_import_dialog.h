// A folder of tables that Trellis wrote, on its way in: what would come in, and the rows that are refused,
// where and why. Binds to FolderImport; ends with wxID_OK once it is in, and `outcome` says so.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/list_table.h"
#include "app/view/folder_import.h"

namespace trellis::gui {

class FolderImportDialog final : public FormDialog {
 public:
  // `summary` is what reading the folder answered.
  FolderImportDialog(wxWindow* parent, view::FolderImport& view, const std::string& summary);

  const std::string& outcome() const { return outcome_; }

 private:
  void addRows();
  void show();
  model::FieldErrors submit() override;

  view::FolderImport& view_;
  std::string outcome_;
  wxCheckBox* goodRows_ = nullptr;
};

}  // namespace trellis::gui
