#include "reports/chart/path_chart.h"

#include <algorithm>
#include <utility>

#include "core/analysis/phase_change.h"
#include "core/model/date_words.h"
#include "reports/chart/chart_words.h"
#include "reports/chart/date_axis.h"
#include "reports/chart/drawing.h"
#include "reports/chart/event_rows.h"
#include "reports/chart/step_band.h"
#include "reports/chart/track_line.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;
using display::Point;

constexpr double kTop = 6;
constexpr double kPathMonths = 14;
constexpr double kBandGap = 5;
constexpr double kPathDigits = 12;  // left of the plot
constexpr double kLastRoom = 5;     // room for the last marker, left and right
constexpr double kLabelGap = 8;     // from the plot to the direct labels
constexpr double kLabelLine = 10.5;
constexpr double kMissedArm = 2.2;
constexpr double kRecurrence = 4;          // height of the mark of an event that was told before
constexpr double kWidestPathLabels = 0.3;  // share of the width

// Of all sessions, those that did not take place too.
std::optional<DateSpan> spanOf(const PathChart& chart) {
  auto span = chart::spanOf(chart.sign.series);
  if (!span) return std::nullopt;
  for (const model::Date date : chart.missed)
    span = DateSpan{std::min(span->first, date), std::max(span->last, date)};
  return span;
}

int lastValue(const Track& track) {
  const analysis::Series rated = analysis::ratedOnly(track.series);
  return rated.empty() ? 0 : *rated.back().value;
}

std::string secondLine(const Track& track, model::Language language) {
  if (analysis::ratedCount(track.series) == 0) return chartWords(language).notRated;
  return levelInWords(track, lastValue(track));
}

double labelColumn(const Drawing& drawing, const PathChart& chart) {
  double widest = drawing.width(chart.stepName, drawing.axisType());
  for (const Track* track : {&chart.sign, &chart.characteristic}) {
    widest = std::max(widest, drawing.width(track->name, drawing.labelType()));
    widest = std::max(widest, drawing.width(secondLine(*track, drawing.language()), drawing.axisType()));
  }
  return std::min(widest + drawing.scaled(kLabelGap), drawing.size().width * kWidestPathLabels);
}

double lineHeight(const Drawing& drawing) {
  return std::max(drawing.scaled(kLabelLine), drawing.labelType().size * 1.2);
}

Plot plotOf(const Drawing& drawing, const PathChart& chart, DateSpan span) {
  const double left = drawing.scaled(kPathDigits + kLastRoom);
  const double right = drawing.size().width - labelColumn(drawing, chart) - drawing.scaled(kLastRoom);
  const double events = chart.events.empty() ? 0 : drawing.scaled(kEventRowsHeight);
  const double band = chart.stages.empty() ? 0 : drawing.scaled(kStepBandHeight + kBandGap);
  const double top = drawing.scaled(kTop) + events;
  const double bottom = drawing.size().height - drawing.scaled(kPathMonths) - band;
  return {DateAxis(span, left, std::max(right, left + 1)), top, std::max(bottom, top + 1)};
}

void drawDigits(Drawing& drawing, const Plot& plot) {
  const double x = plot.axis.left() - drawing.scaled(kLastRoom + 3);
  for (int level = 0; level < model::kLevels; ++level)
    drawing.text({x, plot.y(level) + drawing.axisType().size * 0.35}, std::to_string(level),
                 drawing.axisType(), Ink::quietText, Align::end);
}

// Two lines around `middle`: the name, and the level of the last rating.
void drawLabel(Drawing& drawing, const Track& track, double middle, const Plot& plot) {
  const double x = plot.axis.right() + drawing.scaled(kLabelGap);
  const double room = drawing.size().width - x;
  const double baseline = middle - drawing.scaled(1);
  drawing.text({x, baseline}, drawing.fitted(track.name, room, drawing.labelType()), drawing.labelType(),
               lookInPair(track).ink);
  drawing.text({x, baseline + lineHeight(drawing)},
               drawing.fitted(secondLine(track, drawing.language()), room, drawing.axisType()),
               drawing.axisType(), Ink::quietText);
}

