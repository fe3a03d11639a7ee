// The five paths as five rows: sign, step and characteristic in one relationship, with what one would see at
// a level. Binds to SessionView; last session's values are rings beside the ratings, never filled in. Rating
// cells are "rating.<path>.sign" and "rating.<path>.characteristic".
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/gui/rating_cells.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionPathsCard final {
 public:
  SessionPathsCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view,
                   std::function<void()> addRelationship);

  Card& card() { return *card_; }
  void show();
  void showRelationships();
  void nextRelationship();
  void jumpTo(model::Path path);

 private:
  struct Row {
    RatingCells* sign;
    wxChoice* stage;
    RatingCells* characteristic;
  };

  void addChooser(std::function<void()> addRelationship);
  void addRows();
  void addRow(model::Path path, wxSizer& grid);
  RatingCells& addRating(model::Item item, wxSizer& grid);
  wxChoice& addStage(model::Path path, wxSizer& grid);
  void addAnchorAndEvidence();
  void addBalance();
  wxChoice& addTen(wxSizer& into, const std::string& id, const wxString& label);

  const view::RatedRelationship* relationship() const;
  model::Rater rater() const;
  void bindRating(RatingCells& cells, model::Item item);
  void showRow(model::RelationshipId id, model::Path path);
  void showNotice(const view::RatedRelationship& chosenOne);
  void showAnchor(model::Item item, int level);
  void showEvidence();
  void focusOn(model::Item item);

  const view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  wxChoice* relationship_ = nullptr;
  wxChoice* rater_ = nullptr;
  wxStaticText* notice_ = nullptr;
  std::array<Row, model::kPaths.size()> rows_{};
  wxStaticText* anchor_ = nullptr;
  wxTextCtrl* evidence_ = nullptr;
  wxChoice* given_ = nullptr;
  wxChoice* received_ = nullptr;
  model::Item current_;
};

}  // namespace trellis::gui
