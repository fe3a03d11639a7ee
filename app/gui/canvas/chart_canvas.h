// A window that shows a chart: asks for a display list of its own size, paints it, and answers the pointer.
// Draws again whenever its size changes; a hit area's words are the tooltip, its target comes with
// EVT_CHART_CHOSEN. The keyboard walks the hit areas (arrows, Home, End; Enter chooses), each told as the
// value. The list's description is what assistive tools read; sizes are device-independent pixels.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include <wx/event.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include "app/gui/accessibility.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::gui {

// A hit area with a target was clicked: GetExtraLong() is the target.
wxDECLARE_EVENT(EVT_CHART_CHOSEN, wxCommandEvent);

class ChartCanvas final : public wxWindow, public Accessible {
 public:
  using Draw = std::function<display::DisplayList(display::Size, const display::TextMetrics&)>;

  ChartCanvas(wxWindow* parent, const std::string& id, const wxString& name);

  void setChart(Draw draw);
  const display::DisplayList& picture() const { return picture_; }
  // The same chart in the same size, its words measured for another ink.
  display::DisplayList drawnFor(const display::TextMetrics& metrics) const;

  bool AcceptsFocus() const override { return !picture_.hits.empty(); }
  std::optional<AccessibleValue> accessibleValue() const override;  // which hit area the keyboard is at
  void setAccessibleValue(double value) override;

 private:
  bool draw();
  void redraw();
  void redrawSoon();
  const display::HitArea* hitAt(wxPoint place) const;
  void onPaint(wxPaintEvent& event);
  void onSize(wxSizeEvent& event);
  void onMotion(wxMouseEvent& event);
  void onClick(wxMouseEvent& event);
  void onKey(wxKeyEvent& event);
  void onFocus(wxFocusEvent& event);
  bool takesKey(int key);
  void walkTo(std::ptrdiff_t hit);
  void choose(const display::HitArea& hit);
  void paintFocus(wxGraphicsContext& context) const;

  Draw draw_;
  display::DisplayList picture_;
  wxSize drawnAt_;          // the size of the picture; none where it is to be drawn
  bool isAwaited_ = false;  // a page that is laid out changes sizes more than once
  std::size_t walked_ = 0;  // the hit area that the keyboard is at
};

}  // namespace trellis::gui
