#include "app/view/measures_view.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/view/measure_form.h"
#include "app/view/progress_words.h"
#include "core/analysis/reliable_change.h"
#include "core/store/measure_repository.h"

namespace trellis::view {
namespace {

using Measures = std::map<model::MeasureId, model::OutcomeMeasureFields>;

std::string signedScore(double change) {
  const std::string sign = change > 0 ? "+" : change < 0 ? "\u2212" : "";
  return sign + scoreWords(std::abs(change));
}

std::string changeWords(const model::OutcomeMeasureFields& measure, double first, double latest) {
  const auto outcome = analysis::outcomeOf(measure, first, latest);
  return joined({signedScore(latest - first), outcome ? outcomeWords(*outcome) : ""}, ", ");
}

std::string rangeWords(const model::OutcomeMeasureFields& measure) {
  const std::string low = scoreWords(measure.low);
  const std::string high = scoreWords(measure.high);
  return measure.better == model::Better::lower ? phrase("%1 to %2, lower is better", {low, high})
                                                : phrase("%1 to %2, higher is better", {low, high});
}

std::string figureWords(const model::OutcomeMeasureFields& measure) {
  const auto size = analysis::reliableSize(measure);
  return joined({measure.cutOff ? phrase("cut-off %1", {scoreWords(*measure.cutOff)}) : "",
                 size ? phrase("reliable change %1", {scoreWords(*size)}) : ""},
                " · ");
}

MeasureLine lineOf(const store::MeasureRecord& record) {
  return {.id = record.id,
          .name = record.measure->name,
          .range = rangeWords(*record.measure),
          .figures = figureWords(*record.measure),
          .source = record.measure->source.value_or("")};
}

// The administrations come by date; the first of its measure is what the later ones are held against.
std::vector<AdministrationLine> linesOf(const std::vector<store::AdministrationRecord>& records,
                                        const Measures& measures) {
  std::map<model::MeasureId, double> firsts;
  std::vector<AdministrationLine> lines;
  for (const auto& record : records) {
    const auto& measure = measures.at(record.measure);
    const double total = record.administration->total;
    const auto [first, isFirst] = firsts.emplace(record.measure, total);
    lines.push_back({.record = record,
                     .measure = measure.name,
                     .date = shortDate(record.administration->date),
                     .total = phrase("%1 (of %2 to %3)",
                                     {scoreWords(total), scoreWords(measure.low), scoreWords(measure.high)}),
                     .sinceFirst = isFirst ? "" : changeWords(measure, first->second, total)});
  }
  std::ranges::reverse(lines);
  return lines;
}

}  // namespace

void MeasuresView::refresh() {
  const store::MeasureRepository repository(workspace_.vault);
  Measures byId;
  measures_.clear();
  for (const auto& record : repository.all()) {
    byId.emplace(record.id, *record.measure);
    measures_.push_back(lineOf(record));
  }
  administrations_ = linesOf(repository.administrationsOf(client_), byId);
}

std::string MeasuresView::scoresEmptyState() const {
  if (!administrations_.empty()) return "";
  if (!canRecord()) return phrase("No score yet. Scores can be recorded once the practice has a measure.");
  return phrase("No score yet. Record the total of a measure that the client filled in on paper.");
}

std::string MeasuresView::measuresEmptyState() const {
  if (!measures_.empty()) return "";
  return phrase("No measure yet. Add one that the practice uses on paper, with the range of its scores.");
}

}  // namespace trellis::view
