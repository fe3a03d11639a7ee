// A clinician's own phrases in a list, to add, change and remove; what was typed and cancelled may be brought
// back, as long as the list is open and as it was. Binds to Snippets; the phrases of the others in the
// practice are theirs.
#pragma once

#include <optional>

#include <wx/button.h>
#include <wx/dialog.h>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/row_acts.h"
#include "app/gui/undo_strip.h"
#include "app/view/snippets.h"

namespace trellis::gui {

class SnippetDialog final : public FormDialog {
 public:
  SnippetDialog(wxWindow* parent, view::Snippets& snippets, std::optional<std::size_t> index);

  model::SnippetFields typedFields() const;
  void type(const model::SnippetFields& fields);

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
  void open(std::optional<std::size_t> index, const std::optional<model::SnippetFields>& typed = {});
  void putAside(std::optional<std::size_t> index, const SnippetDialog& cancelled);
  void bringBack();
  void remove(std::size_t row);
  void show();

  view::Snippets& snippets_;
  ListTable* list_;
  RowActs* acts_;
  struct Aside {
    std::optional<std::size_t> index;  // of the phrase that was to be changed; none: a new one
    model::SnippetFields typed;
  };
  std::optional<Aside> aside_;  // as long as it is offered
  UndoStrip* offer_;
};

}  // namespace trellis::gui
