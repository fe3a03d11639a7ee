#include "app/gui/panels/session_boundary_card.h"

#include <algorithm>
#include <utility>

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr std::size_t kLogRows = 6;
constexpr int kLeastWith = 90;
constexpr const char* kWords = "boundary.words";  // typed, and not logged yet

}  // namespace

SessionBoundaryCard::SessionBoundaryCard(wxWindow* parent, view::SessionView& view)
    : view_(view), card_(new Card(parent, _("Boundaries"))), wrong_(*card_, "session.boundary.") {
  addLog();
  addEntry();
  addActs();
}

void SessionBoundaryCard::showAnew() {
  showRelationships();
  if (relationship_->GetCount() > 0) relationship_->SetSelection(0);
  beginEntry(std::nullopt, view_.typedAside(kWords));
  outcome_->SetSelection(0);
  showLog();
}

void SessionBoundaryCard::addLog() {
  log_ = new ListTable(card_, "session.boundaries", _("Boundary log"),
                       {{_("Boundary"), 220}, {_("With"), 100}, {_("Outcome"), 90}, {_("Guilt"), 60}},
                       [this](std::size_t row, unsigned column) { return logCell(row, column); });
  log_->showWhole(kLogRows);
  rowActs_ = &RowActs::of(
      *log_, {{"session.boundary.edit", _("Edit boundary"), [this](std::size_t row) { edit(row); }},
              {"session.boundary.remove",
               _("Remove boundary"),
               [this](std::size_t row) { remove(row); },
               {},
               true}});
  card_->content().Add(log_, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kSmallSpace));
  undo_ = new UndoStrip(card_, "session.boundaries", [this] { undo(); });
  card_->content().Add(undo_, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kSmallSpace));
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
  boundary_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.typeAside(kWords, typed(*boundary_)); });
}

void SessionBoundaryCard::addActs() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  rowActs_->addButtons(card_, *row);
  row->AddStretchSpacer();
  cancel_ = &addAct(*row, "session.boundary.cancel", _("Leave as it was"), &SessionBoundaryCard::cancel);
  save_ = &addAct(*row, "session.boundary.add", _("Log boundary"), &SessionBoundaryCard::log);
  card_->content().Add(row, 0, wxEXPAND | wxTOP, card_->FromDIP(kSmallSpace));
}

wxButton& SessionBoundaryCard::addAct(wxSizer& row, const char* id, const wxString& label,
                                      void (SessionBoundaryCard::*act)()) {
  auto* button = new wxButton(card_, wxID_ANY, label);
  identify(*button, id, label);
  button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
  row.Add(button, 0, wxLEFT, card_->FromDIP(kSmallSpace));
  return *button;
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
  model::BoundaryEvent event{chosenOne->id, typed(*boundary_), chosen<model::BoundaryOutcome>(*outcome_),
                             optionalChoice(*guilt_)};
  if (edited_)
    view_.changeBoundary(*edited_, std::move(event));
  else
    view_.logBoundary(std::move(event));
  cancel();
  showLog();
}

// Words that wait in the field would be lost to those of the entry.
void SessionBoundaryCard::edit(std::size_t row) {
  const bool isFieldTaken = !edited_ && !model::isBlank(typed(*boundary_));
  if (isFieldTaken) return refuse(_("Log or clear what is typed here first."));
  const model::BoundaryEvent event = view_.boundaries()[row];
  beginEntry(row, event.boundary);
  choose(event.relationship);
  outcome_->SetSelection(static_cast<int>(event.outcome));
  showOptionalChoice(*guilt_, event.guilt);
  boundary_->SetFocus();
}

void SessionBoundaryCard::refuse(const wxString& sentence) {
  wrong_.show({{"words", typed(sentence)}});
  layOutAround(*card_);
  boundary_->SetFocus();
}

void SessionBoundaryCard::cancel() {
  beginEntry(std::nullopt, {});
}

void SessionBoundaryCard::remove(std::size_t row) {
  view_.dropBoundary(row);
  if (edited_) cancel();
  showLog();
}

void SessionBoundaryCard::undo() {
  view_.bringBoundaryBack();
  if (edited_) cancel();
  showLog();
}

void SessionBoundaryCard::beginEntry(std::optional<std::size_t> row, const std::string& words) {
  edited_ = row;
  beginAnew(*boundary_, shown(words));
  view_.typeAside(kWords, row ? std::string() : words);
  guilt_->SetSelection(0);
  const wxString label = row ? _("Save boundary") : _("Log boundary");
  save_->SetLabel(label);
  identify(*save_, "session.boundary.add", label);
  cancel_->Show(row.has_value());
  wrong_.show({});
  card_->Layout();
}

void SessionBoundaryCard::choose(model::RelationshipId relationship) {
  const auto& known = view_.relationships();
  const auto found = std::ranges::find(known, relationship, &view::RatedRelationship::id);
  const auto row = static_cast<unsigned>(found - known.begin());
  if (row < relationship_->GetCount()) relationship_->SetSelection(static_cast<int>(row));
}

void SessionBoundaryCard::suggest(model::RelationshipId relationship) {
  if (!edited_ && model::isBlank(typed(*boundary_))) choose(relationship);
}

void SessionBoundaryCard::showLog() {
  log_->fill(view_.boundaries().size(), _("No boundary logged in this session."));
  rowActs_->refresh();
  undo_->tell(view_.canBringBoundaryBack() ? _("The boundary was removed.") : wxString());
  layOutAround(*log_);
}

void SessionBoundaryCard::showRelationships() {
  const int before = std::max(relationship_->GetSelection(), 0);
  relationship_->Clear();
  for (const view::RatedRelationship& each : view_.relationships()) relationship_->Append(shown(each.alias));
  if (!view_.relationships().empty()) relationship_->SetSelection(before);
}

}  // namespace trellis::gui
