#include "app/gui/dialogs/shortcuts_dialog.h"

#include <utility>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/list_table.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

const wxSize kShortcutsSize(560, 640);

}  // namespace

ShortcutsDialog::ShortcutsDialog(wxWindow* parent, std::vector<PageKeys> shortcuts)
    : wxDialog(parent, wxID_ANY, _("Keyboard shortcuts"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      shortcuts_(std::move(shortcuts)) {
  identify(*this, "shortcuts", _("Keyboard shortcuts"));
  auto* list = new ListTable(this, "shortcuts.list", _("Keyboard shortcuts"),
                             {{_("Where"), 120}, {_("What"), 260}, {_("Keys"), 140}},
                             [this](std::size_t row, unsigned column) {
                               const PageKeys& each = shortcuts_[row];
                               return typed(column == 0 ? each.page : column == 1 ? each.act : each.keys);
                             });
  list->fill(shortcuts_.size(), {});
  auto* close = new wxButton(this, wxID_CANCEL, _("Close"));
  identify(*close, "shortcuts.close", _("Close"));
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(list, 1, wxEXPAND | wxALL, FromDIP(kCardSpace));
  page->Add(close, 0, wxALIGN_RIGHT | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kCardSpace));
  SetSizer(page);
  SetSize(FromDIP(kShortcutsSize));
  CentreOnParent();
}

}  // namespace trellis::gui
