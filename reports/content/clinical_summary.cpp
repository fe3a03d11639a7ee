#include "reports/content/clinical_summary.h"

#include <utility>

#include "core/model/date_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"
#include "reports/content/session_log.h"

namespace trellis::content {
namespace {

using model::Words;

const Words kSummaryTitle{"Clinical progress summary", "Resumen clínico de avances"};
const Words kPeriod{"Period", "Periodo"};
const Words kNothingCompared{
    "No sign or characteristic has been rated twice in this period: it is too soon to compare.",
    "Ninguna señal ni característica se valoró dos veces en este periodo: es pronto para comparar."};
const Words kCompared{
    "Of {1} signs and characteristics that can be compared, {2} moved the intended way by at "
    "least one level, {3} stayed, and {4} moved the other way.",
    "Señales y características comparables: {1}. Al menos un nivel en el sentido buscado: {2}; "
    "igual: {3}; en el otro sentido: {4}."};

FactGrid identity(const ClinicalSummaryInput& input, const Say& say) {
  FactGrid grid;
  addFact(grid, say(kPeriod), period(input.from, input.to, say.language));
  addFact(grid, say(kSessions), attendanceWords(input.sessions, say.language));
  addFact(grid, say(kClinician), input.frame.clinicianName);
  addFact(grid, say(kReferral), input.referralSource);
  return grid;
}

std::string withNumbers(const std::vector<RelationshipCourse>& courses, const Say& say) {
  const CourseCount count = countCourses(courses);
  if (count.compared == 0) return say(kNothingCompared);
  return say(kCompared, {std::to_string(count.compared), std::to_string(count.better),
                         std::to_string(count.unchanged), std::to_string(count.worse)});
}

}  // namespace

Document clinicalSummary(const ClinicalSummaryInput& input, const model::Catalogue& catalogue) {
  const Say say{input.frame.language};
  Document document = clinicalDocument(input.frame, kSummaryTitle);
  add(document, identity(input, say));
  add(document, Paragraph{{{withNumbers(input.courses, say)}}, ParagraphRole::lead});
  addText(document, say(kConcerns), input.presentingConcerns);
  addDiagnoses(document, input.diagnoses, say.language);
  for (const RelationshipCourse& course : input.courses)
    append(document, courseBlocks(course, catalogue, say.language));
  append(document, goalTable(input.goals, catalogue, say.language));
  append(document, measureBlocks(input.measures, say.language));
  append(document, safetyBlocks(input.sessions, catalogue, say.language));
  append(document, sessionLog(input.sessions, catalogue, say.language));
  append(document, assessmentAndPlan(input.sessions, say.language));
  addSignatures(document, input.frame, false);
  return document;
}

}  // namespace trellis::content
