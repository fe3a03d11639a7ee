#include "app/gui/dialogs/goal_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/view/goal_words.h"

namespace trellis::gui {
namespace {

std::vector<std::string> pathNames(const view::Workspace& workspace) {
  std::vector<std::string> names;
  for (const model::Path path : model::kPaths)
    names.push_back(workspace.catalogue.path(path).name.in(workspace.language));
  return names;
}

}  // namespace

GoalDialog::GoalDialog(wxWindow* parent, const view::Workspace& workspace, view::GoalForm& form)
    : FormDialog(parent, "goal", form.isNew() ? _("New goal") : _("Goal"),
                 form.isNew() ? _("Add goal") : _("Save")),
      form_(form),
      statement_(&leading("statement", _("The goal, in the client's words"), form.fields.statement)),
      started_(&text("started", _("Started (year-month-day)"), written(form.fields.started))),
      target_(&text("target", _("Target date (year-month-day)"), written(form.fields.target))),
      path_(&choice("path", _("Path"), pathNames(workspace), static_cast<int>(form.fields.path))),
      relationship_(&choiceOrNothing("relationship", _("In the relationship with"), _("no one in particular"),
                                     form.relationshipNames(), form.relationship())),
      status_(&choice("status", _("Status"), wordsOf<model::GoalStatus>(),
                      static_cast<int>(form.fields.status))) {
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    const int level = static_cast<int>(i) + model::kLowestAttainment;
    levels_[i] = &line("levels[" + std::to_string(i) + "]", shown(view::attainmentName(level)),
                       form.fields.levels[i].value_or(""));
  }
  finish();
  statement_->SetFocus();
}

model::FieldErrors GoalDialog::submit() {
  model::FieldErrors unread;
  model::GoalFields& fields = form_.fields;
  if (const auto started = readDate(*started_, "started", unread)) fields.started = *started;
  fields.target = readDate(*target_, "target", unread);
  fields.path = chosen<model::Path>(*path_);
  form_.choose(optionalChoice(*relationship_));
  fields.status = chosen<model::GoalStatus>(*status_);
  for (std::size_t i = 0; i < levels_.size(); ++i)
    fields.levels[i] = model::textOrNothing(typed(*levels_[i]));
  fields.statement = typed(statement_->GetValue().Strip(wxString::both));
  return unread.empty() ? form_.save() : unread;
}

}  // namespace trellis::gui
