// The five paths as five rows: sign, step and characteristic, each rated by the clinician and, smaller
// beneath, by the client, with the gap between them in words. Binds to SessionView; last session's values are
// rings, never filled in. Cells are "rating.<path>.sign" and "rating.<path>.characteristic", the client's own
// have ".client" behind; Tab goes through the clinician's rows first.
#pragma once

#include <array>
#include <functional>
#include <optional>

#include <wx/choice.h>
#include <wx/sizer.h>

#include "app/gui/rating_cells.h"
#include "app/view/session_view.h"

namespace trellis::gui {

// What the person is at: one item, by one rater.
struct RatedPlace {
  model::Rater rater = model::Rater::clinician;
  model::Item item;
  bool operator==(const RatedPlace&) const = default;
};

class SessionPathRows final {
 public:
  SessionPathRows(wxWindow* parent, wxSizer& into, const view::Workspace& workspace, view::SessionView& view);

  void show(std::optional<model::RelationshipId> relationship);
  void showClientAsAWhole();  // the steps alone: ratings belong to a relationship
  void focusOn(const RatedPlace& place);

  std::function<void(const RatedPlace&)> onFocus;
  std::function<void(model::Item, int level)> onLevel;
  std::function<void()> onRated;
  std::function<void()> onEvidence;

 private:
  struct Row {
    RatingCells* sign = nullptr;
    wxChoice* stage = nullptr;
    RatingCells* characteristic = nullptr;
    RatingCells* signByClient = nullptr;
    RatingCells* characteristicByClient = nullptr;
    wxBoxSizer* underSign = nullptr;
    wxBoxSizer* underCharacteristic = nullptr;
  };

  void addRow(model::Path path, wxSizer& grid);
  wxBoxSizer* addItem(model::Item item, wxSizer& grid);
  void addStage(model::Path path, wxSizer& grid);
  void addCells(const RatedPlace& place, wxSizer& into);
  void bindCells(RatingCells& cells, const RatedPlace& place);
  RatingCells*& cellsAt(const RatedPlace& place);
  void showRows();
  void showRow(model::Path path);
  void showCells(const RatedPlace& place);

  wxWindow* parent_;
  const view::Workspace& workspace_;
  view::SessionView& view_;
  std::optional<model::RelationshipId> relationship_;
  bool isAsAWhole_ = false;
  std::array<Row, model::kPaths.size()> rows_{};
};

}  // namespace trellis::gui
