#include "app/gui/panels/client_panel.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/pages/report_errand.h"
#include "app/gui/panels/client_measures_tab.h"
#include "app/gui/panels/client_overview_tab.h"
#include "app/gui/panels/client_people_tab.h"
#include "app/gui/panels/client_plan_tab.h"
#include "app/gui/panels/client_progress_tab.h"
#include "app/gui/panels/client_record_tab.h"
#include "app/gui/panels/client_sessions_tab.h"
#include "app/gui/theme.h"
#include "app/view/audit_notes.h"
#include "app/view/record_check.h"

namespace trellis::gui {
namespace {

constexpr int kLeastName = 120;

}  // namespace

ClientPanel::ClientPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                         Navigator& navigator, model::ClientId client)
    : wxPanel(parent),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      view_(workspace, client),
      acts_(*this, workspace, prompts, navigator, view_, [this] { refresh(); }) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  risk_ = addBanner(*page, "client.risk", _("Open session"), [this] { openRisk(); });
  safety_ =
      addBanner(*page, "client.safety", _("Open relationships"), [this] { open(view::ClientPlace::people); });
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  undo_ = new UndoStrip(this, "client", [this] { acts_.undoRemoval(); });
  page->Add(undo_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(tabs(), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizer(page);
  subscription_ = view_.changed.subscribe([this] { show(); });
  removalSubscription_ = acts_.removals().changed.subscribe([this] { showUndo(); });
  show();
}

// Progress has all of one client in it: its part begins anew.
void ClientPanel::turnTo(model::ClientId client) {
  acts_.removals().turnTo(client);
  view_.turnTo(client);
  forget(part(view::ClientPlace::progress));
  tabs_->ChangeSelection(static_cast<std::size_t>(view::ClientPlace::overview));
}

void ClientPanel::refresh() {
  view_.refresh();
}

wxSizer* ClientPanel::header() {
  auto* who = new wxBoxSizer(wxVERTICAL);
  name_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  addStyle(*name_, Style::title);
  who->Add(name_, 0, wxEXPAND);
  identity_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  addStyle(*identity_, Style::quiet);
  who->Add(identity_, 0, wxEXPAND);
  next_ = &addLabel(this, *who, {}, Style::quiet);
  identify(*name_, "client.called");
  identify(*identity_, "client.identity");
  identify(*next_, "client.next");
  for (wxStaticText* shortened : {name_, identity_}) shortened->SetMinSize({FromDIP(kLeastName), -1});
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  sizer->Add(who, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kMediumSpace));
  addActButton(this, *sizer, "client.edit", _("Edit..."), Style::flat, [this] { acts_.editClient(); });
  addActButton(this, *sizer, "client.verify", _("Verify record"), Style::flat, [this] { verifyRecord(); });
  addActButton(this, *sizer, "client.print", _("Reports..."), Style::flat, [this] { printReport(); });
  addActButton(this, *sizer, "client.logSession", _("Log session"), Style::primary, [this] { logSession(); });
  return sizer;
}

// What must not be missed, with the way to it.
ClientPanel::Banner ClientPanel::addBanner(wxSizer& into, const std::string& id, const wxString& way,
                                           std::function<void()> open) {
  Banner banner{new wxPanel(this), nullptr};
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddSpacer(FromDIP(kPageSpace));
  banner.words =
      new wxStaticText(banner.row, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  banner.words->SetMinSize({FromDIP(kLeastName), -1});
  identify(*banner.words, id);
  addStyle(*banner.words, Style::danger);
  row->Add(banner.words, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  addActButton(banner.row, *row, id + ".open", way, Style::flat, std::move(open));
  row->AddSpacer(FromDIP(kPageSpace));
  banner.row->SetSizer(row);
  into.Add(banner.row, 0, wxEXPAND | wxTOP, FromDIP(kMediumSpace));
  return banner;
}

void ClientPanel::showBanner(const Banner& banner, const std::string& words) {
  showText(*banner.words, shown(words));
  banner.words->SetToolTip(shown(words));
  banner.row->Show(!words.empty());
}

void ClientPanel::openRisk() {
  if (const auto session = view_.riskSession()) navigator_.openSession(*session);
}

wxWindow* ClientPanel::tabs() {
  tabs_ = new wxNotebook(this, wxID_ANY);
  identify(*tabs_, "client.tabs", _("Parts of the client's page"));
  addTab<ClientOverviewTab>(_("Overview"));
  addTab<ClientSessionsTab>(_("Sessions"));
  addTab<ClientProgressTab>(_("Progress"));
  addTab<ClientPlanTab>(_("Plan"));
  addTab<ClientPeopleTab>(wxControl::EscapeMnemonics(_("Relationships & roots")));
  addTab<ClientMeasuresTab>(_("Measures"));
  addTab<ClientRecordTab>(_("Record"));
  tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
    event.Skip();
    if (event.GetEventObject() != tabs_ || IsBeingDeleted()) return;
    if (tabs_->GetSelection() == static_cast<int>(view::ClientPlace::progress))
      view::noteProgressViewed(workspace_, view_.client());
    showTab();
  });
  return tabs_;
}

template <class Tab>
void ClientPanel::addTab(const wxString& name) {
  auto* place = new wxPanel(tabs_);
  place->SetSizer(new wxBoxSizer(wxVERTICAL));
  parts_.push_back({place, [this](wxWindow* parent) { return new Tab(parent, acts_); }});
  tabs_->AddPage(place, name);
}

void ClientPanel::forget(Part& part) {
  if (part.tab) part.tab->Destroy();
  part.tab = nullptr;
  part.isStale = false;
}

void ClientPanel::showTab() {
  Part& shown = shownPart();
  if (shown.tab && !shown.isStale) return;
  if (!shown.tab) {
    shown.tab = shown.make(shown.place);
    shown.place->GetSizer()->Add(shown.tab, 1, wxEXPAND);
  }
  shown.isStale = false;
  shown.tab->show();
  shown.place->Layout();
}

void ClientPanel::show() {
  showText(*name_, shown(view_.name()));
  name_->SetToolTip(shown(view_.name()));
  showText(*identity_, shown(view_.identity()));
  showText(*next_, shown(view_.nextAppointment()));
  next_->Show(!view_.nextAppointment().empty());
  showBanner(risk_, view_.riskBanner().value_or(""));
  showBanner(safety_, view_.safetyBanner());
  for (Part& part : parts_) {
    if (!part.tab) continue;
    part.isStale = &part != &shownPart() && part.tab->canWait();
    if (!part.isStale) part.tab->show();
  }
  showTab();
  Layout();
  for (const Part& part : parts_)
    if (part.tab) part.tab->FitInside();
}

void ClientPanel::showUndo() {
  undo_->tell(shown(acts_.removals().sentence()));
  Layout();
}

void ClientPanel::open(view::ClientPlace place) {
  tabs_->SetSelection(static_cast<std::size_t>(place));
}

void ClientPanel::logSession() {
  navigator_.logSession(view_.client());
}

void ClientPanel::verifyRecord() {
  const wxBusyCursor busy;
  view::RecordCheck check(workspace_, view_.client());
  while (!check.isDone()) check.step();
  if (check.isWhole()) return navigator_.say(shown(check.verdict()));
  navigator_.warn(shown(check.verdict()));
}

void ClientPanel::printReport() {
  view::ReportView report(workspace_, view_.client());
  takeOutReport(wxGetTopLevelParent(this), report, prompts_, navigator_);
}

}  // namespace trellis::gui
