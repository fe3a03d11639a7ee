// The boundary log: which boundary was kept, tested, repaired or dropped, with whom, and the guilt that came
// with it. An entry is corrected where it was made: it goes back into the fields until it is saved again.
// Binds to SessionView. Guilt is 0 to 4, or not asked.
#pragma once

#include <optional>
#include <string>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/field_messages.h"
#include "app/gui/fields.h"
#include "app/gui/list_table.h"
#include "app/gui/row_acts.h"
#include "app/gui/undo_strip.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionBoundaryCard final {
 public:
  SessionBoundaryCard(wxWindow* parent, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();
  void undo();                                       // the boundary that was removed last is back
  void showRelationships();                          // after one was added
  void suggest(model::RelationshipId relationship);  // where nothing is typed yet

 private:
  void addLog();
  void addEntry();
  void addActs();
  wxButton& addAct(wxSizer& row, const char* id, const wxString& label, void (SessionBoundaryCard::*act)());
  wxSizer& cell(wxSizer& row, int share);
  std::string logCell(std::size_t row, unsigned column) const;
  const view::RatedRelationship* relationship() const;
  void log();
  void edit(std::size_t row);
  void refuse(const wxString& sentence);
  void cancel();
  void remove(std::size_t row);
  void choose(model::RelationshipId relationship);
  void beginEntry(std::optional<std::size_t> row, const std::string& words);
  void showLog();

  view::SessionView& view_;
  Card* card_;
  FieldMessages wrong_;
  ListTable* log_ = nullptr;
  wxChoice* relationship_ = nullptr;
  wxTextCtrl* boundary_ = nullptr;
  wxChoice* outcome_ = nullptr;
  wxChoice* guilt_ = nullptr;
  wxButton* save_ = nullptr;
  wxButton* cancel_ = nullptr;
  RowActs* rowActs_ = nullptr;
  UndoStrip* undo_ = nullptr;
  std::optional<std::size_t> edited_;  // which entry the fields hold; none: a new one
};

}  // namespace trellis::gui
