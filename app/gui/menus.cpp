#include "app/gui/menus.h"

#include <utility>

#include <gtk/gtk.h>
#include <wx/control.h>
#include <wx/frame.h>
#include <wx/menu.h>

namespace trellis::gui {
namespace {

void identifyItem(GtkWidget* item, const std::string& id) {
  atk_object_set_accessible_id(gtk_widget_get_accessible(item), id.c_str());
}

// The titles of the bar are made by GTK, in the order of the menus.
void identifyTitles(wxMenuBar& bar, const std::vector<Menu>& menus) {
  GList* titles = gtk_container_get_children(GTK_CONTAINER(bar.m_widget));
  std::size_t index = 0;
  for (GList* each = titles; each && index < menus.size(); each = each->next, ++index)
    identifyItem(GTK_WIDGET(each->data), "menu." + menus[index].id);
  g_list_free(titles);
}

bool canDo(const Act& act) {
  return !act.can || act.can();
}

void append(wxMenu& menu, wxFrame& frame, const Act& act) {
  if (act.id.empty()) {
    menu.AppendSeparator();
    return;
  }
  const wxString keys = act.keys.empty() ? wxString() : '\t' + act.keys;
  wxMenuItem* item = menu.Append(wxID_ANY, act.label + keys, act.help);
  identifyItem(item->GetMenuItem(), act.id);
  frame.Bind(
      wxEVT_MENU, [&frame, run = act.run](wxCommandEvent&) { frame.CallAfter(run); }, item->GetId());
  frame.Bind(
      wxEVT_UPDATE_UI, [&act](wxUpdateUIEvent& event) { event.Enable(canDo(act)); }, item->GetId());
}

}  // namespace

Menus::Menus(wxFrame& frame, std::vector<Menu> menus, std::vector<PageKeys> pageKeys)
    : menus_(std::move(menus)), pageKeys_(std::move(pageKeys)) {
  addTo(frame);
}

void Menus::addTo(wxFrame& frame) {
  auto* bar = new wxMenuBar;
  for (const Menu& menu : menus_) {
    auto* shown = new wxMenu;
    for (const Act& act : menu.acts) append(*shown, frame, act);
    bar->Append(shown, menu.title);
  }
  frame.SetMenuBar(bar);
  identifyTitles(*bar, menus_);
}

const Act* Menus::find(const std::string& id) const {
  for (const Menu& menu : menus_)
    for (const Act& act : menu.acts)
      if (act.id == id) return &act;
  return nullptr;
}

bool Menus::can(const std::string& id) const {
  const Act* act = find(id);
  return act && canDo(*act);
}

void Menus::run(const std::string& id) const {
  if (can(id)) find(id)->run();
}

std::vector<PageKeys> Menus::shortcuts() const {
  std::vector<PageKeys> all;
  for (const Menu& menu : menus_)
    for (const Act& act : menu.acts)
      if (!act.keys.empty())
        all.push_back(
            {wxControl::RemoveMnemonics(menu.title), wxControl::RemoveMnemonics(act.label), act.keys});
  all.insert(all.end(), pageKeys_.begin(), pageKeys_.end());
  return all;
}

}  // namespace trellis::gui
