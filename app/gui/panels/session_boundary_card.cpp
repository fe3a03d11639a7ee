#include "app/gui/panels/session_boundary_card.h"

#include <algorithm>

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr std::size_t kLogRows = 6;
constexpr int kLeastWith = 90;

}  // namespace

SessionBoundaryCard::SessionBoundaryCard(wxWindow* parent, view::SessionView& view)
    : view_(view), card_(new Card(parent, _("Boundaries"))) {
  addLog();
  addEntry();
  addActs();
}

void SessionBoundaryCard::showAnew() {
  showRelationships();
  if (relationship_->GetCount() > 0) relationship_->SetSelection(0);
  beginAnew(*boundary_, shown(view_.typedAside("boundary.words")));
  outcome_->SetSelection(0);
  guilt_->SetSelection(0);
  showLog();
}

void SessionBoundaryCard::addLog() {
  log_ = new ListTable(card_, "session.boundaries", _("Boundary log"),
                       {{_("Boundary"), 220}, {_("With"), 100}, {_("Outcome"), 90}, {_("Guilt"), 60}},
                       [this](std::size_t row, unsigned column) { return logCell(row, column); });
  log_->showWhole(kLogRows);
  card_->content().Add(log_, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kSmallSpace));
}

wxSizer& SessionBoundaryCard::cell(wxSizer& row, int share) {
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  row.Add(sizer, share, wxRIGHT, card_->FromDIP(kSmallSpace));
  return *sizer;
}

void SessionBoundaryCard::addEntry() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  relationship_ = &addChoice(card_, cell(*row, 1), "session.boundary.relationship", _("With"), {});
  relationship_->SetMinSize(card_->FromDIP(wxSize(kLeastWith, -1)));  // however long the names are
  boundary_ = &addText(card_, cell(*row, 2), "session.boundary.words", _("Which boundary"));
  outcome_ = &addChoice(card_, cell(*row, 0), "session.boundary.outcome", _("Outcome"),
                        wordsOf<model::BoundaryOutcome>());
  guilt_ = &addOptionalChoice(card_, cell(*row, 0), "session.boundary.guilt", _("Guilt, 0 to 4"),
                              _("not asked"), numbers(0, model::kLevels - 1));
  card_->content().Add(row, 0, wxEXPAND);
  boundary_->Bind(wxEVT_TEXT,
                  [this](wxCommandEvent&) { view_.typeAside("boundary.words", typed(*boundary_)); });
}

void SessionBoundaryCard::addActs() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  const auto add = [&](const char* id, const wxString& label, void (SessionBoundaryCard::*act)()) {
    auto* button = new wxButton(card_, wxID_ANY, label);
    identify(*button, id, label);
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
    row->Add(button, 0, wxLEFT, card_->FromDIP(kSmallSpace));
  };
  add("session.boundary.remove", _("Remove boundary"), &SessionBoundaryCard::remove);
  add("session.boundary.add", _("Log boundary"), &SessionBoundaryCard::log);
  card_->content().Add(row, 0, wxEXPAND | wxTOP, card_->FromDIP(kSmallSpace));
}

std::string SessionBoundaryCard::logCell(std::size_t row, unsigned column) const {
  const model::BoundaryEvent& event = view_.boundaries()[row];
  if (column == 0) return event.boundary;
  if (column == 2) return view::wordOf(event.outcome);
  if (column == 3) return event.guilt ? std::to_string(*event.guilt) : typed(_("not asked"));
  const auto& known = view_.relationships();
  const auto with = std::ranges::find(known, event.relationship, &view::RatedRelationship::id);
  return with == known.end() ? std::string() : with->alias;
}

const view::RatedRelationship* SessionBoundaryCard::relationship() const {
  const int row = relationship_->GetSelection();
  return row == wxNOT_FOUND ? nullptr : &view_.relationships()[static_cast<std::size_t>(row)];
}

void SessionBoundaryCard::log() {
  const auto* chosenOne = relationship();
  if (!chosenOne || model::isBlank(typed(*boundary_))) return boundary_->SetFocus();
  view_.logBoundary(
      {chosenOne->id, typed(*boundary_), chosen<model::BoundaryOutcome>(*outcome_), optionalChoice(*guilt_)});
  boundary_->Clear();
  guilt_->SetSelection(0);
  showLog();
}

void SessionBoundaryCard::remove() {
  if (const auto row = log_->selected()) view_.dropBoundary(*row);
  showLog();
}

void SessionBoundaryCard::showLog() {
  log_->fill(view_.boundaries().size(), _("No boundary logged in this session."));
  layOutAround(*log_);
}

void SessionBoundaryCard::showRelationships() {
  const int before = std::max(relationship_->GetSelection(), 0);
  relationship_->Clear();
  for (const view::RatedRelationship& each : view_.relationships()) relationship_->Append(shown(each.alias));
  if (!view_.relationships().empty()) relationship_->SetSelection(before);
}

}  // namespace trellis::gui
