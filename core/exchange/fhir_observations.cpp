#include "core/exchange/fhir_observations.h"

#include <array>
#include <optional>
#include <utility>

#include "core/model/dates.h"
#include "core/model/keys.h"
#include "core/model/path.h"

namespace trellis::exchange {
namespace {

constexpr std::string_view kLoinc = "http://loinc.org";
constexpr std::string_view kUnits = "http://unitsofmeasure.org";

struct LoincTotal {
  std::string_view measure;
  std::string_view code;
  std::string_view display;
};

// Total scores, as LOINC names them.
constexpr std::array kLoincTotals = {
    LoincTotal{"PHQ-9", "44261-6", "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"},
    LoincTotal{"GAD-7", "70274-6", "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]"}};

FhirTree measureConcept(const std::string& name) {
  FhirTree tree = FhirTree::object();
  for (const LoincTotal& total : kLoincTotals)
    if (total.measure == name)
      tree["coding"] = FhirTree::array({codingOf(kLoinc, total.code, total.display)});
  tree["text"] = name + ", total";
  return tree;
}

// The observations of one session, numbered as they come.
class SessionObservations {
 public:
  SessionObservations(const WholeClient& client, const WholeSession& session)
      : client_(client), session_(session) {}

  std::vector<FhirTree> all() {
    for (const auto& rating : session_.fields.ratings) addRating(rating);
    addAmendedAnew();
    for (const auto& step : session_.fields.steps) addStep(step);
    for (const auto& row : session_.fields.giveAndTake) addGiveAndTake(row);
    addWellBeing();
    for (const auto& event : session_.fields.boundaries) addBoundary(event);
    addRisk();
    return std::move(all_);
  }

 private:
  FhirTree& add(FhirTree code) {
    FhirTree tree =
        resourceOf("Observation", sessionId(client_, session_) + "-o" + std::to_string(all_.size() + 1));
    tree["status"] = session_.signature ? "final" : "preliminary";
    tree["code"] = std::move(code);
    tree["subject"] = referenceTo("Patient", patientId(client_));
    tree["encounter"] = referenceTo("Encounter", sessionId(client_, session_));
    tree["effectiveDateTime"] = model::isoDate(session_.fields.date);
    return all_.emplace_back(std::move(tree));
  }
  FhirTree performer(model::Rater rater) const {
    return rater == model::Rater::client ? referenceTo("Patient", patientId(client_))
                                         : referenceTo("Practitioner", practitionerId(session_.clinician));
  }
  static void note(FhirTree& tree, const model::OptionalText& text) {
    if (text) tree["note"] = FhirTree::array({wordsOnly(*text)});
  }
  const WholeAmendment* lastAmendment(const model::Rating& rating) const {
    const WholeAmendment* last = nullptr;
    for (const auto& each : session_.amendments)
      if (each.relationship == rating.relationship && each.rater == rating.rater && each.item == rating.item)
        last = &each;
    return last;
  }

  FhirTree& addItem(model::RelationshipId relationship, model::Rater rater, model::Item item) {
    const bool isSign = item.kind == model::ItemKind::sign;
    FhirTree& tree = add(conceptOf(ownSystem(isSign ? "sign" : "characteristic"), model::itemKey(item)));
    tree["focus"] = FhirTree::array({relatedPersonOf(client_, relationship)});
    tree["performer"] = FhirTree::array({performer(rater)});
    return tree;
  }

  static void amend(FhirTree& tree, const WholeAmendment& amendment) {
    tree["status"] = "amended";
    if (amendment.value)
      tree["valueInteger"] = *amendment.value;
    else
      tree["dataAbsentReason"] =
          conceptOf("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-asked", "Not Asked");
  }

  void addRating(const model::Rating& rating) {
    FhirTree& tree = addItem(rating.relationship, rating.rater, rating.item);
    const WholeAmendment* amendment = lastAmendment(rating);
    if (amendment)
      amend(tree, *amendment);
    else
      tree["valueInteger"] = rating.value;
    note(tree, rating.evidence);
    if (amendment)
      tree["note"].push_back(
          wordsOnly("Signed as " + std::to_string(rating.value) + ", amended: " + amendment->reason));
  }

