#include "app/gui/panels/session_between_card.h"

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

std::vector<std::string> stepNames(const view::Workspace& workspace) {
  std::vector<std::string> names;
  for (const model::Path path : model::kPaths)
    names.push_back(workspace.catalogue.path(path).stepName.in(workspace.language));
  return names;
}

}  // namespace

SessionBetweenCard::SessionBetweenCard(wxWindow* parent, const view::Workspace& workspace,
                                       view::SessionView& view)
    : workspace_(workspace), view_(view), card_(new Card(parent, _("Well-being, tasks and goals"))) {
  addWellBeing();
  addOutstanding();
  addNewTask();
  addGoals();
  addTakeaway();
}

void SessionBetweenCard::addWellBeing() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto names = namesOf<model::WellBeing>(workspace_.catalogue.wellBeing, workspace_.language);
  for (const model::WellBeing measure : model::kWellBeing) {
    const auto index = static_cast<std::size_t>(measure);
    auto* cell = new wxBoxSizer(wxVERTICAL);
    wxChoice& choice =
        addOptionalChoice(card_, *cell, "session.wellBeing." + std::string(keyOf(measure)),
                          shown(names[index]), _("not discussed"), numbers(0, model::kHighestOfTen));
    showOptionalChoice(choice, view_.fields().wellBeing[index]);
    choice.Bind(wxEVT_CHOICE, [this, measure, &choice](wxCommandEvent&) {
      view_.setWellBeing(measure, optionalChoice(choice));
    });
    row->Add(cell, 1, wxRIGHT, card_->FromDIP(kSmallSpace));
  }
  card_->content().Add(row, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kMediumSpace));
}

void SessionBetweenCard::addOutstanding() {
  for (const view::OutstandingTask& task : view_.outstandingTasks()) {
    const std::string id = "session.task." + std::to_string(task.id.value);
    wxChoice& choice = addOptionalChoice(card_, card_->content(), id, shown(task.text + " · " + task.step),
                                         _("not looked at"), wordsOf<model::TaskResult>());
    card_->content().AddSpacer(card_->FromDIP(kSmallSpace));
    if (task.review) showOptionalChoice(choice, static_cast<int>(task.review->result));
    choice.Bind(wxEVT_CHOICE, [this, task = task.id, &choice](wxCommandEvent&) {
      const auto row = optionalChoice(choice);
      view_.reviewTask(
          task, row ? std::optional(model::TaskReview{static_cast<model::TaskResult>(*row)}) : std::nullopt);
    });
  }
}

void SessionBetweenCard::addNewTask() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* step = new wxBoxSizer(wxVERTICAL);
  wxChoice& path =
      addChoice(card_, *step, "session.newTask.step", _("Practice until next time"), stepNames(workspace_));
  auto* words = new wxBoxSizer(wxVERTICAL);
  wxTextCtrl& text = addText(card_, *words, "session.newTask.text", _("What to try"));
  text.ChangeValue(shown(view_.typedAside("newTask.text")));
  text.Bind(wxEVT_TEXT, [this, &text](wxCommandEvent&) { view_.typeAside("newTask.text", typed(text)); });
  auto* set = new wxButton(card_, wxID_ANY, _("Set task"));
  identify(*set, "session.newTask.set", _("Set task"));
  set->Bind(wxEVT_BUTTON, [this, &path, &text](wxCommandEvent&) {
    if (model::isBlank(typed(text))) return text.SetFocus();
    view_.setTask(chosen<model::Path>(path), typed(text));
    text.Clear();
    showNewTasks();
  });
  row->Add(step, 0, wxRIGHT, card_->FromDIP(kSmallSpace));
  row->Add(words, 1, wxRIGHT, card_->FromDIP(kSmallSpace));
  row->Add(set, 0, wxALIGN_BOTTOM);
  card_->content().Add(row, 0, wxEXPAND);
  newTasks_ = new wxPanel(card_);
  identify(*newTasks_, "session.newTasks");
  card_->content().Add(newTasks_, 0, wxEXPAND);
  card_->content().AddSpacer(card_->FromDIP(kMediumSpace));
  showNewTasks();
}

void SessionBetweenCard::addSetTask(std::size_t index, wxSizer& into) {
  const wxString words = shown(view_.setTasks()[index].fields.text);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* label =
      new wxStaticText(newTasks_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  label->SetLabelText(words);
  auto* drop = new wxButton(newTasks_, wxID_ANY, _("Drop"));
  identify(*drop, "session.newTask.drop." + std::to_string(index), wxString::Format(_("Drop: %s"), words));
  addStyle(*drop, Style::flat);
  drop->Bind(wxEVT_BUTTON,
             [this, index](wxCommandEvent&) { newTasks_->CallAfter([this, index] { dropTask(index); }); });
  row->Add(label, 1, wxALIGN_CENTER_VERTICAL);
  row->Add(drop);
  into.Add(row, 0, wxEXPAND | wxTOP, card_->FromDIP(kTightSpace));
}

void SessionBetweenCard::dropTask(std::size_t index) {
  view_.dropTask(index);
  showNewTasks();
}

void SessionBetweenCard::showNewTasks() {
  newTasks_->DestroyChildren();
  auto* tasks = new wxBoxSizer(wxVERTICAL);
  for (std::size_t i = 0; i < view_.setTasks().size(); ++i) addSetTask(i, *tasks);
  newTasks_->SetSizer(tasks);
  newTasks_->Show(!view_.setTasks().empty());
  card_->GetParent()->Layout();
}

void SessionBetweenCard::addGoals() {
  for (const view::GoalChoice& goal : view_.goals()) addGoal(goal);
}

void SessionBetweenCard::addGoal(const view::GoalChoice& goal) {
  const std::string id = "session.goal." + std::to_string(goal.id.value);
  wxCheckBox& worked = addCheck(card_, card_->content(), id, shown(goal.statement));
  wxChoice& level = addOptionalChoice(card_, card_->content(), id + ".level", _("Attainment"), _("not rated"),
                                      numbers(model::kLowestAttainment, model::kHighestAttainment));
  card_->content().AddSpacer(card_->FromDIP(kSmallSpace));
  worked.SetValue(goal.work.has_value());
  if (goal.work && goal.work->level) showOptionalChoice(level, *goal.work->level - model::kLowestAttainment);
  const auto read = [this, &worked, &level, which = goal.id](wxCommandEvent&) {
    const auto row = optionalChoice(level);
    level.Enable(worked.GetValue());
    view_.workOnGoal(which, worked.GetValue(),
                     row ? std::optional(*row + model::kLowestAttainment) : std::nullopt);
  };
  level.Enable(worked.GetValue());
  worked.Bind(wxEVT_CHECKBOX, read);
  level.Bind(wxEVT_CHOICE, read);
}

void SessionBetweenCard::addTakeaway() {
  wxTextCtrl& takeaway =
      addText(card_, card_->content(), "session.takeaway", _("Takeaway, in the client's own words"));
  takeaway.ChangeValue(shown(view_.fields().takeaway.value_or("")));
  takeaway.Bind(wxEVT_TEXT, [this, &takeaway](wxCommandEvent&) {
    view_.change(
        [&](model::SessionFields& fields) { fields.takeaway = model::textOrNothing(typed(takeaway)); });
  });
}

}  // namespace trellis::gui
