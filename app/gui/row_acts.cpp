#include "app/gui/row_acts.h"

#include <algorithm>
#include <utility>

#include <wx/menu.h>

#include "app/gui/act_button.h"

namespace trellis::gui {

RowActs& RowActs::of(ListTable& table, std::vector<RowAct> acts) {
  auto* all = new RowActs(table, std::move(acts));
  table.SetClientObject(all);
  return *all;
}

RowActs::RowActs(ListTable& table, std::vector<RowAct> acts) : table_(table), acts_(std::move(acts)) {
  table_.onOpen = [this](std::size_t row) { run(acts_.front(), row); };
  wxDataViewCtrl& list = table_.list();
  list.Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent& event) {
    table_.list().Select(event.GetItem());
    refresh();
    showMenu(wxDefaultPosition);
  });
  list.Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    refresh();
    event.Skip();
  });
  list.Bind(wxEVT_CHAR_HOOK, &RowActs::onKey, this);
}

void RowActs::addButtons(wxWindow* parent, wxSizer& into) {
  for (const RowAct& act : acts_) {
    const auto press = [this, &act] { run(act, table_.selected()); };
    const wxString& words = act.verb.empty() ? act.label : act.verb;
    buttons_.push_back(&addActButton(parent, into, act.id, words, Style::flat, press, act.label));
  }
  refresh();
}

void RowActs::refresh() {
  const auto row = table_.selected();
  for (std::size_t i = 0; i < buttons_.size(); ++i) buttons_[i]->Enable(can(acts_[i], row));
}

bool RowActs::can(const RowAct& act, std::optional<std::size_t> row) const {
  return row && (!act.can || act.can(*row));
}

// When the event is over: the act may open a dialog, or fill the table anew.
void RowActs::run(const RowAct& act, std::optional<std::size_t> row) {
  if (can(act, row)) table_.CallAfter([&act, row] { act.run(*row); });
}

void RowActs::showMenu(wxPoint at) {
  const auto row = table_.selected();
  if (!row) return;
  wxMenu menu;
  for (const RowAct& act : acts_) {
    wxMenuItem* item = menu.Append(wxID_ANY, act.label);
    item->Enable(can(act, row));
    menu.Bind(
        wxEVT_MENU, [this, &act, row](wxCommandEvent&) { run(act, row); }, item->GetId());
  }
  table_.list().PopupMenu(&menu, at);
}

void RowActs::onKey(wxKeyEvent& event) {
  const bool isMenuKey = event.GetKeyCode() == WXK_WINDOWS_MENU || event.GetKeyCode() == WXK_MENU ||
                         (event.GetKeyCode() == WXK_F10 && event.ShiftDown());
  if (isMenuKey) return showMenu(table_.placeOfSelected());
  const auto removal = std::ranges::find(acts_, true, &RowAct::removes);
  if (event.GetKeyCode() != WXK_DELETE || removal == acts_.end()) return event.Skip();
  run(*removal, table_.selected());
}

}  // namespace trellis::gui
