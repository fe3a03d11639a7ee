#include "app/gui/panels/session_wellbeing_card.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/rating_cells.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr int kTakeawayLines = 2;

display::Ink inkOf(model::WellBeing measure) {
  return better(measure) == model::Better::lower ? display::Ink::harder : display::Ink::accent;
}

}  // namespace

SessionWellBeingCard::SessionWellBeingCard(wxWindow* parent, const view::Workspace& workspace,
                                           view::SessionView& view)
    : view_(view), card_(new Card(parent, _("How the client says they are"))) {
  addMeasures(workspace);
  addTakeaway();
}

void SessionWellBeingCard::addMeasures(const view::Workspace& workspace) {
  auto* grid = new wxFlexGridSizer(2, card_->FromDIP(wxSize(kMediumSpace, kTightSpace)));
  const auto names = namesOf<model::WellBeing>(workspace.catalogue.wellBeing, workspace.language);
  for (const model::WellBeing measure : model::kWellBeing)
    addMeasure(measure, shown(names[static_cast<std::size_t>(measure)]), *grid);
  card_->content().Add(grid, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kMediumSpace));
}

void SessionWellBeingCard::addMeasure(model::WellBeing measure, const wxString& name, wxSizer& into) {
  auto* words = new wxStaticText(card_, wxID_ANY, name);
  addStyle(*words, Style::tag);
  auto* bar = new TenBar(card_, "session.wellBeing." + std::string(keyOf(measure)), name, inkOf(measure));
  into.Add(words, 0, wxALIGN_CENTER_VERTICAL);
  into.Add(bar, 0, wxALIGN_CENTER_VERTICAL);
  bars_[static_cast<std::size_t>(measure)] = bar;
  bar->Bind(EVT_RATED, [this, measure, bar](wxCommandEvent&) { view_.setWellBeing(measure, bar->value()); });
}

void SessionWellBeingCard::addTakeaway() {
  takeaway_ = &addParagraphs(card_, card_->content(), "session.takeaway",
                             _("Takeaway, in the client's own words"), kTakeawayLines);
  takeaway_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    view_.change(
        [&](model::SessionFields& fields) { fields.takeaway = model::textOrNothing(typed(*takeaway_)); });
  });
}

void SessionWellBeingCard::showAnew() {
  for (const model::WellBeing measure : model::kWellBeing) {
    const auto index = static_cast<std::size_t>(measure);
    bars_[index]->show(view_.fields().wellBeing[index], view_.wellBeingLastTime(measure));
  }
  beginAnew(*takeaway_, shown(view_.fields().takeaway.value_or("")));
}

}  // namespace trellis::gui
