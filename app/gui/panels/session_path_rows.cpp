#include "app/gui/panels/session_path_rows.h"

#include <algorithm>

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

using model::ItemKind;
using model::Rater;

constexpr int kPathWidth = 92;

std::string idOf(const RatedPlace& place) {
  const std::string kind = place.item.kind == ItemKind::sign ? ".sign" : ".characteristic";
  return "rating." + std::string(keyOf(place.item.path)) + kind +
         (place.rater == Rater::client ? ".client" : "");
}

}  // namespace

// The client's cells are made after all rows of the clinician's: the order of making is that of Tab.
SessionPathRows::SessionPathRows(wxWindow* parent, wxSizer& into, const view::Workspace& workspace,
                                 view::SessionView& view)
    : parent_(parent), workspace_(workspace), view_(view) {
  auto* grid = new wxFlexGridSizer(4, parent->FromDIP(wxSize(kMediumSpace, kSmallSpace)));
  for (const model::Path path : model::kPaths) addRow(path, *grid);
  for (const model::Path path : model::kPaths) {
    const Row& row = rows_[static_cast<std::size_t>(path)];
    addCells({Rater::client, {ItemKind::sign, path}}, *row.underSign);
    addCells({Rater::client, {ItemKind::characteristic, path}}, *row.underCharacteristic);
  }
  into.Add(grid, 0, wxTOP, parent->FromDIP(kSmallSpace));
}

void SessionPathRows::addRow(model::Path path, wxSizer& grid) {
  auto* name = new wxStaticText(parent_, wxID_ANY,
                                shown(workspace_.catalogue.path(path).name.in(workspace_.language)));
  addStyle(*name, Style::heading);
  name->SetMinSize(parent_->FromDIP(wxSize(kPathWidth, -1)));
  grid.Add(name, 0, wxTOP, parent_->FromDIP(kPageSpace));
  Row& row = rows_[static_cast<std::size_t>(path)];
  row.underSign = addItem({ItemKind::sign, path}, grid);
  addStage(path, grid);
  row.underCharacteristic = addItem({ItemKind::characteristic, path}, grid);
}

wxBoxSizer* SessionPathRows::addItem(model::Item item, wxSizer& grid) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  addLabel(parent_, *cell, shown(workspace_.catalogue.item(item).name.in(workspace_.language)), Style::tag);
  addCells({Rater::clinician, item}, *cell);
  grid.Add(cell);
  return cell;
}

void SessionPathRows::addCells(const RatedPlace& place, wxSizer& into) {
  const bool isClients = place.rater == Rater::client;
  const wxString item = shown(workspace_.catalogue.item(place.item).name.in(workspace_.language));
  auto* cells = new RatingCells(parent_, idOf(place),
                                isClients ? wxString::Format(_("%s, as the client rates it"), item) : item,
                                isClients ? kSmallCells : kBareCells);
  into.Add(cells);
  cellsAt(place) = cells;
  bindCells(*cells, place);
}

void SessionPathRows::addStage(model::Path path, wxSizer& grid) {
  auto* cell = new wxBoxSizer(wxVERTICAL);
  const auto& words = workspace_.catalogue.path(path);
  wxChoice& stage = addOptionalChoice(
      parent_, *cell, "stage." + std::string(keyOf(path)), shown(words.stepName.in(workspace_.language)),
      _("not discussed"), namesOf<model::Stage>(workspace_.catalogue.stages, workspace_.language));
  grid.Add(cell);
  rows_[static_cast<std::size_t>(path)].stage = &stage;
  stage.SetToolTip(shown(words.stepMeaning.in(workspace_.language)));
  stage.Bind(wxEVT_CHOICE, [this, path, &stage](wxCommandEvent&) {
    const auto row = optionalChoice(stage);
    view_.setStage(relationship_, path, row ? std::optional(static_cast<model::Stage>(*row)) : std::nullopt);
  });
}

RatingCells*& SessionPathRows::cellsAt(const RatedPlace& place) {
  Row& row = rows_[static_cast<std::size_t>(place.item.path)];
  const bool isSign = place.item.kind == ItemKind::sign;
  if (place.rater == Rater::client) return isSign ? row.signByClient : row.characteristicByClient;
  return isSign ? row.sign : row.characteristic;
}

void SessionPathRows::bindCells(RatingCells& cells, const RatedPlace& place) {
  cells.Bind(EVT_RATED, [this, place, &cells](wxCommandEvent&) {
    if (relationship_) view_.rate(*relationship_, place.rater, place.item, cells.rating());
    showCells({Rater::client, place.item});
    if (onRated) onRated();
  });
  cells.Bind(EVT_LEVEL_CONSIDERED, [this, item = place.item](wxCommandEvent& event) {
    if (onLevel) onLevel(item, event.GetInt());
  });
  cells.Bind(EVT_EVIDENCE_WANTED, [this](wxCommandEvent&) {
    if (onEvidence) onEvidence();
  });
  cells.Bind(EVT_PATH_LEFT, [this, place](wxCommandEvent& event) {
    const int last = static_cast<int>(model::kPaths.size()) - 1;
    const int next = std::clamp(static_cast<int>(place.item.path) + event.GetInt(), 0, last);
    focusOn({place.rater, {place.item.kind, static_cast<model::Path>(next)}});
  });
  cells.Bind(wxEVT_SET_FOCUS, [this, place](wxFocusEvent& event) {
    event.Skip();
    if (onFocus) onFocus(place);
  });
}

void SessionPathRows::focusOn(const RatedPlace& place) {
  cellsAt(place)->SetFocus();
}

void SessionPathRows::show(std::optional<model::RelationshipId> relationship) {
  relationship_ = relationship;
  isAsAWhole_ = false;
  showRows();
}

void SessionPathRows::showClientAsAWhole() {
  relationship_ = std::nullopt;
  isAsAWhole_ = true;
  showRows();
}

void SessionPathRows::showRows() {
  for (const model::Path path : model::kPaths) showRow(path);
}

void SessionPathRows::showRow(model::Path path) {
  for (const Rater rater : model::every<Rater>())
    for (const ItemKind kind : {ItemKind::sign, ItemKind::characteristic}) showCells({rater, {kind, path}});
  wxChoice& stage = *rows_[static_cast<std::size_t>(path)].stage;
  const bool isKnown = relationship_ || isAsAWhole_;
  const auto reached = isKnown ? view_.stage(relationship_, path) : std::nullopt;
  showOptionalChoice(stage, reached ? std::optional(static_cast<int>(*reached)) : std::nullopt);
  stage.Enable(isKnown && view_.canEdit());
}

void SessionPathRows::showCells(const RatedPlace& place) {
  RatingCells& cells = *cellsAt(place);
  cells.Enable(relationship_ && view_.canEdit());
  if (place.rater == Rater::client) cells.setWords(_("client"), _("client"));
  if (!relationship_) return cells.show(std::nullopt, std::nullopt);
  const std::string gap = view_.gapWords(*relationship_, place.item);
  if (place.rater == Rater::client && !gap.empty()) cells.setWords(_("client"), shown(gap));
  cells.show(view_.rating(*relationship_, place.rater, place.item),
             view_.ghost(*relationship_, place.rater, place.item));
}

}  // namespace trellis::gui