// The middles of the two labels: beside the last rating, moved apart where they would touch; level ones have
// the sign above, as its line is.
std::pair<double, double> labelHeights(const Drawing& drawing, const PathChart& chart, const Plot& plot) {
  const double sign = plot.y(lastValue(chart.sign));
  const double characteristic = plot.y(lastValue(chart.characteristic));
  const double upper = std::min(sign, characteristic);
  const double lower = std::max(sign, characteristic);
  const double apart = 2.2 * lineHeight(drawing);
  const double touching = std::max(0.0, apart - (lower - upper));
  const double highest = plot.top + drawing.labelType().size * 0.8;
  const double high = std::clamp(upper - touching / 2, highest, std::max(highest, plot.bottom - apart));
  const double low = std::max(std::min(lower, plot.bottom), high + apart);
  return sign <= characteristic ? std::pair{high, low} : std::pair{low, high};
}

void drawDirectLabels(Drawing& drawing, const PathChart& chart, const Plot& plot) {
  const auto [sign, characteristic] = labelHeights(drawing, chart, plot);
  drawLabel(drawing, chart.sign, sign, plot);
  drawLabel(drawing, chart.characteristic, characteristic, plot);
}

void tellEvent(Drawing& drawing, const ChartEvent& event, Point top) {
  drawing.hit({top.x - drawing.scaled(3), top.y, drawing.scaled(6), drawing.scaled(8)},
              model::shortDate(event.date, drawing.language()) + " · " + event.words);
}

void drawFirst(Drawing& drawing, const ChartEvent& event, const Plot& plot, EventRows& rows) {
  const EventPlace place = rows.take(drawing, plot.axis.x(event.date), event.words);
  const double from = place.baseline ? *place.baseline - drawing.scaled(6) : plot.top;
  drawing.line({place.lineX, from}, {place.lineX, plot.bottom}, Ink::ring, 0.7, kEventDash);
  if (place.baseline)
    drawing.text({place.wordsX, *place.baseline}, event.words, eventType(drawing), Ink::quietText);
  tellEvent(drawing, event, {place.lineX, from});
}

void drawRecurrence(Drawing& drawing, const ChartEvent& event, const Plot& plot) {
  const Point top{plot.axis.x(event.date), plot.top - drawing.scaled(kRecurrence)};
  drawing.line(top, {top.x, plot.top}, Ink::quietText, 0.9);
  tellEvent(drawing, event, top);
}

// What happens again is told once in words: forty times the same would hide the ratings.
void drawEvents(Drawing& drawing, const std::vector<ChartEvent>& events, const Plot& plot) {
  EventRows rows(drawing.size().width, plot.top);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    const auto first = std::ranges::find(events, event->words, &ChartEvent::words);
    if (&*first == &*event)
      drawFirst(drawing, *event, plot, rows);
    else
      drawRecurrence(drawing, *event, plot);
  }
}

void drawMissed(Drawing& drawing, const std::vector<model::Date>& missed, const Plot& plot) {
  const double arm = drawing.scaled(kMissedArm);
  for (const model::Date date : missed) {
    const double x = plot.axis.x(date);
    drawing.line({x - arm, plot.bottom - arm}, {x + arm, plot.bottom + arm}, Ink::quietText, 0.9);
    drawing.line({x - arm, plot.bottom + arm}, {x + arm, plot.bottom - arm}, Ink::quietText, 0.9);
    drawing.hit(
        {x - 2 * arm, plot.bottom - 2 * arm, 4 * arm, 4 * arm},
        model::shortDate(date, drawing.language()) + " · " + chartWords(drawing.language()).sessionMissed);
  }
}

