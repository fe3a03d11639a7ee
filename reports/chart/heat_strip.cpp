#include "reports/chart/heat_strip.h"

#include <algorithm>
#include <string>

#include "core/model/date_words.h"
#include "reports/chart/chart_words.h"
#include "reports/chart/drawing.h"
#include "reports/chart/legend.h"
#include "reports/chart/rating_cell.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;

constexpr double kStripLabels = 124;
constexpr double kWidestStripLabels = 0.36;  // share of the width
constexpr double kWidestCell = 34;
constexpr double kNarrowestColumn = 13;
constexpr double kStripHead = 24;
constexpr double kMonthBaseline = 8;
constexpr double kBesideName = 4;  // left and right of it together
constexpr double kDayBaseline = 19;
constexpr double kCellGap = 1.6;
constexpr double kStripKeyGap = 6;
constexpr double kBetweenStrips = 11;

struct Grid {
  double left;
  double column;
  std::size_t from;     // first session shown
  std::size_t columns;  // sessions shown
  double x(std::size_t session) const { return left + column * static_cast<double>(session - from); }
};

Grid gridOf(const Drawing& drawing, const std::vector<Track>& tracks) {
  double label = drawing.scaled(kStripLabels);
  for (const Track& track : tracks)
    label = std::max(label, drawing.width(track.name, drawing.labelType()) + drawing.scaled(6));
  label = std::min(label, drawing.size().width * kWidestStripLabels);
  const double room = drawing.size().width - label;
  const std::size_t sessions = tracks.empty() ? 0 : tracks.front().series.size();
  const auto most = static_cast<std::size_t>(std::max(1.0, room / drawing.scaled(kNarrowestColumn)));
  const std::size_t shown = std::min(sessions, most);
  const double column =
      std::min(drawing.scaled(kWidestCell), room / static_cast<double>(std::max<std::size_t>(shown, 1)));
  return {label, column, sessions - shown, shown};
}

Type monthType(const Drawing& drawing) {
  return {display::Face::bold, drawing.axisType().size};
}

// What stands above the columns: months over days, or years over months where sessions come more rarely.
enum class Head { months, years };

bool areOfOne(Head head, model::Date date, model::Date other) {
  return date.year() == other.year() && (head == Head::years || date.month() == other.month());
}

std::vector<std::size_t> startsOf(Head head, const analysis::Series& series, const Grid& grid) {
  std::vector<std::size_t> starts;
  for (std::size_t i = grid.from; i < series.size(); ++i)
    if (i == grid.from || !areOfOne(head, series[i - 1].date, series[i].date)) starts.push_back(i);
  return starts;
}

std::string monthOf(const Drawing& drawing, model::Date date) {
  return std::string(model::shortMonth(date.month().as_number(), drawing.language()));
}

Head headOf(const Drawing& drawing, const analysis::Series& series, const Grid& grid) {
  if (series.empty()) return Head::months;
  const std::size_t months = startsOf(Head::months, series, grid).size();
  const double room = grid.column * static_cast<double>(grid.columns) / static_cast<double>(months);
  const bool hasRoom = drawing.width(monthOf(drawing, series.back().date), monthType(drawing)) <=
                       room - drawing.scaled(kBesideName);
  return hasRoom ? Head::months : Head::years;
}

// The year, where it changes, in place of the month; nothing where neither has room.
std::string nameOf(Head head, const Drawing& drawing, const analysis::Series& series, std::size_t i,
                   const Grid& grid, double room) {
  const model::Date date = series[i].date;
  const bool isNewYear = i > grid.from && series[i - 1].date.year() != date.year();
  std::string year = std::to_string(int{date.year()});
  if ((isNewYear || head == Head::years) && drawing.width(year, monthType(drawing)) <= room) return year;
  std::string month = head == Head::months ? monthOf(drawing, date) : "";
  return drawing.width(month, monthType(drawing)) <= room ? month : std::string();
}

void drawHead(Drawing& drawing, Head head, const analysis::Series& series, const Grid& grid) {
  const std::vector<std::size_t> starts = startsOf(head, series, grid);
  for (std::size_t n = 0; n < starts.size(); ++n) {
    const double x = grid.x(starts[n]);
    const double end = n + 1 < starts.size() ? grid.x(starts[n + 1]) : drawing.size().width;
    const double divider = x - drawing.scaled(kCellGap / 2);
    if (n > 0) drawing.line({divider, 0}, {divider, drawing.scaled(kStripHead - 3)}, Ink::hairline, 0.7);
    drawing.text({x + drawing.scaled(2), drawing.scaled(kMonthBaseline)},
                 nameOf(head, drawing, series, starts[n], grid, end - x - drawing.scaled(kBesideName)),
                 monthType(drawing), Ink::text);
  }
}

std::string columnName(const Drawing& drawing, Head head, model::Date date) {
  return head == Head::months ? std::to_string(date.day().as_number()) : monthOf(drawing, date).substr(0, 1);
}

void drawColumnNames(Drawing& drawing, Head head, const analysis::Series& series, const Grid& grid) {
  for (std::size_t i = grid.from; i < series.size(); ++i)
    drawing.text({grid.x(i) + grid.column / 2, drawing.scaled(kDayBaseline)},
                 columnName(drawing, head, series[i].date), drawing.axisType(), Ink::quietText,
                 Align::middle);
}

