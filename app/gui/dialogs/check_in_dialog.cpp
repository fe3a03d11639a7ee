#include "app/gui/dialogs/check_in_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

constexpr int kCheckInWidth = 520;

}  // namespace

CheckInDialog::CheckInDialog(wxWindow* parent, const view::CheckInChoices& choices)
    : FormDialog(parent, "checkInStart", _("Client check-in"), _("Hand over")) {
  language_ =
      &choice("language", _("Ask in"), wordsOf<model::Language>(), static_cast<int>(choices.language));
  addLabel(this, wide(), _("Ask about the relationship with"), Style::tag);
  for (const view::AskAbout& each : choices.relationships)
    relationships_.emplace_back(each.relationship,
                                &check("relationship." + std::to_string(each.relationship.value),
                                       shown(each.alias), each.isSuggested));
  wide().AddSpacer(FromDIP(kMediumSpace));
  addLabel(this, wide(),
           _("The questions fill the screen, and nothing else can be reached until you give your passphrase. "
             "The answers go into the draft of this session, as the client's."),
           Style::quiet)
      .Wrap(FromDIP(kCheckInWidth));
  finish();
}

std::vector<model::RelationshipId> CheckInDialog::asked() const {
  std::vector<model::RelationshipId> asked;
  for (const auto& [relationship, box] : relationships_)
    if (box->GetValue()) asked.push_back(relationship);
  return asked;
}

model::Language CheckInDialog::language() const {
  return chosen<model::Language>(*language_);
}

}  // namespace trellis::gui
