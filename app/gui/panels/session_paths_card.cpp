#include "app/gui/panels/session_paths_card.h"

#include <algorithm>
#include <utility>

#include <wx/button.h>
#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

using model::ItemKind;

constexpr int kAnchorWidth = 620;
constexpr int kPathWidth = 90;

const char* kindKey(ItemKind kind) {
  return kind == ItemKind::sign ? "sign" : "characteristic";
}

}  // namespace

SessionPathsCard::SessionPathsCard(wxWindow* parent, const view::Workspace& workspace,
                                   view::SessionView& view, std::function<void()> addRelationship)
    : workspace_(workspace), view_(view), card_(new Card(parent, _("In this relationship, the client ..."))) {
  addChooser(std::move(addRelationship));
  addRows();
  addAnchorAndEvidence();
  addBalance();
  showRelationships();
}

void SessionPathsCard::addChooser(std::function<void()> addRelationship) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* who = new wxBoxSizer(wxVERTICAL);
  relationship_ = &addChoice(card_, *who, "session.relationship", _("In the relationship with"), {});
  row->Add(who, 1, wxRIGHT, card_->FromDIP(kMediumSpace));
  auto* by = new wxBoxSizer(wxVERTICAL);
  rater_ = &addChoice(card_, *by, "session.rater", _("Rated by"), wordsOf<model::Rater>());
  row->Add(by, 0, wxRIGHT, card_->FromDIP(kMediumSpace));
  auto* add = new wxButton(card_, wxID_ANY, _("Add..."));
  identify(*add, "session.addRelationship", _("Add relationship"));
  addStyle(*add, Style::flat);
  row->Add(add, 0, wxALIGN_BOTTOM);
  card_->content().Add(row, 0, wxEXPAND | wxBOTTOM, card_->FromDIP(kMediumSpace));
  notice_ = &addLabel(card_, card_->content(), {}, Style::danger);
  identify(*notice_, "session.relationshipNotice");
  relationship_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show(); });
  rater_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show(); });
  add->Bind(wxEVT_BUTTON, [this, addRelationship](wxCommandEvent&) { card_->CallAfter(addRelationship); });
}

void SessionPathsCard::addRows() {
  auto* grid = new wxFlexGridSizer(4, card_->FromDIP(wxSize(kSmallSpace, kMediumSpace)));
  for (const model::Path path : model::kPaths) addRow(path, *grid);
  card_->content().Add(grid, 0, wxTOP, card_->FromDIP(kSmallSpace));
}

void SessionPathsCard::addRow(model::Path path, wxSizer& grid) {
  auto* name =
      new wxStaticText(card_, wxID_ANY, shown(workspace_.catalogue.path(path).name.in(workspace_.language)));
  addStyle(*name, Style::heading);
  name->SetMinSize(card_->FromDIP(wxSize(kPathWidth, -1)));
  grid.Add(name, 0, wxALIGN_CENTER_VERTICAL);
  RatingCells& sign = addRating({ItemKind::sign, path}, grid);
  wxChoice& stage = addStage(path, grid);
  RatingCells& characteristic = addRating({ItemKind::characteristic, path}, grid);
  rows_[static_cast<std::size_t>(path)] = {&sign, &stage, &characteristic};
}

RatingCells& SessionPathsCard::addRating(model::Item item, wxSizer& grid) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  const wxString name = shown(workspace_.catalogue.item(item).name.in(workspace_.language));
  addLabel(card_, *cell, name, Style::tag);
  const std::string id = "rating." + std::string(keyOf(item.path)) + "." + kindKey(item.kind);
  auto* cells = new RatingCells(card_, id, name);
  cell->Add(cells);
  grid.Add(cell);
  bindRating(*cells, item);
  return *cells;
}

wxChoice& SessionPathsCard::addStage(model::Path path, wxSizer& grid) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  const auto& words = workspace_.catalogue.path(path);
  wxChoice& stage = addOptionalChoice(
      card_, *cell, "stage." + std::string(keyOf(path)), shown(words.stepName.in(workspace_.language)),
      _("not discussed"), namesOf<model::Stage>(workspace_.catalogue.stages, workspace_.language));
  grid.Add(cell);
  stage.Bind(wxEVT_CHOICE, [this, path, &stage](wxCommandEvent&) {
    const auto row = optionalChoice(stage);
    if (const auto* chosenOne = relationship())
      view_.setStage(chosenOne->id, path,
                     row ? std::optional(static_cast<model::Stage>(*row)) : std::nullopt);
  });
  return stage;
}

void SessionPathsCard::addAnchorAndEvidence() {
  anchor_ = &addLabel(card_, card_->content(), {}, Style::quiet);
  identify(*anchor_, "session.anchor");
  card_->content().GetItem(anchor_)->SetFlag(wxTOP);
  card_->content().GetItem(anchor_)->SetBorder(card_->FromDIP(kMediumSpace));
  card_->content().AddSpacer(card_->FromDIP(kSmallSpace));
  evidence_ = &addText(card_, card_->content(), "session.evidence", _("Evidence: what was said or done"));
  evidence_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
    if (const auto* chosenOne = relationship())
      view_.writeEvidence(chosenOne->id, rater(), current_, typed(*evidence_));
  });
}

void SessionPathsCard::addBalance() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  given_ = &addTen(*row, "session.given", _("The client gives, 0 to 10"));
  received_ = &addTen(*row, "session.received", _("The client receives, 0 to 10"));
  card_->content().Add(row, 0, wxTOP, card_->FromDIP(kMediumSpace));
}

