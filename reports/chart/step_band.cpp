#include "reports/chart/step_band.h"

#include <algorithm>

#include "core/model/date_words.h"
#include "reports/chart/rating_cell.h"

namespace trellis::chart {
namespace {

using display::Ink;

constexpr double kStairHeight = 12;
constexpr double kNameBaseline = 21;
constexpr double kSmallestWidth = 2;

std::vector<analysis::StageObservation> changesOf(const std::vector<analysis::StageObservation>& stages) {
  std::vector<analysis::StageObservation> changes;
  for (const analysis::StageObservation& told : stages)
    if (changes.empty() || changes.back().stage != told.stage) changes.push_back(told);
  return changes;
}

void drawStage(Drawing& drawing, const analysis::StageObservation& told, const std::string& name,
               display::Area stair) {
  const auto level = static_cast<std::size_t>(told.stage);
  const double height = stair.height * static_cast<double>(level + 1) / model::kLevels;
  drawing.add(display::Rect{{stair.x, stair.y + stair.height - height, stair.width, height},
                            tintOf(static_cast<int>(level)),
                            display::Stroke{Ink::ring, drawing.scaled(0.4)}});
  if (drawing.width(name, drawing.axisType()) <= stair.width)
    drawing.text({stair.x, stair.y + drawing.scaled(kNameBaseline)}, name, drawing.axisType(),
                 Ink::quietText);
  drawing.hit(stair, model::shortDate(told.date, drawing.language()) + " · " + name, told.session.value);
}

}  // namespace

void drawStepBand(Drawing& drawing, const std::vector<analysis::StageObservation>& stages,
                  const LevelWords& stageNames, const DateAxis& axis, double top) {
  const auto changes = changesOf(stages);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const double left = axis.x(changes[i].date);
    const double until = i + 1 < changes.size() ? axis.x(changes[i + 1].date) : axis.right();
    const double width = std::max(until - left, drawing.scaled(kSmallestWidth));
    const double inside = std::min(left, axis.right() - width);
    drawStage(drawing, changes[i], stageNames[static_cast<std::size_t>(changes[i].stage)],
              {inside, top, width, drawing.scaled(kStairHeight)});
  }
}

}  // namespace trellis::chart
