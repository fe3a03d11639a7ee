// What may be done with a chart: copy it as a picture, save it as PNG, SVG or PDF. A button beside the chart
// opens the menu, so does the chart's own context menu. What may leave, and under which name, its view model
// says.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>

#include "app/gui/canvas/chart_canvas.h"
#include "app/gui/navigator.h"
#include "app/view/chart_export.h"
#include "app/view/prompts.h"

namespace trellis::gui {

class ChartMenu {
 public:
  using Exporting = std::function<view::ChartExport()>;

  // `name` is part of a file's name: "boundaries".
  ChartMenu(ChartCanvas& canvas, std::string name, Exporting exporting, view::Prompts& prompts,
            Navigator& navigator);

  wxButton& makeButton(wxWindow* parent, const std::string& id) const;

  void copy() const;
  void save(view::ChartFormat format) const;

 private:
  void popUp(wxWindow& over) const;
  std::string bytesAs(const view::ChartExport& leaving, view::ChartFormat format) const;

  ChartCanvas& canvas_;
  std::string name_;
  Exporting exporting_;
  view::Prompts& prompts_;
  Navigator& navigator_;
};

}  // namespace trellis::gui
