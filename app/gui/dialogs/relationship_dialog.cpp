#include "app/gui/dialogs/relationship_dialog.h"

#include <algorithm>

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr auto kMaintainers = model::every<model::Maintainer>();

// 'Not recorded', yes, no.
enum class Answer { none, yes, no };

Answer answer(std::optional<bool> value) {
  if (!value) return Answer::none;
  return *value ? Answer::yes : Answer::no;
}

std::optional<bool> value(Answer answer) {
  if (answer == Answer::none) return std::nullopt;
  return answer == Answer::yes;
}

}  // namespace

RelationshipDialog::RelationshipDialog(wxWindow* parent, const view::Workspace& workspace,
                                       view::RelationshipForm& form)
    : FormDialog(parent, "relationship", form.isNew() ? _("New relationship") : _("Relationship"),
                 form.isNew() ? _("Add relationship") : _("Save")),
      form_(form) {
  addPerson(workspace);
  addPattern();
  finish();
  otherName_->SetFocus();
}

void RelationshipDialog::addPerson(const view::Workspace& workspace) {
  const model::RelationshipFields& fields = form_.fields;
  otherName_ = &text("otherName", _("The other person's name"), fields.otherName);
  alias_ = &text("alias", _("Alias for print, such as 'my partner'"), fields.alias);
  context_ = &choice("context", _("Context"),
                     namesOf<model::RelationshipContext>(workspace.catalogue.contexts, workspace.language),
                     static_cast<int>(fields.context));
  livesTogether_ = &choice("livesTogether", _("Living together"),
                           {typed(_("not recorded")), typed(_("yes")), typed(_("no"))},
                           static_cast<int>(answer(fields.livesTogether)));
  began_ = &text("began", _("Began (year-month-day)"), written(fields.began));
  ended_ = &text("ended", _("Ended (year-month-day)"), written(fields.ended));
  printSafety_ = &choice("printSafety", _("Printed pages about this relationship"),
                         wordsOf<model::PrintSafety>(), static_cast<int>(fields.printSafety));
  valuedGiving_ = &text("valuedGiving", _("Giving that the client's culture and choice value"),
                        fields.valuedGiving.value_or(""));
}

void RelationshipDialog::addPattern() {
  const model::RelationshipFields& fields = form_.fields;
  for (std::size_t i = 0; i < kMaintainers.size(); ++i) {
    const model::Maintainer each = kMaintainers[i];
    const wxString label = wxString::Format(_("Maintained by %s"), shown(view::wordOf(each)));
    maintainers_[i] = &check("maintainedBy." + std::string(keyOf(each)), label,
                             std::ranges::find(fields.maintainedBy, each) != fields.maintainedBy.end());
  }
  safetyConcern_ =
      &check("hasSafetyConcern", _("Safety concern: coercion or violence"), fields.hasSafetyConcern);
  wide().AddSpacer(FromDIP(kMediumSpace));
  notes_ = &paragraphs("notes", _("Notes"), fields.notes.value_or(""));
}

void RelationshipDialog::readPattern() {
  model::RelationshipFields& fields = form_.fields;
  fields.maintainedBy.clear();
  for (std::size_t i = 0; i < kMaintainers.size(); ++i)
    if (maintainers_[i]->GetValue()) fields.maintainedBy.push_back(kMaintainers[i]);
  fields.hasSafetyConcern = safetyConcern_->GetValue();
  fields.valuedGiving = model::textOrNothing(typed(*valuedGiving_));
  fields.notes = model::textOrNothing(typed(*notes_));
}

model::FieldErrors RelationshipDialog::submit() {
  model::FieldErrors unread;
  model::RelationshipFields& fields = form_.fields;
  fields.otherName = typed(otherName_->GetValue().Strip(wxString::both));
  fields.alias = typed(alias_->GetValue().Strip(wxString::both));
  fields.context = chosen<model::RelationshipContext>(*context_);
  fields.livesTogether = value(chosen<Answer>(*livesTogether_));
  fields.began = readDate(*began_, "began", unread);
  fields.ended = readDate(*ended_, "ended", unread);
  fields.printSafety = chosen<model::PrintSafety>(*printSafety_);
  readPattern();
  return unread.empty() ? form_.save() : unread;
}

}  // namespace trellis::gui
