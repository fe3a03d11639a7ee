#include "reports/chart/panel.h"

#include <algorithm>

#include "reports/chart/chart_words.h"
#include "reports/chart/date_axis.h"
#include "reports/chart/drawing.h"
#include "reports/chart/legend.h"
#include "reports/chart/track_line.h"

namespace trellis::chart {
namespace {

using display::Ink;

constexpr std::size_t kAcross = 3;
constexpr double kGutter = 16;
constexpr double kTitleBaseline = 10;
constexpr double kNowBaseline = 21.5;
constexpr double kPlotTop = 29;
constexpr double kMonths = 14;
constexpr double kDigits = 9;
constexpr double kLastMarker = 4.5;
constexpr double kLastDodge = 2.3;
constexpr double kMarkerRoom = 9;  // a marker before the word of now
constexpr double kNowGap = 8;
constexpr double kKeyGap = 6;

Type nowType(const Drawing& drawing) {
  return {display::Face::semibold, drawing.axisType().size};
}

Ink inkOfNow(const Panel& panel, const Track& track) {
  if (panel.tracks.size() > 1) return lookInPair(track).ink;
  switch (courseOf(track)) {
    case analysis::Course::better:
      return Ink::accent;
    case analysis::Course::worse:
      return Ink::harder;
    case analysis::Course::unclear:
      return Ink::quietText;
  }
  return Ink::quietText;
}

const analysis::Observation* lastRated(const Track& track) {
  const auto last = std::find_if(track.series.rbegin(), track.series.rend(),
                                 [](const analysis::Observation& observation) { return observation.value; });
  return last == track.series.rend() ? nullptr : &*last;
}

// On one level their last marks would hide each other.
bool endTogether(const Panel& panel) {
  const auto* one = lastRated(panel.tracks.front());
  const auto* other = lastRated(panel.tracks.back());
  return one && other && one->value == other->value;
}

LineLook lookOf(const Panel& panel, const Track& track) {
  if (panel.tracks.size() == 1) return lookAlone(track);
  LineLook look = lookInPair(track);
  if (endTogether(panel)) look.lastDodge = look.dodge < 0 ? -kLastDodge : kLastDodge;
  return look;
}

enum class NowWording { full, bare };

// "now: a lot"; bare: "a lot".
std::string nowWords(const Track& track, NowWording wording, model::Language language) {
  const ChartWords& words = chartWords(language);
  const auto* last = lastRated(track);
  if (!last) return words.notRated;
  const std::string& level = track.levels[static_cast<std::size_t>(*last->value)];
  if (wording == NowWording::bare) return level;
  return (analysis::ratedCount(track.series) == 1 ? words.ratedOnce : words.now) + level;
}

double nowWidth(const Drawing& drawing, const Panel& panel, NowWording wording) {
  double width = 0;
  for (const Track& track : panel.tracks)
    width += drawing.width(nowWords(track, wording, drawing.language()), nowType(drawing)) +
             drawing.scaled(kMarkerRoom + kNowGap);
  return width - drawing.scaled(kNowGap);
}

// One after the other, each behind the marker of its line; a single track needs no marker.
void drawNow(Drawing& drawing, const Panel& panel) {
  const double width = drawing.size().width;
  const double baseline = drawing.scaled(kNowBaseline);
  const bool isPair = panel.tracks.size() > 1;
  const auto wording =
      nowWidth(drawing, panel, NowWording::full) <= width ? NowWording::full : NowWording::bare;
  double x = 0;
  for (const Track& track : panel.tracks) {
    if (isPair) {
      drawing.marker(lookInPair(track).last, {x + drawing.scaled(3), baseline - nowType(drawing).size * 0.35},
                     drawing.scaled(2.8), lookInPair(track).ink);
      x += drawing.scaled(kMarkerRoom);
    }
    const std::string words =
        drawing.fitted(nowWords(track, wording, drawing.language()), width - x, nowType(drawing));
    drawing.text({x, baseline}, words, nowType(drawing), inkOfNow(panel, track));
    x += drawing.width(words, nowType(drawing)) + drawing.scaled(kNowGap);
  }
}

void drawHead(Drawing& drawing, const Panel& panel) {
  drawing.text({0, drawing.scaled(kTitleBaseline)},
               drawing.fitted(panel.title, drawing.size().width, drawing.labelType()), drawing.labelType(),
               Ink::text);
  drawNow(drawing, panel);
}

void drawEnds(Drawing& drawing, const Plot& plot) {
  for (const int level : {0, model::kHighestRating})
    drawing.text({0, plot.y(level) + drawing.axisType().size * 0.35}, std::to_string(level),
                 drawing.axisType(), Ink::quietText);
}

Plot plotOf(const Drawing& drawing, DateSpan span) {
  const double left = drawing.scaled(kDigits);
  const double right = drawing.size().width - drawing.scaled(kLastMarker);
  const double top = drawing.scaled(kPlotTop + 2);
  const double bottom = std::max(drawing.size().height - drawing.scaled(kMonths), top + 1);
  return {DateAxis(span, left + drawing.scaled(2), std::max(right, left + 3)), top, bottom};
}

std::string describe(const Panel& panel, model::Language language) {
  const bool isNamedByTrack = panel.tracks.size() == 1 && panel.tracks.front().name == panel.title;
  std::string words = isNamedByTrack ? "" : panel.title + ".";
  for (const Track& track : panel.tracks)
    words += (words.empty() ? "" : " ") + inWords(track, language) + ".";
  return words;
}

std::vector<LegendEntry> keyOf(const std::vector<Panel>& panels, model::Language language) {
  std::vector<LegendEntry> entries;
  if (panels.front().tracks.empty()) return entries;
  const LevelWords& levels = panels.front().tracks.front().levels;
  for (std::size_t level = 0; level < levels.size(); ++level)
    entries.push_back({std::monostate{}, std::to_string(level) + " = " + levels[level]});
  if (panels.front().tracks.size() < 2) return entries;
  entries.push_back({MarkerSwatch{Marker::square, Ink::quietText, 2.8}, chartWords(language).signs});
  entries.push_back({MarkerSwatch{Marker::disc, Ink::accent, 3}, chartWords(language).characteristics});
  return entries;
}

}  // namespace

display::DisplayList drawPanel(const Panel& panel, display::Size size, const ChartStyle& style,
                               const display::TextMetrics& metrics, model::Language language) {
  Drawing drawing(size, style, metrics, language);
  drawHead(drawing, panel);
  const auto span = panel.tracks.empty() ? std::nullopt : spanOf(panel.tracks.front().series);
  if (span) {
    const Plot plot = plotOf(drawing, *span);
    drawLevels(drawing, plot);
    drawEnds(drawing, plot);
    drawDateAxis(drawing, plot.axis, plot.bottom);
    for (const Track& track : panel.tracks) drawTrack(drawing, track, plot, lookOf(panel, track));
  }
  return std::move(drawing).finish(describe(panel, language));
}

display::DisplayList drawPanels(const std::vector<Panel>& panels, double width, double panelHeight,
                                const ChartStyle& style, const display::TextMetrics& metrics,
                                model::Language language) {
  if (panels.empty()) return {{width, 0}, {}};
  Drawing key({width, 0}, style, metrics, language);
  const double gutter = key.scaled(kGutter);
  const double each = (width - gutter * (kAcross - 1)) / kAcross;
  const std::size_t rows = (panels.size() + kAcross - 1) / kAcross;
  const double keyTop = static_cast<double>(rows) * (panelHeight + gutter) - gutter + key.scaled(kKeyGap);
  const auto entries = keyOf(panels, language);
  key.setHeight(keyTop + legendHeight(key, entries, width));
  drawLegend(key, entries, 0, keyTop, width);
  display::DisplayList whole = std::move(key).finish({});
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const auto part = drawPanel(panels[i], {each, panelHeight}, style, metrics, language);
    const std::size_t row = i / kAcross;
    const std::size_t column = i % kAcross;
    display::place(
        whole, part,
        {static_cast<double>(column) * (each + gutter), static_cast<double>(row) * (panelHeight + gutter)});
    whole.description += (i == 0 ? "" : " ") + part.description;
  }
  return whole;
}

}  // namespace trellis::chart