void drawSteps(Drawing& drawing, const PathChart& chart, const Plot& plot) {
  if (chart.stages.empty()) return;
  const double top = plot.bottom + drawing.scaled(kPathMonths + kBandGap);
  drawStepBand(drawing, chart.stages, chart.stageNames, plot.axis, top);
  const double x = plot.axis.right() + drawing.scaled(kLabelGap);
  drawing.text({x, top + drawing.scaled(9)},
               drawing.fitted(chart.stepName, drawing.size().width - x, drawing.axisType()),
               drawing.axisType(), Ink::quietText);
}

std::string describe(const PathChart& chart, model::Language language) {
  std::string words = inWords(chart.sign, language) + ". " + inWords(chart.characteristic, language) + ".";
  if (!chart.stages.empty())
    words += " " + chart.stepName + ": " +
             chart.stageNames[static_cast<std::size_t>(chart.stages.back().stage)] + ".";
  for (const ChartEvent& event : chart.events)
    words += " " + model::shortDate(event.date, language) + ": " + event.words + ".";
  for (const model::Date date : chart.missed)
    words += " " + model::shortDate(date, language) + ": " + chartWords(language).sessionMissed + ".";
  return words;
}

std::vector<ChartEvent> eventsOf(const std::vector<analysis::SessionObservations>& sessions,
                                 const std::vector<analysis::StageObservation>& stages,
                                 model::RelationshipId relationship, model::Language language) {
  std::vector<ChartEvent> events;
  const auto practicing = analysis::firstPracticed(stages);
  if (practicing) events.push_back({practicing->date, chartWords(language).beganPracticing});
  for (const analysis::SessionObservations& session : sessions)
    for (const model::ExpectedPushback& pushback : session.expectedPushback)
      if (pushback.relationship == relationship)
        events.push_back({session.date, chartWords(language).expectedPushback});
  std::ranges::stable_sort(events, {}, &ChartEvent::date);
  return events;
}

LevelWords stageNamesIn(const model::Catalogue& catalogue, model::Language language) {
  LevelWords names;
  for (const auto& [stage, key] : model::Keys<model::Stage>::all)
    names[static_cast<std::size_t>(stage)] = model::nameOf(catalogue.stages, key).in(language);
  return names;
}

}  // namespace

PathChart pathChartOf(const std::vector<analysis::SessionObservations>& sessions,
                      model::RelationshipId relationship, model::Rater rater, model::Path path,
                      const model::Catalogue& catalogue, model::Language language) {
  const auto track = [&](model::ItemKind kind) {
    const model::Item item{kind, path};
    return trackOf(analysis::seriesOf(sessions, relationship, rater, item), item, catalogue, language,
                   Wording::clinical);
  };
  PathChart chart{track(model::ItemKind::sign),
                  track(model::ItemKind::characteristic),
                  catalogue.path(path).stepName.in(language),
                  stageNamesIn(catalogue, language),
                  analysis::stagesOf(sessions, relationship, path),
                  {}};
  chart.events = eventsOf(sessions, chart.stages, relationship, language);
  return chart;
}

display::DisplayList drawPathChart(const PathChart& chart, display::Size size, const ChartStyle& style,
                                   const display::TextMetrics& metrics, model::Language language) {
  Drawing drawing(size, style, metrics, language);
  const auto span = spanOf(chart);
  if (!span) return std::move(drawing).finish(describe(chart, language));
  const Plot plot = plotOf(drawing, chart, *span);
  drawLevels(drawing, plot);
  drawDigits(drawing, plot);
  drawEvents(drawing, chart.events, plot);
  drawDateAxis(drawing, plot.axis, plot.bottom);
  drawMissed(drawing, chart.missed, plot);
  drawTrack(drawing, chart.sign, plot, lookInPair(chart.sign));
  drawTrack(drawing, chart.characteristic, plot, lookInPair(chart.characteristic));
  drawDirectLabels(drawing, chart, plot);
  drawSteps(drawing, chart, plot);
  return std::move(drawing).finish(describe(chart, language));
}

}  // namespace trellis::chart