void drawCell(Drawing& drawing, const Track& track, const analysis::Observation& observation,
              display::Area area) {
  const bool isRated = observation.value.has_value();
  drawing.add(isRated ? ratedCell(drawing, area, *observation.value) : unratedCell(drawing, area));
  const Ink ink = isRated ? inkOnLevel(*observation.value) : Ink::quietText;
  drawing.text({area.x + area.width / 2, area.y + area.height / 2 + drawing.axisType().size * 0.35},
               isRated ? std::to_string(*observation.value) : "–", drawing.axisType(), ink, Align::middle);
  drawing.hit(area, inWords(track, observation, drawing.language()), observation.session.value);
}

// In full to the pointer and the keyboard where it has no room.
void drawName(Drawing& drawing, const Track& track, display::Area area) {
  const std::string name = drawing.fitted(track.name, area.width - drawing.scaled(4), drawing.labelType());
  drawing.text({area.x, area.y + area.height / 2 + drawing.labelType().size * 0.3}, name, drawing.labelType(),
               Ink::text);
  if (name != track.name) drawing.hit(area, track.name);
}

void drawRow(Drawing& drawing, const Track& track, const Grid& grid, double top, double height) {
  const double gap = drawing.scaled(kCellGap);
  drawName(drawing, track, {0, top, grid.left, height});
  for (std::size_t i = grid.from; i < track.series.size(); ++i)
    drawCell(drawing, track, track.series[i],
             {grid.x(i) + gap / 2, top + gap / 2, grid.column - gap, height - gap});
}

std::vector<LegendEntry> keyOf(const Drawing& drawing, const std::vector<Track>& tracks, const Grid& grid) {
  const ChartWords& words = chartWords(drawing.language());
  std::vector<LegendEntry> entries;
  for (int level = 0; level < model::kLevels; ++level)
    entries.push_back({CellSwatch{ratedCell(drawing, {}, level)}, levelInWords(tracks.front(), level)});
  entries.push_back({CellSwatch{unratedCell(drawing, {})}, words.notRated});
  const std::size_t sessions = tracks.front().series.size();
  if (grid.columns < sessions)
    entries.push_back({std::monostate{}, latestSessions(grid.columns, sessions, drawing.language())});
  return entries;
}

std::string describe(const std::vector<Track>& tracks, model::Language language) {
  std::string words;
  for (const Track& track : tracks) words += (words.empty() ? "" : " ") + inWords(track, language) + ".";
  return words;
}

analysis::Series latestOf(analysis::Series series, std::optional<std::size_t> last) {
  if (last && series.size() > *last)
    series.erase(series.begin(), series.end() - static_cast<std::ptrdiff_t>(*last));
  return series;
}

}  // namespace

display::DisplayList drawHeatStrip(const std::vector<Track>& tracks, double width, const ChartStyle& style,
                                   const display::TextMetrics& metrics, model::Language language,
                                   double rowHeight) {
  Drawing drawing({width, 0}, style, metrics, language);
  if (tracks.empty()) return std::move(drawing).finish({});
  const Grid grid = gridOf(drawing, tracks);
  const auto entries = keyOf(drawing, tracks, grid);
  const double bottom = drawing.scaled(kStripHead + rowHeight * static_cast<double>(tracks.size()));
  const double keyTop = bottom + drawing.scaled(kStripKeyGap);
  drawing.setHeight(keyTop + legendHeight(drawing, entries, width - grid.left));
  const analysis::Series& series = tracks.front().series;
  const Head head = headOf(drawing, series, grid);
  drawHead(drawing, head, series, grid);
  drawColumnNames(drawing, head, series, grid);
  for (std::size_t i = 0; i < tracks.size(); ++i)
    drawRow(drawing, tracks[i], grid, drawing.scaled(kStripHead + rowHeight * static_cast<double>(i)),
            drawing.scaled(rowHeight));
  drawLegend(drawing, entries, grid.left, keyTop, width - grid.left);
  return std::move(drawing).finish(describe(tracks, language));
}

HeatStrips heatStripsOf(const std::vector<analysis::SessionObservations>& sessions,
                        model::RelationshipId relationship, model::Rater rater,
                        const model::Catalogue& catalogue, model::Language language,
                        std::optional<std::size_t> last) {
  HeatStrips strips;
  for (const model::Path path : model::kPaths)
    for (const model::ItemKind kind : {model::ItemKind::sign, model::ItemKind::characteristic}) {
      const model::Item item{kind, path};
      auto& tracks = kind == model::ItemKind::sign ? strips.signs : strips.characteristics;
      tracks.push_back(trackOf(latestOf(seriesOf(sessions, relationship, rater, item), last), item, catalogue,
                               language, Wording::clinical));
    }
  return strips;
}

display::DisplayList drawHeatStrips(const HeatStrips& strips, double width, const ChartStyle& style,
                                    const display::TextMetrics& metrics, model::Language language) {
  display::DisplayList both = drawHeatStrip(strips.signs, width, style, metrics, language);
  const auto characteristics = drawHeatStrip(strips.characteristics, width, style, metrics, language);
  const double between = kBetweenStrips * style.scale;
  place(both, characteristics, {0, both.size.height + between});
  both.size.height += between + characteristics.size.height;
  both.description += '\n' + characteristics.description;
  return both;
}

}  // namespace trellis::chart
