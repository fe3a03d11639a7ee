// Search over all notes, names, evidence lines and tasks, as the words are typed; each hit in its sentence.
// Binds to SearchView; a hit leads to its session, or to its client where it belongs to none.
#pragma once

#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/view/search_view.h"

namespace trellis::gui {

class SearchPanel final : public wxPanel {
 public:
  SearchPanel(wxWindow* parent, view::Workspace& workspace, Navigator& navigator);

  void beginTyping();

 private:
  void show();
  void open(std::size_t row);

  Navigator& navigator_;
  view::SearchView view_;
  wxSearchCtrl* words_;
  wxStaticText* summary_;
  ListTable* hits_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
