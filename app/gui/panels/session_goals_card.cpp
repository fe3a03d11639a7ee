#include "app/gui/panels/session_goals_card.h"

#include <gtk/gtk.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {
namespace {

constexpr int kLeastGoal = 200;
constexpr int kNoneLines = 3;

}  // namespace

SessionGoalsCard::SessionGoalsCard(wxWindow* parent, view::SessionView& view)
    : view_(view), card_(new Card(parent, _("Goals worked on"))), goals_(new wxPanel(card_)) {
  identify(*card_, "session.goals", _("Goals worked on"));  // takes the focus where it holds no goal
  identify(*goals_, "session.goals.list", _("Goals worked on"));
  card_->content().Add(goals_, 0, wxEXPAND);
}

void SessionGoalsCard::showAnew() {
  goals_->DestroyChildren();
  goals_->SetSizer(new wxBoxSizer(wxVERTICAL));
  const auto goals = view_.goals();
  for (const view::GoalChoice& goal : goals) addGoal(goal);
  if (!goals.empty()) return;
  auto* none = new WrappedText(goals_, kNoneLines);
  addStyle(*none, Style::quiet);
  none->setWords(_("No goals yet. The client's Plan is where they are set."));
  goals_->GetSizer()->Add(none, 0, wxEXPAND);
}

void SessionGoalsCard::addGoal(const view::GoalChoice& goal) {
  const std::string id = "session.goal." + std::to_string(goal.id.value);
  wxCheckBox& worked = addCheck(goals_, *goals_->GetSizer(), id, shown(goal.statement));
  wxChoice& level = addOptionalChoice(goals_, *goals_->GetSizer(), id + ".level", _("Attainment, -2 to +2"),
                                      _("not rated"), goal.levels);
  for (wxWindow* field : {static_cast<wxWindow*>(&worked), static_cast<wxWindow*>(&level)})
    field->SetMinSize(goals_->FromDIP(wxSize(kLeastGoal, -1)));  // long words in them widen no page
  goals_->GetSizer()->GetItem(&worked)->SetFlag(wxEXPAND | wxTOP);
  gtk_label_set_ellipsize(GTK_LABEL(gtk_bin_get_child(GTK_BIN(worked.GetHandle()))), PANGO_ELLIPSIZE_END);
  worked.SetToolTip(shown(goal.statement));
  goals_->GetSizer()->AddSpacer(goals_->FromDIP(kSmallSpace));
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

}  // namespace trellis::gui
