// Progress of the client in one relationship: the heat strip, then the five paths, each in words and as a
// chart. Binds to ProgressView; charts are asked for in the size that the window has for them.
#pragma once

#include <array>

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include "app/gui/canvas/chart_canvas.h"
#include "app/view/progress_view.h"

namespace trellis::gui {

class ProgressPanel final : public wxScrolledWindow {
 public:
  ProgressPanel(wxWindow* parent, view::Workspace& workspace, model::ClientId client);

  void refresh() { view_.refresh(); }

 private:
  struct PathBlock {
    wxStaticText* name;
    wxStaticText* sign;
    wxStaticText* characteristic;
    ChartCanvas* chart;
  };

  wxSizer* chooser();
  wxWindow* heatStripCard();
  wxWindow* pathCard(model::Path path);
  void show();
  void showCharts();
  void fitHeatStrip();

  view::ProgressView view_;
  wxChoice* relationship_ = nullptr;
  wxStaticText* attendance_ = nullptr;
  wxStaticText* empty_ = nullptr;
  wxSizer* charts_ = nullptr;
  ChartCanvas* heatStrip_ = nullptr;
  std::array<PathBlock, model::kPaths.size()> paths_{};
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
