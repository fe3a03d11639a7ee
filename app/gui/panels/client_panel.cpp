#include "app/gui/panels/client_panel.h"

#include <functional>

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/dialogs/client_dialog.h"
#include "app/gui/dialogs/goal_dialog.h"
#include "app/gui/dialogs/relationship_dialog.h"
#include "app/gui/dialogs/root_dialog.h"
#include "app/gui/dialogs/summary_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"
#include "app/view/audit_notes.h"
#include "app/view/record_check.h"

namespace trellis::gui {
namespace {

constexpr int kConcernLines = 3;

wxButton& addAct(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label, Style style,
                 std::function<void()> act) {
  auto* button = new wxButton(parent, wxID_ANY, label);
  identify(*button, id, wxControl::RemoveMnemonics(label));
  addStyle(*button, style);
  // After the click is over: a dialog inside it would freeze assistive tools.
  button->Bind(wxEVT_BUTTON, [parent, act](wxCommandEvent&) { parent->CallAfter(act); });
  into.Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, parent->FromDIP(kSmallSpace));
  return *button;
}

std::string relationshipCell(const view::RelationshipLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.alias;
    case 1:
      return line.context;
    default:
      return line.safety;
  }
}

std::string goalCell(const view::GoalLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.statement;
    case 1:
      return line.path;
    case 2:
      return line.status;
    default:
      return line.attainment;
  }
}

std::string taskCell(const view::TaskLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.text;
    case 1:
      return line.step;
    default:
      return line.due;
  }
}

std::string rootCell(const view::RootLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.theme;
    case 1:
      return line.period;
    default:
      return line.feeds;
  }
}

std::string sessionCell(const view::SessionListLine& line, unsigned column) {
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

ClientPanel::ClientPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                         Navigator& navigator, model::ClientId client)
    : wxPanel(parent),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      view_(workspace, client) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  risk_ = new wxStaticText(this, wxID_ANY, {});
  identify(*risk_, "client.risk");
  addStyle(*risk_, Style::danger);
  page->Add(risk_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  auto* tabs = new wxNotebook(this, wxID_ANY);
  identify(*tabs, "client.tabs", _("Parts of the client's page"));
  tabs->AddPage(overview(tabs), _("Overview"));
  tabs->AddPage(sessions(tabs), _("Sessions"));
  progress_ = new ProgressPanel(tabs, workspace_, prompts_, navigator_, client);
  tabs->AddPage(progress_, _("Progress"));
  tabs->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this, tabs](wxBookCtrlEvent& event) {
    if (event.GetEventObject() == tabs && tabs->GetCurrentPage() == progress_)
      view::noteProgressViewed(workspace_, view_.client());
    event.Skip();
  });
  page->Add(tabs, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizer(page);
  subscription_ = view_.changed.subscribe([this] { show(); });
  view_.refresh();
}

void ClientPanel::refresh() {
  view_.refresh();
  progress_->refresh();
}

wxSizer* ClientPanel::header() {
  auto* who = new wxBoxSizer(wxVERTICAL);
  name_ = &addLabel(this, *who, {}, Style::title);
  identity_ = &addLabel(this, *who, {}, Style::quiet);
  identify(*name_, "client.called");
  identify(*identity_, "client.identity");
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  sizer->Add(who, 1, wxALIGN_CENTER_VERTICAL);
  addAct(this, *sizer, "client.edit", _("Edit..."), Style::flat, [this] { editClient(); });
  addAct(this, *sizer, "client.verify", _("Verify record"), Style::flat, [this] { verifyRecord(); });
  addAct(this, *sizer, "client.print", _("Client summary..."), Style::flat, [this] { printSummary(); });
  addAct(this, *sizer, "client.logSession", _("Log session"), Style::primary,
         [this] { navigator_.logSession(view_.client()); });
  return sizer;
}

