// A spreadsheet of clients on its way in: what each column holds, how dates are written, and the rows as they
// would come in, to take or to leave out. Binds to ClientImport; ends with wxID_OK once they are in, and
// `outcome` says so.
#pragma once

#include <vector>

#include <wx/scrolwin.h>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/list_table.h"
#include "app/gui/row_acts.h"
#include "app/view/client_import.h"

namespace trellis::gui {

class ImportDialog final : public FormDialog {
 public:
  ImportDialog(wxWindow* parent, view::ClientImport& view, const wxString& fileName);

  const std::string& outcome() const { return outcome_; }

 private:
  void addColumns();
  void addColumn(wxWindow* page, wxSizer& grid, std::size_t column);
  void addRows();
  void toggle(std::size_t row);
  void show();
  void showRows();
  model::FieldErrors submit() override;

  view::ClientImport& view_;
  std::string outcome_;
  wxChoice* dateOrder_;
  wxStaticText* dateHint_ = nullptr;
  ListTable* rows_ = nullptr;
  RowActs* acts_ = nullptr;
  wxStaticText* summary_ = nullptr;
};

}  // namespace trellis::gui
