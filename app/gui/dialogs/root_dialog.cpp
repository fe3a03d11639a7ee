#include "app/gui/dialogs/root_dialog.h"

#include <algorithm>

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {

RootDialog::RootDialog(wxWindow* parent, const view::Workspace& workspace, view::RootForm& form)
    : FormDialog(parent, "root", form.isNew() ? _("New root") : _("Root"),
                 form.isNew() ? _("Add root") : _("Save")),
      form_(form),
      theme_(&choice("theme", _("Theme"),
                     namesOf<model::RootTheme>(workspace.catalogue.rootThemes, workspace.language),
                     static_cast<int>(form.fields.theme))),
      period_(&text("period", _("Period, such as 'age 4 to 9'"), form.fields.period.value_or(""))) {
  story_ = &paragraphs("story", _("What the client learned there"), form.fields.story.value_or(""));
  addSigns(workspace);
  finish();
  theme_->SetFocus();
}

void RootDialog::addSigns(const view::Workspace& workspace) {
  const auto& feeds = form_.fields.feeds;
  for (const model::Path path : model::kPaths) {
    const auto& sign = workspace.catalogue.item({model::ItemKind::sign, path}).name.in(workspace.language);
    signs_[static_cast<std::size_t>(path)] =
        &check("feeds." + std::string(keyOf(path)), wxString::Format(_("Feeds: %s"), shown(sign)),
               std::ranges::find(feeds, path) != feeds.end());
  }
}

model::FieldErrors RootDialog::submit() {
  model::RootFields& fields = form_.fields;
  fields.theme = chosen<model::RootTheme>(*theme_);
  fields.period = model::textOrNothing(typed(*period_));
  fields.story = model::textOrNothing(typed(*story_));
  fields.feeds.clear();
  for (const model::Path path : model::kPaths)
    if (signs_[static_cast<std::size_t>(path)]->GetValue()) fields.feeds.push_back(path);
  return form_.save();
}

}  // namespace trellis::gui
