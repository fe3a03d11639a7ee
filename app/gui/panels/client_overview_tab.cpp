#include "app/gui/panels/client_overview_tab.h"

#include <algorithm>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/columns.h"
#include "app/view/words.h"

namespace trellis::gui {
namespace {

constexpr int kConcernLines = 3;
constexpr std::size_t kRecentSessions = 5;
constexpr std::size_t kStoryRows = 8;
constexpr std::size_t kPairRows = 5;
constexpr unsigned kFirstPath = 3;
constexpr unsigned kAfterPaths = kFirstPath + model::kPaths.size();

std::string storyCell(const view::StoryLine& line, unsigned column) {
  if (column >= kAfterPaths) return line.safety;
  if (column >= kFirstPath) return line.now[column - kFirstPath];
  return column == 0 ? line.alias : column == 1 ? line.context : line.kind;
}

std::string briefRootCell(const view::RootLine& line, unsigned column) {
  return column == 0 ? line.theme : column == 1 ? line.period : line.feeds;
}

std::string briefGoalCell(const view::GoalLine& line, unsigned column) {
  return column == 0 ? line.statement : column == 1 ? line.path : line.attainment;
}

std::string briefSessionCell(const view::SessionListLine& line, unsigned column) {
  return column == 0 ? line.date : column == 1 ? line.attendance : column == 2 ? line.state : line.risk;
}

std::string briefTaskCell(const view::TaskLine& line, unsigned column) {
  return column == 0 ? line.text : column == 1 ? line.step : line.due;
}

std::vector<TableColumn> storyColumns(const view::Workspace& workspace) {
  std::vector<TableColumn> columns = {
      {_("Relationship"), 150}, {_("Context"), 260}, {_("Baseline to now"), 130}};
  for (const model::Path path : model::kPaths)
    columns.push_back({shown(workspace.catalogue.path(path).name.in(workspace.language)), 90});
  columns.push_back({_("Print"), 150});
  return columns;
}

void addPair(wxSizer& page, wxWindow* left, wxWindow* right) {
  const int space = left->FromDIP(kCardSpace);
  auto* pair = new Columns(space);
  pair->addColumn(left, 1);
  pair->addColumn(right, 1);
  page.Add(pair, 0, wxEXPAND | wxTOP, space);
}

}  // namespace

ClientOverviewTab::ClientOverviewTab(wxWindow* parent, ClientActs& acts)
    : ClientTab(parent),
      acts_(acts),
      view_(acts.client()),
      concerns_(new WrappedText(&content(), kConcernLines)) {
  addStyle(*concerns_, Style::quiet);
  identify(*concerns_, "client.concerns");
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(concerns_, 0, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  page->Add(storyCard(), 0, wxEXPAND | wxTOP, FromDIP(kMediumSpace));
  addPair(*page, rootsCard(), goalsCard());
  addPair(*page, sessionsCard(), tasksCard());
  setContent(page);
}

wxWindow* ClientOverviewTab::storyCard() {
  auto* card = new Card(&content(), _("Relationships"));
  story_ = new ListTable(
      card, "client.relationships", _("Relationships, from baseline to now"), storyColumns(acts_.workspace()),
      [this](std::size_t row, unsigned column) { return storyCell(view_.story()[row], column); });
  story_->onOpen = [this](std::size_t row) {
    CallAfter([this, id = view_.story()[row].relationship] { acts_.editRelationship(id); });
  };
  story_->showWhole(kStoryRows);
  card->content().Add(story_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "client.addRelationship", _("Add..."), Style::flat,
      [this] { acts_.editRelationship(std::nullopt); }, _("Add relationship..."));
  return card;
}

wxWindow* ClientOverviewTab::rootsCard() {
  auto* card = new Card(&content(), _("Roots"));
  roots_ = new ListTable(
      card, "client.roots", _("Roots"), {{_("Theme"), 220}, {_("Period"), 110}, {_("Feeds"), 190}},
      [this](std::size_t row, unsigned column) { return briefRootCell(view_.roots()[row], column); });
  roots_->onOpen = [this](std::size_t row) {
    CallAfter([this, id = view_.roots()[row].id] { acts_.editRoot(id); });
  };
  roots_->showWhole(kPairRows);
  card->content().Add(roots_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "overview.addRoot", _("Add..."), Style::flat,
      [this] { acts_.editRoot(std::nullopt); }, _("Add root..."));
  return card;
}

wxWindow* ClientOverviewTab::goalsCard() {
  auto* card = new Card(&content(), _("Goals"));
  goals_ = new ListTable(
      card, "client.goals", _("Goals"),
      {{_("In the client's words"), 260}, {_("Path"), 90}, {_("Attainment"), 170}},
      [this](std::size_t row, unsigned column) { return briefGoalCell(view_.goals()[row], column); });
  goals_->onOpen = [this](std::size_t row) {
    CallAfter([this, id = view_.goals()[row].id] { acts_.editGoal(id); });
  };
  goals_->showWhole(kPairRows);
  card->content().Add(goals_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "overview.addGoal", _("Add..."), Style::flat,
      [this] { acts_.editGoal(std::nullopt); }, _("Add goal..."));
  return card;
}

wxWindow* ClientOverviewTab::sessionsCard() {
  auto* card = new Card(&content(), _("Last sessions"));
  sessions_ = new ListTable(
      card, "client.recentSessions", _("Last sessions"),
      {{.title = _("Date"), .width = 160, .shownWhole = shown(view::weekdayDate(view::wideDate()))},
       {_("Attendance"), 130},
       {_("Note"), 90},
       {_("Risk"), 120}},
      [this](std::size_t row, unsigned column) { return briefSessionCell(view_.sessions()[row], column); });
  sessions_->onOpen = [this](std::size_t row) { acts_.navigator().openSession(view_.sessions()[row].id); };
  sessions_->showWhole(kPairRows);
  card->content().Add(sessions_, 1, wxEXPAND);
  return card;
}

wxWindow* ClientOverviewTab::tasksCard() {
  auto* card = new Card(&content(), _("Tasks outstanding"));
  tasks_ = new ListTable(
      card, "client.tasks", _("Tasks outstanding"), {{_("To try"), 260}, {_("Step"), 160}, {_("Due"), 100}},
      [this](std::size_t row, unsigned column) { return briefTaskCell(view_.tasks()[row], column); });
  tasks_->onOpen = [this](std::size_t row) { acts_.navigator().openSession(view_.tasks()[row].setIn); };
  tasks_->showWhole(kPairRows);
  card->content().Add(tasks_, 1, wxEXPAND);
  return card;
}

void ClientOverviewTab::show() {
  concerns_->setWords(shown(view_.concerns()));
  concerns_->Show(!view_.concerns().empty());
  story_->fill(view_.story().size(), shown(view_.relationshipsEmptyState()));
  roots_->fill(view_.roots().size(), shown(view_.rootsEmptyState()));
  goals_->fill(view_.goals().size(), shown(view_.goalsEmptyState()));
  sessions_->fill(std::min(view_.sessions().size(), kRecentSessions), shown(view_.sessionsEmptyState()));
  tasks_->fill(view_.tasks().size(), shown(view_.tasksEmptyState()));
  Layout();
}

}  // namespace trellis::gui