  // What was not discussed when the note was signed, and rated since.
  void addAmendedAnew() {
    for (const auto& each : session_.amendments) {
      const model::Rating meant{each.relationship, each.rater, each.item};
      const bool isRated = ratingOf(session_.fields, each.relationship, each.rater, each.item).has_value();
      if (isRated || lastAmendment(meant) != &each) continue;
      FhirTree& tree = addItem(each.relationship, each.rater, each.item);
      amend(tree, each);
      note(tree, "Amended: " + each.reason);
    }
  }

  void addStep(const model::StepProgress& step) {
    FhirTree& tree = add(conceptOf(ownSystem("step"), model::stepKey(step.path)));
    if (step.relationship) tree["focus"] = FhirTree::array({relatedPersonOf(client_, *step.relationship)});
    tree["valueCodeableConcept"] = conceptOf(ownSystem("stage"), model::keyOf(step.stage));
  }

  static FhirTree component(std::string_view code, int value) {
    FhirTree tree = FhirTree::object();
    tree["code"] = conceptOf(ownSystem("observation"), code);
    tree["valueInteger"] = value;
    return tree;
  }

  void addGiveAndTake(const model::GiveAndTake& row) {
    if (!row.given && !row.received) return;
    FhirTree& tree = add(conceptOf(ownSystem("observation"), "give_and_take"));
    tree["focus"] = FhirTree::array({relatedPersonOf(client_, row.relationship)});
    tree["component"] = FhirTree::array();
    if (row.given) tree["component"].push_back(component("given", *row.given));
    if (row.received) tree["component"].push_back(component("received", *row.received));
  }

  void addWellBeing() {
    for (std::size_t i = 0; i < model::kWellBeing.size(); ++i) {
      const auto value = session_.fields.wellBeing[i];
      if (!value) continue;
      FhirTree& tree = add(conceptOf(ownSystem("well_being"), model::keyOf(model::kWellBeing[i])));
      tree["performer"] = FhirTree::array({performer(model::Rater::client)});
      tree["valueInteger"] = *value;
    }
  }

  void addBoundary(const model::BoundaryEvent& event) {
    FhirTree& tree = add(conceptOf(ownSystem("observation"), "boundary"));
    tree["focus"] = FhirTree::array({relatedPersonOf(client_, event.relationship)});
    tree["valueCodeableConcept"] = conceptOf(ownSystem("boundary_outcome"), model::keyOf(event.outcome));
    note(tree, event.boundary);
    if (event.guilt) tree["component"] = FhirTree::array({component("guilt", *event.guilt)});
  }

  void addRisk() {
    const auto& risk = session_.fields.risk;
    if (!risk) return;
    FhirTree& tree = add(conceptOf(ownSystem("observation"), "risk"));
    FhirTree value = FhirTree::object();
    value["coding"] = FhirTree::array();
    for (const model::RiskKind kind : risk->kinds)
      value["coding"].push_back(codingOf(ownSystem("risk"), model::keyOf(kind)));
    if (!risk->isNoted()) value["coding"].push_back(codingOf(ownSystem("risk"), "none"));
    tree["valueCodeableConcept"] = std::move(value);
    note(tree, risk->action);
  }

  const WholeClient& client_;
  const WholeSession& session_;
  std::vector<FhirTree> all_;
};

}  // namespace

std::vector<FhirTree> observationsOf(const WholeClient& client, const WholeSession& session) {
  return SessionObservations(client, session).all();
}

std::vector<FhirTree> measuresOf(const WholeClient& client) {
  std::vector<FhirTree> all;
  for (const auto& [measure, fields] : client.administrations) {
    FhirTree tree = resourceOf("Observation", partId(client, "m", all.size() + 1));
    tree["status"] = "final";
    tree["code"] = measureConcept(measure);
    tree["subject"] = referenceTo("Patient", patientId(client));
    tree["effectiveDateTime"] = model::isoDate(fields.date);
    tree["valueQuantity"] = {
        {"value", fields.total}, {"unit", "{score}"}, {"system", kUnits}, {"code", "{score}"}};
    all.push_back(std::move(tree));
  }
  return all;
}

}  // namespace trellis::exchange
