// What the session showed in one relationship: the five paths by clinician and client, what one would see at
// the level in question, the evidence, giving and receiving. What must not be forgotten here stands above:
// a safety concern, and the giving that the client values and that is no sign. Binds to SessionView.
#pragma once

#include <functional>
#include <optional>

#include "app/gui/canvas/chart_canvas.h"
#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/gui/panels/session_balance.h"
#include "app/gui/panels/session_path_rows.h"
#include "app/gui/wrapped_text.h"
#include "app/view/recent_ratings.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionPathsCard final {
 public:
  SessionPathsCard(wxWindow* parent, view::Workspace& workspace, view::SessionView& view,
                   std::function<void()> addRelationship);

  Card& card() { return *card_; }
  void showAnew();
  void showRelationships();  // after one was added
  void nextRelationship();
  void jumpTo(model::Path path);

  std::function<void(model::RelationshipId)> onRelationship;  // another one is looked at

 private:
  void show();
  void fillRelationships(int chosenOne);
  void addChooser(std::function<void()> addRelationship);
  void addNotices();
  void addRows(const view::Workspace& workspace);
  void addAnchorAndEvidence();
  void addHeatStrip();
  void showHeatStrip();

  std::optional<model::RelationshipId> relationship() const;
  void showNotices();
  void showNotice(WrappedText& notice, const wxString& words);
  void showKeys();  // what each does
  void showLevel(model::Item item, int level);
  void showGap();
  void showEvidence();

  view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  wxChoice* relationship_ = nullptr;
  WrappedText* safety_ = nullptr;
  WrappedText* valued_ = nullptr;
  std::optional<SessionPathRows> rows_;
  WrappedText* anchor_ = nullptr;
  wxStaticText* gap_ = nullptr;
  wxTextCtrl* evidence_ = nullptr;
  std::optional<SessionBalance> balance_;
  std::optional<view::RecentRatings> recent_;
  ChartCanvas* heatStrip_ = nullptr;
  RatedPlace current_;
};

}  // namespace trellis::gui
