#include "reports/content/discharge_summary.h"

#include <algorithm>
#include <utility>

#include "core/model/date_words.h"
#include "reports/chart/dumbbells.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/session_log.h"
#include "reports/content/summary_words.h"

namespace trellis::content {
namespace {

using model::ItemKind;
using model::Words;

constexpr std::size_t kMostHelped = 8;
constexpr double kRowHeight = 19;

const Words kDischargeTitle{"Discharge summary", "Resumen de alta"};
const Words kDischarged{"Discharged", "Alta"};
const Words kNotYet{"Not discharged yet", "Aún sin alta"};
const Words kLastSession{"Last session", "Última sesión"};
const Words kWhy{"Why the client came", "Motivo de consulta"};
const Words kFirstToLast{"{1} ({2}): from first to last", "{1} ({2}): del inicio al final"};
const Words kHelped{"What helped", "Lo que ayudó"};
const Words kOpenAtDischarge{"Open at discharge", "Pendiente al alta"};
const Words kNothingOpen{"No goal is open.", "No queda ninguna meta abierta."};

FactGrid identity(const DischargeSummaryInput& input, const Say& say) {
  FactGrid grid;
  if (input.intake) addFact(grid, say(kIntake), longDate(*input.intake, say.language));
  addFact(grid, say(kDischarged),
          input.discharged ? longDate(*input.discharged, say.language) : say(kNotYet));
  addFact(grid, say(kSessions), attendanceWords(input.sessions, say.language));
  const auto last = std::find_if(input.sessions.rbegin(), input.sessions.rend(), tookPlace);
  if (last != input.sessions.rend()) addFact(grid, say(kLastSession), longDate(last->date, say.language));
  return grid;
}

chart::Dumbbells dumbbellsOf(const RelationshipCourse& course, const model::Catalogue& catalogue,
                             model::Language language) {
  chart::Dumbbells chart;
  chart.rowHeight = kRowHeight;
  for (std::size_t level = 0; level < chart.levels.size(); ++level)
    chart.levels[level] = catalogue.plainScale[level].in(language);
  for (const model::Path path : model::kPaths)
    for (const ItemKind kind : {ItemKind::sign, ItemKind::characteristic}) {
      const analysis::Series& series = course.ratings[static_cast<std::size_t>(path)].of(kind);
      if (analysis::ratedCount(series) == 0) continue;
      chart.rows.push_back(chart::dumbbellRowOf(
          chart::trackOf(series, {kind, path}, catalogue, language, chart::Wording::clinical)));
      chart.rows.back().endsGroup = kind == ItemKind::characteristic;
    }
  return chart;
}

void addCourse(Document& document, const RelationshipCourse& course, const model::Catalogue& catalogue,
               const Say& say) {
  chart::Dumbbells chart = dumbbellsOf(course, catalogue, say.language);
  if (chart.rows.empty()) return;
  add(document, Heading{2, say(kFirstToLast, {inSentenceStart(course.name), course.context})});
  add(document, Figure{[chart = std::move(chart), language = say.language](
                           const FigureRoom& room, const display::TextMetrics& metrics) {
        return chart::drawDumbbells(chart, room.width, chart::kClinicalPage, metrics, language);
      }});
}

void addHelped(Document& document, const std::vector<std::string>& helped, const Say& say) {
  List list;
  for (const std::string& words : helped)
    if (list.items.size() < kMostHelped) list.items.push_back({{words}});
  if (list.items.empty()) return;
  add(document, Heading{2, say(kHelped)});
  add(document, std::move(list));
}

void addOpenGoals(Document& document, const std::vector<PlannedGoal>& goals, const Say& say) {
  List list;
  for (const PlannedGoal& planned : goals)
    if (planned.goal.status == model::GoalStatus::active) list.items.push_back({{planned.goal.statement}});
  add(document, Heading{2, say(kOpenAtDischarge)});
  if (list.items.empty())
    add(document, Paragraph{{{say(kNothingOpen)}}});
  else
    add(document, std::move(list));
}

}  // namespace

Document dischargeSummary(const DischargeSummaryInput& input, const model::Catalogue& catalogue) {
  const Say say{input.frame.language};
  Document document = clinicalDocument(input.frame, kDischargeTitle);
  add(document, identity(input, say));
  addText(document, say(kWhy), input.presentingConcerns);
  addDiagnoses(document, input.diagnoses, say.language);
  for (const RelationshipCourse& course : input.courses) addCourse(document, course, catalogue, say);
  append(document, goalTable(input.goals, catalogue, say.language));
  append(document, measureBlocks(input.measures, say.language));
  addHelped(document, input.helped, say);
  append(document, safetyBlocks(input.sessions, catalogue, say.language));
  addOpenGoals(document, input.goals, say);
  append(document, assessmentAndPlan(input.sessions, say.language));
  addSignatures(document, input.frame, false);
  return document;
}

}  // namespace trellis::content