wxWindow* ClientPanel::overview(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  auto* left = new wxBoxSizer(wxVERTICAL);
  left->Add(peopleCard(panel), 1, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  left->Add(rootsCard(panel), 1, wxEXPAND);
  auto* right = new wxBoxSizer(wxVERTICAL);
  right->Add(planCard(panel), 1, wxEXPAND | wxBOTTOM, FromDIP(kCardSpace));
  right->Add(tasksCard(panel), 1, wxEXPAND);
  auto* columns = new wxBoxSizer(wxHORIZONTAL);
  columns->Add(left, 1, wxEXPAND | wxRIGHT, FromDIP(kCardSpace));
  columns->Add(right, 1, wxEXPAND);
  auto* page = new wxBoxSizer(wxVERTICAL);
  concerns_ = new WrappedText(panel, kConcernLines);
  addStyle(*concerns_, Style::quiet);
  identify(*concerns_, "client.concerns");
  page->Add(concerns_, 0, wxEXPAND);
  page->Add(columns, 1, wxEXPAND | wxTOP, FromDIP(kMediumSpace));
  auto* margin = new wxBoxSizer(wxVERTICAL);
  margin->Add(page, 1, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  panel->SetSizer(margin);
  return panel;
}

wxWindow* ClientPanel::peopleCard(wxWindow* parent) {
  auto* card = new Card(parent, _("Relationships"));
  relationships_ = new ListTable(card, "client.relationships", _("Relationships"),
                                 {{_("Called"), 100}, {_("Context"), 215}, {_("Print"), 150}},
                                 [this](std::size_t row, unsigned column) {
                                   return relationshipCell(view_.relationships()[row], column);
                                 });
  relationships_->onOpen = [this](std::size_t row) {
    CallAfter([this, id = view_.relationships()[row].id] { editRelationship(id); });
  };
  card->content().Add(relationships_, 1, wxEXPAND);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  addAct(card, *buttons, "client.addRelationship", _("Add relationship..."), Style::flat,
         [this] { editRelationship(std::nullopt); });
  card->content().Add(buttons, 0, wxTOP, FromDIP(kSmallSpace));
  return card;
}

wxWindow* ClientPanel::planCard(wxWindow* parent) {
  auto* card = new Card(parent, _("Goals"));
  goals_ = new ListTable(
      card, "client.goals", _("Goals"),
      {{_("Goal"), 240}, {_("Path"), 90}, {_("Status"), 70}, {_("Attainment"), 140}},
      [this](std::size_t row, unsigned column) { return goalCell(view_.goals()[row], column); });
  goals_->onOpen = [this](std::size_t row) {
    CallAfter([this, id = view_.goals()[row].id] { editGoal(id); });
  };
  card->content().Add(goals_, 1, wxEXPAND);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  addAct(card, *buttons, "client.addGoal", _("Add goal..."), Style::flat, [this] { editGoal(std::nullopt); });
  card->content().Add(buttons, 0, wxTOP, FromDIP(kSmallSpace));
  return card;
}

wxWindow* ClientPanel::tasksCard(wxWindow* parent) {
  auto* card = new Card(parent, _("Tasks outstanding"));
  tasks_ = new ListTable(
      card, "client.tasks", _("Tasks outstanding"), {{_("To try"), 260}, {_("Step"), 170}, {_("Due"), 100}},
      [this](std::size_t row, unsigned column) { return taskCell(view_.tasks()[row], column); });
  card->content().Add(tasks_, 1, wxEXPAND);
  return card;
}

wxWindow* ClientPanel::rootsCard(wxWindow* parent) {
  auto* card = new Card(parent, _("Roots"));
  roots_ = new ListTable(
      card, "client.roots", _("Roots"), {{_("Theme"), 230}, {_("Period"), 100}, {_("Feeds"), 120}},
      [this](std::size_t row, unsigned column) { return rootCell(view_.roots()[row], column); });
  roots_->onOpen = [this](std::size_t row) {
    CallAfter([this, id = view_.roots()[row].id] { editRoot(id); });
  };
  card->content().Add(roots_, 1, wxEXPAND);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  addAct(card, *buttons, "client.addRoot", _("Add root..."), Style::flat, [this] { editRoot(std::nullopt); });
  card->content().Add(buttons, 0, wxTOP, FromDIP(kSmallSpace));
  return card;
}

wxWindow* ClientPanel::sessions(wxWindow* parent) {
  auto* panel = new wxPanel(parent);
  auto* card = new Card(panel);
  sessions_ = new ListTable(
      card, "client.sessions", _("Sessions"),
      {{_("No."), 60},
       {_("Date"), 150},
       {_("Kind"), 180},
       {_("Attendance"), 140},
       {_("Note"), 100},
       {_("Risk"), 120}},
      [this](std::size_t row, unsigned column) { return sessionCell(view_.sessions()[row], column); });
  sessions_->onOpen = [this](std::size_t row) { navigator_.openSession(view_.sessions()[row].id); };
  card->content().Add(sessions_, 1, wxEXPAND);
  auto* margin = new wxBoxSizer(wxVERTICAL);
  margin->Add(card, 1, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  panel->SetSizer(margin);
  return panel;
}

void ClientPanel::show() {
  name_->SetLabelText(shown(view_.name()));
  identity_->SetLabelText(shown(view_.identity()));
  concerns_->setWords(shown(view_.concerns()));
  risk_->SetLabelText(shown(view_.riskBanner().value_or("")));
  risk_->Show(view_.riskBanner().has_value());
  showLists();
  Layout();
}

void ClientPanel::showLists() {
  relationships_->fill(view_.relationships().size(), shown(view_.relationshipsEmptyState()));
  goals_->fill(view_.goals().size(), _("No goals yet."));
  tasks_->fill(view_.tasks().size(), _("No tasks outstanding."));
  roots_->fill(view_.roots().size(), _("No roots recorded."));
  sessions_->fill(view_.sessions().size(), shown(view_.sessionsEmptyState()));
}

void ClientPanel::editClient() {
  view::ClientForm form(workspace_, view_.client());
  ClientDialog dialog(wxGetTopLevelParent(this), form);
  if (dialog.ShowModal() == wxID_OK) refresh();
}

void ClientPanel::editRelationship(std::optional<model::RelationshipId> existing) {
  auto form = existing ? view::RelationshipForm(workspace_, *existing)
                       : view::RelationshipForm(workspace_, view_.client());
  RelationshipDialog dialog(wxGetTopLevelParent(this), workspace_, form);
  if (dialog.ShowModal() == wxID_OK) refresh();
}

void ClientPanel::editGoal(std::optional<model::GoalId> existing) {
  auto form = existing ? view::GoalForm(workspace_, *existing) : view::GoalForm(workspace_, view_.client());
  GoalDialog dialog(wxGetTopLevelParent(this), workspace_, form);
  if (dialog.ShowModal() == wxID_OK) refresh();
}

void ClientPanel::editRoot(std::optional<model::RootId> existing) {
  auto form = existing ? view::RootForm(workspace_, *existing) : view::RootForm(workspace_, view_.client());
  RootDialog dialog(wxGetTopLevelParent(this), workspace_, form);
  if (dialog.ShowModal() == wxID_OK) refresh();
}

void ClientPanel::verifyRecord() {
  const wxBusyCursor busy;
  view::RecordCheck check(workspace_, view_.client());
  while (!check.isDone()) check.step();
  if (check.isWhole()) return navigator_.say(shown(check.verdict()));
  navigator_.warn(shown(check.verdict()));
}

void ClientPanel::printSummary() {
  view::ReportView report(workspace_, view_.client());
  SummaryDialog dialog(wxGetTopLevelParent(this), report);
  if (dialog.ShowModal() != wxID_OK) return;
  const auto file = prompts_.whereToSave(report.suggestedFileName());
  if (!file) return;
  const view::SummaryResult result = report.write(*file);
  const wxString place = shown(file->string());
  navigator_.say(
      wxString::Format(wxPLURAL("The summary is saved: %s (%d page).", "The summary is saved: %s (%d pages).",
                                static_cast<unsigned>(result.pages)),
                       place, result.pages));
  for (const std::string& warning : result.warnings) navigator_.warn(shown(warning));
}

}  // namespace trellis::gui
