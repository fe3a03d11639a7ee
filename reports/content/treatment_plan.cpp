#include "reports/content/treatment_plan.h"

#include <algorithm>
#include <utility>

#include "core/model/date_words.h"
#include "reports/content/clinical_words.h"
#include "reports/content/filled_words.h"
#include "reports/content/page_words.h"

namespace trellis::content {
namespace {

using model::Words;

const Words kPlanTitle{"Treatment plan", "Plan de tratamiento"};
const Words kPlannedOn{"Plan of", "Plan del"};
const Words kReviewBy{"Review by", "Revisión antes del"};
const Words kGoalsCount{"Goals", "Metas"};
const Words kWhatBrings{"What brings the client", "Motivo de consulta"};
const Words kDiagnoses{"Diagnoses", "Diagnósticos"};
const Words kSince{", since {1}", ", desde el {1}"};
const Words kUntil{" until {1}", " hasta el {1}"};
const Words kNoGoals{"No goal has been agreed yet.", "Todavía no se ha acordado ninguna meta."};
const Words kHowWeWork{"How we work toward it", "Cómo trabajamos para lograrlo"};
const Words kPractice{"Practice between sessions", "Práctica entre sesiones"};
const Words kAgreement{"Agreement", "Acuerdo"};
const Words kAgreed{
    "We have talked this plan over and agree to it. Either of us may ask to change it at any time.",
    "Hemos conversado sobre este plan y estamos de acuerdo. Cualquiera puede pedir cambiarlo en todo "
    "momento."};

FactGrid planFacts(const TreatmentPlanInput& input, const Say& say) {
  FactGrid grid;
  addFact(grid, say(kPlannedOn), longDate(input.frame.printedOn, say.language));
  addFact(grid, say(kReviewBy), longDate(input.reviewBy, say.language));
  addFact(grid, say(kClinician), input.frame.clinicianName);
  addFact(grid, say(kGoalsCount), std::to_string(input.goals.size()));
  return grid;
}

// The step of each path that a goal is on, once.
List stepsOf(const std::vector<PlannedGoal>& goals, const model::Catalogue& catalogue, const Say& say) {
  List list;
  for (const model::Path path : model::kPaths) {
    const bool isOn = std::ranges::any_of(goals, [path](const auto& each) { return each.goal.path == path; });
    const model::PathWords& words = catalogue.path(path);
    if (isOn)
      list.items.push_back(
          {{words.stepName.in(say.language) + ". ", Emphasis::strong}, {words.stepMeaning.in(say.language)}});
  }
  return list;
}

List practiceList(const std::vector<PlannedPractice>& practice) {
  List list;
  for (const PlannedPractice& each : practice) list.items.push_back({{each.words}});
  return list;
}

void addList(Document& document, const std::string& heading, List list) {
  if (list.items.empty()) return;
  add(document, Heading{2, heading});
  add(document, std::move(list));
}

}  // namespace

void addDiagnoses(Document& document, const std::vector<model::Diagnosis>& diagnoses,
                  model::Language language) {
  const Say say{language};
  List list;
  for (const model::Diagnosis& diagnosis : diagnoses) {
    std::string when = say(kSince, {shortDate(diagnosis.from, language)});
    if (diagnosis.to) when += say(kUntil, {shortDate(*diagnosis.to, language)});
    list.items.push_back({{diagnosis.code + "  ", Emphasis::strong},
                          {diagnosis.text},
                          {std::move(when), Emphasis::plain, Tone::quiet}});
  }
  addList(document, say(kDiagnoses), std::move(list));
}

Document treatmentPlan(const TreatmentPlanInput& input, const model::Catalogue& catalogue) {
  const Say say{input.frame.language};
  Document document = clinicalDocument(input.frame, kPlanTitle);
  add(document, planFacts(input, say));
  addText(document, say(kWhatBrings), input.presentingConcerns);
  addDiagnoses(document, input.diagnoses, say.language);
  if (input.goals.empty()) add(document, Paragraph{{{say(kNoGoals), Emphasis::plain, Tone::quiet}}});
  append(document, goalsInFull(input.goals, catalogue, say.language));
  addList(document, say(kHowWeWork), stepsOf(input.goals, catalogue, say));
  addList(document, say(kPractice), practiceList(input.practice));
  document.blocks.back().pageBreak = PageBreak::keepWithNext;  // nobody signs a page without the plan
  add(document, Heading{2, say(kAgreement)});
  add(document, Paragraph{{{say(kAgreed)}}});
  addSignatures(document, input.frame, true);
  return document;
}

}  // namespace trellis::content
