#include "app/gui/panels/session_interventions_card.h"

#include <algorithm>
#include <vector>

#include <wx/checkbox.h>
#include <wx/intl.h>
#include <wx/wrapsizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"

namespace trellis::gui {
namespace {

std::vector<std::string> groupsOf(const view::SessionView& view, model::Language language) {
  std::vector<std::string> groups;
  for (const model::Intervention& each : view.interventions())
    if (const std::string& group = each.group.in(language); std::ranges::find(groups, group) == groups.end())
      groups.push_back(group);
  return groups;
}

}  // namespace

SessionInterventionsCard::SessionInterventionsCard(wxWindow* parent, view::Workspace& workspace,
                                                   view::SessionView& view)
    : workspace_(workspace), view_(view), card_(new Card(parent, _("Interventions"))) {
  for (const std::string& group : groupsOf(view_, workspace_.language)) addGroup(group);
  addOther();
}

void SessionInterventionsCard::addGroup(const std::string& group) {
  addLabel(card_, card_->content(), shown(group), Style::tag);
  auto* checks = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
  for (const model::Intervention& each : view_.interventions()) {
    if (each.group.in(workspace_.language) != group) continue;
    const wxString name = shown(each.name.in(workspace_.language));
    auto* check = new wxCheckBox(card_, wxID_ANY, name);
    identify(*check, "session.intervention." + each.key, name);
    check->SetValue(view_.isUsed(each.key));
    check->Bind(wxEVT_CHECKBOX, [this, key = each.key](wxCommandEvent& event) {
      view_.useIntervention(key, event.IsChecked());
    });
    checks->Add(check, 0, wxRIGHT | wxTOP, card_->FromDIP(kSmallSpace));
  }
  card_->content().Add(checks, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kSmallSpace));
}

void SessionInterventionsCard::addOther() {
  wxTextCtrl& other =
      addText(card_, card_->content(), "session.otherInterventions", _("Other interventions"));
  other.ChangeValue(shown(view_.fields().otherInterventions.value_or("")));
  other.Bind(wxEVT_TEXT, [this, &other](wxCommandEvent&) {
    view_.change([&](model::SessionFields& fields) {
      fields.otherInterventions = model::textOrNothing(typed(other));
    });
  });
}

}  // namespace trellis::gui
