#include "reports/content/measure_blocks.h"

#include <utility>

#include "core/analysis/reliable_change.h"
#include "core/model/date_words.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using display::Align;
using model::Words;

const Words kMeasures{"Outside measures", "Escalas externas"};
const Words kMeasure{"Measure", "Escala"};
const Words kScoreRange{"{1} to {2}, lower is better", "{1} a {2}, menos es mejor"};
const Words kRangeHigher{"{1} to {2}, higher is better", "{1} a {2}, más es mejor"};
const Words kTimes{"Times", "Veces"};
const Words kReliableChange{"Reliable change", "Cambio fiable"};
const Words kNoFigures{"no published figures", "sin cifras publicadas"};
const Words kOnce{"given once", "aplicada una vez"};
const Words kSource{"Reliable change after Jacobson & Truax (1991). Figures: ",
                    "Cambio fiable según Jacobson y Truax (1991). Cifras: "};

std::string withoutFullStop(std::string words) {
  if (words.ends_with('.')) words.pop_back();
  return words;
}

Runs totalOn(const model::AdministrationFields& administration, model::Language language) {
  return {{decimal(administration.total), Emphasis::bold},
          {"\n" + shortDate(administration.date, language), Emphasis::plain, Tone::quiet}};
}

std::string outcomeWords(const MeasureCourse& course, const Say& say) {
  if (course.administrations.size() < 2) return say(kOnce);
  const auto outcome = analysis::outcomeOf(course.measure, course.administrations.front().total,
                                           course.administrations.back().total);
  return outcome ? wordOf(*outcome, say.language) : say(kNoFigures);
}

std::string changeWords(const MeasureCourse& course) {
  if (course.administrations.size() < 2) return "–";
  const double change = course.administrations.back().total - course.administrations.front().total;
  return (change > 0 ? "+" : "") + decimal(change);
}

std::vector<Runs> row(const MeasureCourse& course, const Say& say) {
  const model::OutcomeMeasureFields& measure = course.measure;
  const Words& range = measure.better == model::Better::lower ? kScoreRange : kRangeHigher;
  return {{{measure.name, Emphasis::strong},
           {"\n" + say(range, {decimal(measure.low), decimal(measure.high)}), Emphasis::plain, Tone::quiet}},
          totalOn(course.administrations.front(), say.language),
          totalOn(course.administrations.back(), say.language),
          {{changeWords(course)}},
          {{std::to_string(course.administrations.size())}},
          {{outcomeWords(course, say)}}};
}

}  // namespace

std::vector<Block> measureBlocks(const std::vector<MeasureCourse>& measures, model::Language language) {
  if (measures.empty()) return {};
  const Say say{language};
  Table table{say(kMeasures),
              {{say(kMeasure), Align::start, 2.6},
               {say(kFirst), Align::middle, 1.2},
               {say(kLatest), Align::middle, 1.2},
               {say(kChange), Align::middle, 0.9},
               {say(kTimes), Align::middle, 0.8},
               {say(kReliableChange), Align::start, 1.8}},
              {}};
  std::string sources;
  for (const MeasureCourse& course : measures) {
    table.rows.push_back(row(course, say));
    if (course.measure.source && analysis::reliableSize(course.measure))
      sources += (sources.empty() ? "" : "; ") + course.measure.name + ": " +
                 withoutFullStop(*course.measure.source);
  }
  std::vector<Block> blocks{{Heading{2, say(kMeasures)}},
                            {std::move(table), sources.empty() ? PageBreak::free : PageBreak::keepWithNext}};
  if (!sources.empty())
    blocks.push_back(
        {Paragraph{{{say(kSource) + sources + ".", Emphasis::plain, Tone::quiet}}, ParagraphRole::small}});
  return blocks;
}

}  // namespace trellis::content
