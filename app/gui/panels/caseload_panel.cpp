#include "app/gui/panels/caseload_panel.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/columns.h"
#include "app/gui/dialogs/client_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/row_acts.h"
#include "app/gui/theme.h"
#include "app/view/words.h"

namespace trellis::gui {
namespace {

std::string cell(const view::CaseloadLine& line, unsigned column) {
  switch (static_cast<view::CaseloadColumn>(column)) {
    case view::CaseloadColumn::name:
      return line.name;
    case view::CaseloadColumn::next:
      return line.next;
    case view::CaseloadColumn::last:
      return line.last;
    case view::CaseloadColumn::sessions:
      return std::to_string(line.sessions);
    case view::CaseloadColumn::codependence:
      return line.codependence;
    case view::CaseloadColumn::interdependence:
      return line.interdependence;
    case view::CaseloadColumn::flags:
      return line.flags;
  }
  return {};
}

constexpr display::Size kTrend{46, 20};

CellPicture trendCell(const view::CaseloadView& view, std::size_t row, view::CaseloadColumn column) {
  return {view.trend(row, column, kTrend), cell(view.line(row), static_cast<unsigned>(column))};
}

std::vector<TableColumn> columns(const view::CaseloadView& view) {
  const auto trend = [&view](const wxString& title, view::CaseloadColumn column) {
    return TableColumn{.title = title, .width = 108, .picture = [&view, column](std::size_t row) {
                         return trendCell(view, row, column);
                       }};
  };
  return {{_("Client"), 150},
          {_("Next session"), 140},
          {.title = _("Last"), .width = 102, .shownWhole = shown(view::shortDate(view::wideDate()))},
          {_("Sessions"), 70, wxALIGN_RIGHT},
          trend(_("Codependence"), view::CaseloadColumn::codependence),
          trend(_("Interdependence"), view::CaseloadColumn::interdependence),
          {_("Flags"), 116}};
}

std::string attentionCell(const view::AttentionLine& line) {
  return "<b>" + escaped(line.name) + "</b> · " + escaped(line.flag) + "\n" + escaped(line.reason);
}

constexpr int kAttentionWidth = 230;
const wxSize kLeastClients(600, 200);
const wxSize kLeastAttention(kAttentionWidth + kPageSpace, 160);
constexpr const char* kOrder = "caseload.order";
constexpr const char* kColumns = "caseload.columns";

}  // namespace

CaseloadPanel::CaseloadPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                             Navigator& navigator, view::WindowMemory& memory)
    : ScrolledPage(parent),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      memory_(memory),
      view_(workspace),
      removed_(workspace) {
  view_.arrange(memory_.find(kOrder).value_or(""));
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  undo_ = new UndoStrip(&content(), "caseload", [this] { undoRemoval(); });
  page->Add(undo_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  auto* body = new Columns(FromDIP(kCardSpace));
  body->addColumn(caseload(), 1);
  body->addColumn(attention(), 0);
  body->fillHeight();
  page->Add(body, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  setContent(page);
  subscription_ = view_.changed.subscribe([this] { show(); });
  removalSubscription_ = removed_.changed.subscribe([this] { showUndo(); });
  showScope();
  show();
  duplicates_->refresh();
}

CaseloadPanel::~CaseloadPanel() {
  memory_.keep(kOrder, view_.arrangement());
  memory_.keep(kColumns, clients_->arrangement());
  DestroyChildren();  // before what they show
}

wxSizer* CaseloadPanel::header() {
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  auto* title = new wxStaticText(&content(), wxID_ANY, _("Caseload"));
  addStyle(*title, Style::title);
  auto* add = new wxButton(&content(), wxID_NEW, _("New client..."));
  identify(*add, "caseload.add", _("New client"));
  addStyle(*add, Style::primary);
  add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&CaseloadPanel::addClient); });
  sizer->Add(title, 1, wxALIGN_CENTER_VERTICAL);
  sizer->Add(add, 0, wxALIGN_CENTER_VERTICAL);
  return sizer;
}

