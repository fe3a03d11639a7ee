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
constexpr double kLastTimeBaseline = 21.5;
constexpr double kPlotTop = 29;
constexpr double kMonths = 14;
constexpr double kDigits = 9;
constexpr double kLastMarker = 4.5;
constexpr double kLastDodge = 2.3;
constexpr double kMarkerRoom = 9;  // a marker before its level
constexpr double kLeadGap = 2;
constexpr double kLevelGap = 8;
constexpr double kKeyGap = 6;

Type lastTimeType(const Drawing& drawing) {
  return {display::Face::semibold, drawing.axisType().size};
}

Ink inkOfLast(const Panel& panel, const Track& track) {
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

enum class LastTimeWording { full, bare };

// "a lot", "rated once: a lot"; bare: "a lot".
std::string levelWords(const Track& track, LastTimeWording wording, model::Language language) {
  const ChartWords& words = chartWords(language);
  const auto* last = lastRated(track);
  if (!last) return words.notRated;
  const std::string& level = track.levels[static_cast<std::size_t>(*last->value)];
  const bool isOnce = analysis::ratedCount(track.series) == 1;
  return wording == LastTimeWording::full && isOnce ? words.ratedOnce + level : level;
}

// "last time:", said once for all lines, where there was a time before it.
std::string leadWords(const Panel& panel, LastTimeWording wording, model::Language language) {
  const auto isCourse = [](const Track& track) { return analysis::ratedCount(track.series) > 1; };
  if (wording == LastTimeWording::bare || std::ranges::none_of(panel.tracks, isCourse)) return "";
  return chartWords(language).lastTime;
}

double markerRoom(const Drawing& drawing, const Panel& panel) {
  return panel.tracks.size() > 1 ? drawing.scaled(kMarkerRoom) : 0;
}

double lastTimeWidth(const Drawing& drawing, const Panel& panel, LastTimeWording wording) {
  double width = drawing.width(leadWords(panel, wording, drawing.language()), lastTimeType(drawing)) +
                 drawing.scaled(kLeadGap);
  for (const Track& track : panel.tracks)
    width += drawing.width(levelWords(track, wording, drawing.language()), lastTimeType(drawing)) +
             markerRoom(drawing, panel) + drawing.scaled(kLevelGap);
  return width - drawing.scaled(kLevelGap);
}

// One level after the other, each behind the marker of its line; a single line needs no marker.
void drawLastTime(Drawing& drawing, const Panel& panel) {
  const double width = drawing.size().width;
  const double baseline = drawing.scaled(kLastTimeBaseline);
  const Type type = lastTimeType(drawing);
  const auto wording = lastTimeWidth(drawing, panel, LastTimeWording::full) <= width ? LastTimeWording::full
                                                                                     : LastTimeWording::bare;
  const std::string lead = leadWords(panel, wording, drawing.language());
  if (!lead.empty()) drawing.text({0, baseline}, lead, type, Ink::quietText);
  double x = lead.empty() ? 0 : drawing.width(lead, type) + drawing.scaled(kLeadGap);
  for (const Track& track : panel.tracks) {
    if (markerRoom(drawing, panel) > 0)
      drawing.marker(lookInPair(track).last, {x + drawing.scaled(3), baseline - type.size * 0.35},
                     drawing.scaled(2.8), lookInPair(track).ink);
    x += markerRoom(drawing, panel);
    const std::string words = drawing.fitted(levelWords(track, wording, drawing.language()), width - x, type);
    drawing.text({x, baseline}, words, type, inkOfLast(panel, track));
    x += drawing.width(words, type) + drawing.scaled(kLevelGap);
  }
}

void drawHead(Drawing& drawing, const Panel& panel) {
  drawing.text({0, drawing.scaled(kTitleBaseline)},
               drawing.fitted(panel.title, drawing.size().width, drawing.labelType()), drawing.labelType(),
               Ink::text);
  drawLastTime(drawing, panel);
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
