// Small multiples: each panel one path (or one item) over the same stretch of time, three across.
// A single track is a line of dots, squares where it got harder; of two tracks the second has squares.
// A panel fills the size asked; panels take the width asked and as much height as they need.
#pragma once

#include <string>
#include <vector>

#include "reports/chart/chart_style.h"
#include "reports/chart/track.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::chart {

struct Panel {
  std::string title;
  std::vector<Track> tracks;  // one or two
};

inline constexpr double kPanelHeightA4 = 112;
inline constexpr double kPanelHeightLetter = 96;

display::DisplayList drawPanel(const Panel& panel, display::Size size, const ChartStyle& style,
                               const display::TextMetrics& metrics, model::Language language);

// Three across with a gutter of 16, rows of `panelHeight`, a key of the levels beneath.
display::DisplayList drawPanels(const std::vector<Panel>& panels, double width, double panelHeight,
                                const ChartStyle& style, const display::TextMetrics& metrics,
                                model::Language language);

}  // namespace trellis::chart
