// A clinician's own phrases in a list, to add, change and remove. Binds to Snippets; the phrases of the
// others in the practice are theirs.
#pragma once

#include <optional>

#include <wx/button.h>
#include <wx/dialog.h>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/row_acts.h"
#include "app/view/snippets.h"

namespace trellis::gui {

class SnippetDialog final : public FormDialog {
 public:
  SnippetDialog(wxWindow* parent, view::Snippets& snippets, std::optional<std::size_t> index);

 private:
  model::FieldErrors submit() override;

  view::Snippets& snippets_;
  std::optional<std::size_t> index_;
  wxTextCtrl* key_;
  wxTextCtrl* text_;
};

class SnippetsDialog final : public wxDialog {
 public:
  SnippetsDialog(wxWindow* parent, view::Snippets& snippets);

 private:
  void addButtons(wxSizer& into);
  void open(std::optional<std::size_t> index);
  void remove(std::size_t row);
  void show();

  view::Snippets& snippets_;
  ListTable* list_;
  RowActs* acts_;
};

}  // namespace trellis::gui
