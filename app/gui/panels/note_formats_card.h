// The note formats of the practice's own, on the page of settings: which there are, a new one, one that
// changes, is put out of use or comes back. Binds to NoteFormats.
#pragma once

#include "app/gui/card.h"
#include "app/gui/list_table.h"
#include "app/gui/row_acts.h"
#include "app/gui/undo_strip.h"
#include "app/view/note_formats.h"

namespace trellis::gui {

class NoteFormatsCard final : public Card {
 public:
  NoteFormatsCard(wxWindow* parent, view::Workspace& workspace);
  ~NoteFormatsCard() override { DestroyChildren(); }  // before what they show

  void refresh() { view_.refresh(); }

 private:
  void addRule();
  void addButtons();
  void show();
  void open(std::optional<std::size_t> row);

  view::NoteFormats view_;
  UndoStrip* undo_;
  ListTable* list_;
  RowActs* acts_;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