wxWindow* CaseloadPanel::caseload() {
  auto* card = new Card(&content());
  card->content().Add(choices(*card), 0, wxEXPAND | wxBOTTOM, FromDIP(kMediumSpace));
  addClients(*card);
  archive_ = new ArchiveList(card, workspace_, prompts_, navigator_,
                             [this](model::ClientId client) { removeClient(client); });
  card->content().Add(archive_, 1, wxEXPAND);
  duplicates_ = new DuplicatesHint(card, workspace_.vault, navigator_);
  card->content().Add(duplicates_, 0, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  return card;
}

wxSizer* CaseloadPanel::choices(wxWindow& card) {
  filter_ = new wxSearchCtrl(&card, wxID_ANY);
  identify(*filter_, "caseload.filter", _("Filter by name or record number"));
  filter_->SetDescriptiveText(_("Name or record number"));
  filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    view_.filter(typed(filter_->GetValue()));
    archive_->filter(typed(filter_->GetValue()));
  });
  auto* scope = new wxChoice(&card, wxID_ANY);
  chooseByLettersNotWheel(*scope);
  for (const wxString& words : {_("Active clients"), _("All clients"), _("Archive")}) scope->Append(words);
  scope->SetSelection(static_cast<int>(view_.scope()));
  identify(*scope, "caseload.scope", _("Which clients"));
  scope->Bind(wxEVT_CHOICE, [this, scope](wxCommandEvent&) {
    view_.show(chosen<view::CaseloadScope>(*scope));
    showScope();
  });
  auto* bar = new wxBoxSizer(wxHORIZONTAL);
  bar->Add(filter_, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  bar->Add(scope, 0, wxALIGN_CENTER_VERTICAL);
  return bar;
}

void CaseloadPanel::addClients(Card& card) {
  clients_ =
      new ListTable(&card, "caseload.clients", _("Clients"), columns(view_),
                    [this](std::size_t row, unsigned column) { return cell(view_.line(row), column); });
  clients_->SetMinSize(FromDIP(kLeastClients));
  clients_->arrange(memory_.find(kColumns).value_or(""));
  RowActs::of(*clients_, {{"caseload.open", _("Open client"),
                           [this](std::size_t row) { navigator_.openClient(view_.line(row).client); }},
                          {"caseload.logSession", _("Log session"),
                           [this](std::size_t row) { navigator_.logSession(view_.line(row).client); }},
                          {"caseload.remove",
                           _("Remove client"),
                           [this](std::size_t row) { removeClient(view_.line(row).client); },
                           {},
                           true}});
  clients_->onHeader = [this](unsigned column) { sortBy(column); };
  card.content().Add(clients_, 1, wxEXPAND);
}

wxWindow* CaseloadPanel::attention() {
  auto* card = new Card(&content(), _("Needs attention"));
  attention_ =
      new ListTable(card, "caseload.attention", _("Needs attention"),
                    {{_("Client and reason"), kAttentionWidth, wxALIGN_LEFT, true, true}},
                    [this](std::size_t row, unsigned) { return attentionCell(view_.attention()[row]); });
  attention_->openOnClick();
  attention_->onOpen = [this](std::size_t row) { open(view_.attention()[row]); };
  attention_->SetMinSize(FromDIP(kLeastAttention));
  card->content().Add(attention_, 1, wxEXPAND);
  return card;
}

void CaseloadPanel::show() {
  clients_->fill(view_.count(), shown(view_.emptyState()));
  clients_->markSorted(static_cast<unsigned>(view_.sortColumn()), view_.isDescending());
  attention_->fill(
      view_.attention().size(),
      _("Nothing today. Risk, overdue reviews, unsigned notes and consents about to expire show here."));
}

void CaseloadPanel::refresh() {
  view_.refresh();
  if (archive_->IsShown()) archive_->refresh();
  duplicates_->refresh();
}

// The archive is read when it is looked at.
void CaseloadPanel::showScope() {
  const bool isArchive = view_.scope() == view::CaseloadScope::archive;
  clients_->Show(!isArchive);
  archive_->Show(isArchive);
  if (isArchive) archive_->refresh();
  layOutAround(*archive_);
}

void CaseloadPanel::open(const view::AttentionLine& line) {
  if (!line.draft) return navigator_.openClientAt(line.client, line.place);
  if (const auto session = line.draft->key.session) return navigator_.openSession(*session);
  navigator_.logSession(line.client);
}

void CaseloadPanel::sortBy(unsigned column) {
  const auto chosenColumn = static_cast<view::CaseloadColumn>(column);
  view_.sortBy(chosenColumn, chosenColumn == view_.sortColumn() && !view_.isDescending());
}

void CaseloadPanel::addClient() {
  view::ClientForm form(workspace_);
  ClientDialog dialog(wxGetTopLevelParent(this), form);
  dialog.reopensWith([this] { addClient(); });
  if (dialog.ShowModal() != wxID_OK) return;
  view_.refresh();
  navigator_.openClient(*form.client());
}

void CaseloadPanel::removeClient(model::ClientId client) {
  const std::string refusal = removed_.whyKept(client);
  if (!refusal.empty()) return navigator_.warn(shown(refusal));
  const wxBusyCursor busy;
  removed_.remove(client);
  navigator_.leaveClient(client);
}

void CaseloadPanel::undoRemoval() {
  removed_.undo();
  refresh();
}

void CaseloadPanel::showUndo() {
  undo_->tell(shown(removed_.sentence()));
  layOutAround(*undo_);
}

}  // namespace trellis::gui
