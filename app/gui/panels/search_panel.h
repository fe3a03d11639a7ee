// Search over all notes and fields, as the words are typed; each hit in its sentence, with its words marked.
// Binds to SearchView; a hit leads to its session, or to its client where it belongs to none. Down leads from
// the words to the hits, Enter opens one.
#pragma once

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/view/search_view.h"

namespace trellis::gui {

class SearchPanel final : public wxPanel {
 public:
  SearchPanel(wxWindow* parent, view::Workspace& workspace, Navigator& navigator);
  ~SearchPanel() override { DestroyChildren(); }  // before what they show

  void beginTyping();
  void searchIn(model::ClientId client, const std::string& name);  // its notes and fields alone
  void forget(model::ClientId client);                             // whose record is gone

 private:
  wxSizer* wordsRow();
  wxSizer* filterRow();
  void searchSoon();
  void search();
  void show();
  void open(std::size_t row);

  Navigator& navigator_;
  view::SearchView view_;
  wxTimer pause_;
  wxSearchCtrl* words_ = nullptr;
  wxTextCtrl* client_ = nullptr;
  wxTextCtrl* from_ = nullptr;
  wxTextCtrl* to_ = nullptr;
  wxChoice* place_ = nullptr;
  wxCheckBox* private_ = nullptr;
  wxStaticText* trouble_ = nullptr;
  wxStaticText* summary_ = nullptr;
  ListTable* hits_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
