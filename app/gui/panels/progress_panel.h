// Progress of the client in one relationship and period: what moved in sentences, the five paths, each in
// words and as a chart, and the charts beside them. Binds to ProgressView; charts are asked for in the size
// that the window has for them. A click on a session's mark opens the session.
#pragma once

#include <array>
#include <deque>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/stattext.h>

#include "app/gui/canvas/chart_canvas.h"
#include "app/gui/canvas/chart_menu.h"
#include "app/gui/card.h"
#include "app/gui/navigator.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/wrapped_text.h"
#include "app/view/progress_view.h"

namespace trellis::gui {

class ProgressPanel final : public ScrolledPage {
 public:
  ProgressPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
                model::ClientId client);
  ~ProgressPanel() override { DestroyChildren(); }  // before what they show

  void refresh() { view_.refresh(); }

 private:
  struct PathBlock {
    wxStaticText* name;
    wxStaticText* sign;
    wxStaticText* characteristic;
    WrappedText* together;
    WrappedText* numbers;
    ChartCanvas* chart;
  };
  struct FigureBlock {
    Card* card;
    ChartCanvas* chart;
    wxWindow* menu;
    WrappedText* empty;
  };
  struct MenuChart {
    ChartCanvas* chart;
    wxWindow* menu;
  };

  wxSizer* chooser();
  void addRelationshipChoice(wxSizer& sizer);
  void addPeriodChoice(wxSizer& sizer);
  wxWindow* storyCard();
  wxWindow* pathCard(model::Path path);
  wxWindow* figureCard(view::Figure figure);
  MenuChart addChart(Card& card, wxSizer& heading, const std::string& id, const wxString& name,
                     std::optional<view::Figure> figure);
  void show();
  void showChoices();
  void showStory();
  void showPaths();
  void showFigures();
  void fit(FigureBlock& block);

  view::ProgressView view_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  wxChoice* relationship_ = nullptr;
  wxChoice* period_ = nullptr;
  wxStaticText* attendance_ = nullptr;
  wxCheckBox* numbers_ = nullptr;
  wxStaticText* empty_ = nullptr;
  WrappedText* story_ = nullptr;
  wxSizer* charts_ = nullptr;
  std::array<PathBlock, model::kPaths.size()> paths_{};
  std::array<FigureBlock, view::kFigures.size()> figures_{};
  std::deque<ChartMenu> menus_;  // charts and buttons refer to them
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
