#include "app/gui/panels/client_plan_tab.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"

namespace trellis::gui {
namespace {

constexpr std::size_t kLevelRows = model::kHighestAttainment - model::kLowestAttainment + 1;

std::string goalCell(const view::GoalLine& line, unsigned column) {
  switch (column) {
    case 0:
      return line.statement;
    case 1:
      return line.path;
    case 2:
      return line.relationship;
    case 3:
      return line.started;
    case 4:
      return line.target;
    case 5:
      return line.status;
    default:
      return line.attainment;
  }
}

}  // namespace

ClientPlanTab::ClientPlanTab(wxWindow* parent, ClientActs& acts)
    : ClientTab(parent), acts_(acts), view_(acts.client()) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(goalsCard(), 1, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  page->Add(levelsCard(), 0, wxEXPAND | wxTOP, FromDIP(kCardSpace));
  setContent(page);
}

wxWindow* ClientPlanTab::goalsCard() {
  auto* card = new Card(&content(), _("Goals"));
  goals_ = new ListTable(
      card, "plan.goals", _("Goals of the plan"),
      {{_("In the client's words"), 320},
       {_("Path"), 100},
       {_("Relationship"), 130},
       {_("Started"), 110},
       {_("Target"), 110},
       {_("Status"), 90},
       {_("Attainment"), 200}},
      [this](std::size_t row, unsigned column) { return goalCell(view_.goals()[row], column); });
  const auto goal = [this](std::size_t row) { return view_.goals()[row].id; };
  goalActs_ = &RowActs::of(*goals_, {{.id = "plan.editGoal",
                                      .label = _("Edit goal..."),
                                      .run = [this, goal](std::size_t row) { acts_.editGoal(goal(row)); },
                                      .verb = _("Edit...")},
                                     {.id = "plan.removeGoal",
                                      .label = _("Remove goal"),
                                      .run = [this, goal](std::size_t row) { acts_.remove(goal(row)); },
                                      .removes = true,
                                      .verb = _("Remove")}});
  goals_->list().Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
    showLevels();
    event.Skip();
  });
  card->content().Add(goals_, 1, wxEXPAND);
  addActButton(
      card, card->acts(), "client.addGoal", _("Add..."), Style::flat,
      [this] { acts_.editGoal(std::nullopt); }, _("Add goal..."));
  goalActs_->addButtons(card, card->acts());
  return card;
}

wxWindow* ClientPlanTab::levelsCard() {
  auto* card = new Card(&content(), _("What each level looks like"));
  levels_ = new ListTable(card, "plan.levels", _("Levels of the chosen goal"),
                          {{_("Level"), 200}, {_("In the client's words"), 600}},
                          [this](std::size_t row, unsigned column) {
                            const auto goal = goals_->selected();
                            if (!goal) return std::string();
                            const auto& level = view_.goals()[*goal].levels[row];
                            return column == 0 ? level.name : level.words;
                          });
  levels_->showWhole(kLevelRows);
  card->content().Add(levels_, 1, wxEXPAND);
  return card;
}

void ClientPlanTab::showLevels() {
  const auto goal = goals_->selected();
  levels_->fill(goal ? view_.goals()[*goal].levels.size() : 0, _("Choose a goal to see its five levels."));
  Layout();
}

void ClientPlanTab::show() {
  goals_->fill(view_.goals().size(), shown(view_.goalsEmptyState()));
  if (!view_.goals().empty()) goals_->select(0);
  goalActs_->refresh();
  showLevels();
}

}  // namespace trellis::gui
