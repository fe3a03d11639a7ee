#include "app/gui/panels/session_interventions_card.h"

#include <algorithm>
#include <vector>

#include <wx/intl.h>
#include <wx/wrapsizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/text_undo.h"

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
    checks_.emplace(each.key, check);
    check->Bind(wxEVT_CHECKBOX, [this, key = each.key](wxCommandEvent& event) {
      view_.useIntervention(key, event.IsChecked());
    });
    checks->Add(check, 0, wxRIGHT | wxTOP, card_->FromDIP(kSmallSpace));
  }
  card_->content().Add(checks, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kSmallSpace));
}

void SessionInterventionsCard::addOther() {
  other_ = &addText(card_, card_->content(), "session.otherInterventions", _("Other interventions"));
  other_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    view_.change([&](model::SessionFields& fields) {
      fields.otherInterventions = model::textOrNothing(typed(*other_));
    });
  });
}

void SessionInterventionsCard::showAnew() {
  for (const auto& [key, check] : checks_) check->SetValue(view_.isUsed(key));
  beginAnew(*other_, shown(view_.fields().otherInterventions.value_or("")));
}

}  // namespace trellis::gui