wxChoice& SessionPathsCard::addTen(wxSizer& into, const std::string& id, const wxString& label) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  wxChoice& choice =
      addOptionalChoice(card_, *cell, id, label, _("not discussed"), numbers(0, model::kHighestOfTen));
  into.Add(cell, 0, wxRIGHT, card_->FromDIP(kCardSpace));
  choice.Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    if (const auto* chosenOne = relationship())
      view_.setGiveAndTake(chosenOne->id, optionalChoice(*given_), optionalChoice(*received_));
  });
  return choice;
}

void SessionPathsCard::bindRating(RatingCells& cells, model::Item item) {
  cells.Bind(EVT_RATED, [this, item, &cells](wxCommandEvent&) {
    if (const auto* chosenOne = relationship()) view_.rate(chosenOne->id, rater(), item, cells.rating());
    showEvidence();
  });
  cells.Bind(EVT_LEVEL_CONSIDERED, [this, item](wxCommandEvent& event) { showAnchor(item, event.GetInt()); });
  cells.Bind(EVT_EVIDENCE_WANTED, [this](wxCommandEvent&) { evidence_->SetFocus(); });
  cells.Bind(EVT_PATH_LEFT, [this, item](wxCommandEvent& event) {
    const int last = static_cast<int>(model::kPaths.size()) - 1;
    const int next = std::clamp(static_cast<int>(item.path) + event.GetInt(), 0, last);
    focusOn({item.kind, static_cast<model::Path>(next)});
  });
  cells.Bind(wxEVT_SET_FOCUS, [this, item](wxFocusEvent& event) {
    event.Skip();
    current_ = item;
    showEvidence();
  });
}

const view::RatedRelationship* SessionPathsCard::relationship() const {
  const int row = relationship_->GetSelection();
  return row == wxNOT_FOUND ? nullptr : &view_.relationships()[static_cast<std::size_t>(row)];
}

model::Rater SessionPathsCard::rater() const {
  return chosen<model::Rater>(*rater_);
}

void SessionPathsCard::showRelationships() {
  const int before = std::max(relationship_->GetSelection(), 0);
  relationship_->Clear();
  for (const view::RatedRelationship& each : view_.relationships()) relationship_->Append(shown(each.alias));
  if (!view_.relationships().empty()) relationship_->SetSelection(before);
  show();
}

void SessionPathsCard::show() {
  const auto* chosenOne = relationship();
  const bool canRate = chosenOne && view_.canEdit();
  for (const Row& row : rows_)
    for (wxWindow* field : {static_cast<wxWindow*>(row.sign), static_cast<wxWindow*>(row.stage),
                            static_cast<wxWindow*>(row.characteristic)})
      field->Enable(canRate);
  for (wxWindow* field : {given_, received_}) field->Enable(canRate);
  if (!chosenOne) {
    showText(*notice_, _("Add a relationship first: every rating belongs to one."));
    notice_->Show();
    return;
  }
  for (const model::Path path : model::kPaths) showRow(chosenOne->id, path);
  showOptionalChoice(*given_, view_.given(chosenOne->id));
  showOptionalChoice(*received_, view_.received(chosenOne->id));
  showNotice(*chosenOne);
  showEvidence();
}

void SessionPathsCard::showRow(model::RelationshipId id, model::Path path) {
  const Row& row = rows_[static_cast<std::size_t>(path)];
  for (const auto& [cells, kind] :
       {std::pair{row.sign, ItemKind::sign}, std::pair{row.characteristic, ItemKind::characteristic}}) {
    const model::Item item{kind, path};
    cells->show(view_.rating(id, rater(), item), view_.ghost(id, rater(), item));
  }
  const auto stage = view_.stage(id, path);
  showOptionalChoice(*row.stage, stage ? std::optional(static_cast<int>(*stage)) : std::nullopt);
}

void SessionPathsCard::showNotice(const view::RatedRelationship& chosenOne) {
  wxString words = chosenOne.hasSafetyConcern
                       ? _("Safety concern: boundary and balance work is paused in this relationship.")
                       : shown(chosenOne.valuedGiving);
  notice_->Show(!words.empty());
  showText(*notice_, words);
  notice_->Wrap(card_->FromDIP(kAnchorWidth));
  card_->Layout();
}

void SessionPathsCard::showAnchor(model::Item item, int level) {
  const wxString name = shown(workspace_.catalogue.item(item).name.in(workspace_.language));
  const wxString word = shown(workspace_.catalogue.scaleWord(item.kind, level).in(workspace_.language));
  showText(*anchor_, wxString::Format("%s, %d %s: %s", name, level, word, shown(view_.anchor(item, level))));
  anchor_->Wrap(card_->FromDIP(kAnchorWidth));
  card_->Layout();
}

void SessionPathsCard::showEvidence() {
  const auto* chosenOne = relationship();
  const bool canWrite = chosenOne && view_.canWriteEvidence(chosenOne->id, rater(), current_);
  evidence_->Enable(canWrite);
  showText(*evidence_, chosenOne ? view_.evidence(chosenOne->id, rater(), current_) : std::string());
}

void SessionPathsCard::focusOn(model::Item item) {
  const Row& row = rows_[static_cast<std::size_t>(item.path)];
  (item.kind == ItemKind::sign ? row.sign : row.characteristic)->SetFocus();
}

void SessionPathsCard::nextRelationship() {
  const int count = static_cast<int>(relationship_->GetCount());
  if (count == 0) return;
  relationship_->SetSelection((relationship_->GetSelection() + 1) % count);
  show();
}

void SessionPathsCard::jumpTo(model::Path path) {
  focusOn({ItemKind::sign, path});
}

}  // namespace trellis::gui
