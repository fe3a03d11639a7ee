// Records that may be of one person, the chosen two side by side, and the merges made so far. Binds to
// MergeView; the way back of every merge is in the same window.
#pragma once

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include "app/gui/list_table.h"
#include "app/gui/row_acts.h"
#include "app/gui/wrapped_text.h"
#include "app/view/merge_view.h"

namespace trellis::gui {

class MergeDialog final : public wxDialog {
 public:
  MergeDialog(wxWindow* parent, view::MergeView& view);

 private:
  wxWindow* pairs();
  wxWindow* comparison();
  wxSizer* merging();
  wxWindow* decisions();
  void merge();
  void tellApart();
  void chooseDecision(std::size_t row);
  void undo(std::size_t row);
  void show();
  void showLists();
  void showPair();

  view::MergeView& view_;
  ListTable* pairs_ = nullptr;
  ListTable* rows_ = nullptr;
  ListTable* decisions_ = nullptr;
  wxPanel* comparison_ = nullptr;  // while two are chosen
  RowActs* rowActs_ = nullptr;
  RowActs* decisionActs_ = nullptr;
  wxChoice* kept_ = nullptr;
  WrappedText* message_ = nullptr;
  wxButton* merge_ = nullptr;
  std::size_t listed_ = 0;  // decisions
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
