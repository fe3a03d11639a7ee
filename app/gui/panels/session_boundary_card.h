// The boundary log: which boundary was kept, tested, repaired or dropped, with whom, and the guilt that came
// with it. Binds to SessionView. Guilt is 0 to 4, or not asked.
#pragma once

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/gui/list_table.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionBoundaryCard final {
 public:
  SessionBoundaryCard(wxWindow* parent, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();
  void showRelationships();  // after one was added

 private:
  void addLog();
  void addEntry();
  void addActs();
  wxSizer& cell(wxSizer& row, int share);
  std::string logCell(std::size_t row, unsigned column) const;
  const view::RatedRelationship* relationship() const;
  void log();
  void remove();
  void showLog();

  view::SessionView& view_;
  Card* card_;
  ListTable* log_ = nullptr;
  wxChoice* relationship_ = nullptr;
  wxTextCtrl* boundary_ = nullptr;
  wxChoice* outcome_ = nullptr;
  wxChoice* guilt_ = nullptr;
};

}  // namespace trellis::gui
