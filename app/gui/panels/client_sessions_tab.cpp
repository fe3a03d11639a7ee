#include "app/gui/panels/client_sessions_tab.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/theme.h"
#include "app/view/words.h"

namespace trellis::gui {
namespace {

std::string cell(const view::SessionListLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.number;
    case 1:
      return line.date;
    case 2:
      return line.kind;
    case 3:
      return line.attendance;
    case 4:
      return line.state;
    default:
      return line.risk;
  }
}

}  // namespace

ClientSessionsTab::ClientSessionsTab(wxWindow* parent, ClientActs& acts)
    : ClientTab(parent), view_(acts.client()) {
  auto* card = new Card(&content());
  sessions_ = new ListTable(
      card, "client.sessions", _("Sessions"),
      {{_("No."), 60},
       {.title = _("Date"), .width = 150, .shownWhole = shown(view::weekdayDate(view::wideDate()))},
       {_("Kind"), 180},
       {_("Attendance"), 140},
       {_("Note"), 100},
       {_("Risk"), 120}},
      [this](std::size_t row, unsigned column) { return cell(view_.sessions()[row], column); });
  const auto session = [this](std::size_t row) { return view_.sessions()[row].id; };
  rowActs_ = &RowActs::of(
      *sessions_, {{"client.openSession", _("Open session"),
                    [&acts, session](std::size_t row) { acts.navigator().openSession(session(row)); }},
                   {"client.removeSession",
                    _("Remove draft"),
                    [&acts, session](std::size_t row) { acts.removeSession(session(row)); },
                    {},
                    true}});
  card->content().Add(sessions_, 1, wxEXPAND);
  rowActs_->addButtons(card, card->acts());
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(card, 1, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  setContent(page);
}

void ClientSessionsTab::show() {
  sessions_->fill(view_.sessions().size(), shown(view_.sessionsEmptyState()));
  rowActs_->refresh();
}

}  // namespace trellis::gui
