#include "app/gui/panels/session_risk_card.h"

#include <algorithm>

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr auto kKinds = model::every<model::RiskKind>();
constexpr const char* kAction = "risk.action";  // typed before a kind was chosen

}  // namespace

SessionRiskCard::SessionRiskCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view)
    : view_(view), card_(new Card(parent, _("Risk"))) {
  addAnswers();
  addKinds(workspace);
}

void SessionRiskCard::addAnswers() {
  const auto add = [&](const char* id, const wxString& label, long style) {
    auto* button = new wxRadioButton(card_, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, style);
    identify(*button, id, label);
    button->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { read(); });
    card_->content().Add(button, 0, wxBOTTOM, card_->FromDIP(kTightSpace));
    return button;
  };
  unasked_ = add("session.risk.unasked", _("not asked yet"), wxRB_GROUP);
  none_ = add("session.risk.none", _("none noted"), 0);
  noted_ = add("session.risk.noted", _("noted"), 0);
}

void SessionRiskCard::addKinds(const view::Workspace& workspace) {
  const auto names = namesOf<model::RiskKind>(workspace.catalogue.riskKinds, workspace.language);
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    kinds_[i] =
        &addCheck(card_, card_->content(), "session.risk." + std::string(keyOf(kKinds[i])), shown(names[i]));
    kinds_[i]->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { read(); });
  }
  card_->content().AddSpacer(card_->FromDIP(kSmallSpace));
  action_ = &addText(card_, card_->content(), "session.risk.action", _("What was done about it"));
  action_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { read(); });
}

void SessionRiskCard::read() {
  for (wxCheckBox* kind : kinds_) kind->Enable(noted_->GetValue());
  action_->Enable(noted_->GetValue());
  const bool isKindMissing = noted_->GetValue() && std::ranges::none_of(kinds_, &wxCheckBox::GetValue);
  view_.typeAside(kAction, isKindMissing ? typed(*action_) : std::string());
  if (unasked_->GetValue()) return view_.answerRisk(std::nullopt);
  model::RiskAnswer answer;
  if (noted_->GetValue()) {
    for (std::size_t i = 0; i < kKinds.size(); ++i)
      if (kinds_[i]->GetValue()) answer.kinds.push_back(kKinds[i]);
    answer.action = model::textOrNothing(typed(*action_));
  }
  view_.answerRisk(noted_->GetValue() && !answer.isNoted() ? std::nullopt : std::optional(answer));
}

void SessionRiskCard::showAnew() {
  const auto& risk = view_.fields().risk;
  const std::string aside = view_.typedAside(kAction);
  const bool isNoted = !aside.empty() || (risk && risk->isNoted());
  (isNoted ? noted_ : risk ? none_ : unasked_)->SetValue(true);
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    kinds_[i]->SetValue(isNoted && risk && std::ranges::find(risk->kinds, kKinds[i]) != risk->kinds.end());
    kinds_[i]->Enable(isNoted);
  }
  beginAnew(*action_, shown(!aside.empty() || !isNoted ? aside : risk->action.value_or("")));
  action_->Enable(isNoted);
}

}  // namespace trellis::gui
