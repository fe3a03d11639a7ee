#include "core/exchange/fhir_export.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "core/exchange/fhir_observations.h"
#include "core/exchange/fhir_resources.h"
#include "core/model/dates.h"
#include "core/model/keys.h"
#include "core/model/path.h"

namespace trellis::exchange {
namespace {

constexpr std::string_view kOrganization = "practice";
constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

class BundleMaker {
 public:
  BundleMaker(const WholeClient& client, const WholePractice& practice)
      : client_(client), practice_(practice) {}

  FhirTree made(model::Instant exportedAt) {
    addPractice();
    addPatient();
    addRelatedPersons();
    addConditions();
    for (const WholeSession& session : client_.sessions) addSession(session);
    for (FhirTree& measure : measuresOf(client_)) add(std::move(measure));
    addGoals();
    addPlan();
    FhirTree bundle = resourceOf("Bundle", patientId(client_) + "-record");
    bundle["type"] = "collection";
    bundle["timestamp"] = model::isoInstant(exportedAt);
    bundle["entry"] = std::move(entries_);
    return bundle;
  }

 private:
  void add(FhirTree resource) { entries_.push_back(entryOf(std::move(resource))); }
  FhirTree patient() const { return referenceTo("Patient", patientId(client_)); }

  void addPractice();
  void addPatient();
  void addRelatedPersons();
  void addConditions();
  void addSession(const WholeSession& session);
  void addEncounter(const WholeSession& session);
  std::string addDocument(const WholeSession& session, const std::string& id, const std::string& text,
                          const std::optional<model::Signature>& signature);
  void addProvenance(const std::string& id, const FhirTree& targets, const model::Signature& signature);
  void addGoals();
  void addPlan();
  FhirTree plannedTask(const WholeTask& task) const;

  const WholeClient& client_;
  const WholePractice& practice_;
  FhirTree entries_ = FhirTree::array();
};

FhirTree telecomOf(const model::OptionalText& phone, const model::OptionalText& email) {
  FhirTree list = FhirTree::array();
  if (phone) list.push_back({{"system", "phone"}, {"value", *phone}});
  if (email) list.push_back({{"system", "email"}, {"value", *email}});
  return list;
}

void setUnlessEmpty(FhirTree& tree, const char* name, FhirTree list) {
  if (!list.empty()) tree[name] = std::move(list);
}

FhirTree listWith(FhirTree entry) {
  FhirTree list = FhirTree::array();
  list.push_back(std::move(entry));
  return list;
}

FhirTree periodOf(const std::optional<model::Date>& from, const std::optional<model::Date>& to) {
  FhirTree period = FhirTree::object();
  if (from) period["start"] = model::isoDate(*from);
  if (to) period["end"] = model::isoDate(*to);
  return period;
}

void BundleMaker::addPractice() {
  FhirTree organization = resourceOf("Organization", std::string(kOrganization));
  organization["name"] = practice_.fields.name;
  setUnlessEmpty(organization, "telecom", telecomOf(practice_.fields.phone, practice_.fields.email));
  if (practice_.fields.address) organization["address"] = listWith(wordsOnly(*practice_.fields.address));
  add(std::move(organization));
  for (const WholeClinician& clinician : practice_.clinicians) {
    FhirTree practitioner = resourceOf("Practitioner", practitionerId(clinician.id));
    practitioner["active"] = clinician.fields.isActive;
    practitioner["name"] = listWith(wordsOnly(clinician.fields.displayName));
    if (clinician.fields.credentials)
      practitioner["qualification"] = listWith({{"code", wordsOnly(*clinician.fields.credentials)}});
    add(std::move(practitioner));
  }
}

FhirTree contactOf(const model::EmergencyContact& contact) {
  FhirTree tree = FhirTree::object();
  if (contact.relation) tree["relationship"] = listWith(wordsOnly(*contact.relation));
  if (contact.name) tree["name"] = wordsOnly(*contact.name);
  setUnlessEmpty(tree, "telecom", telecomOf(contact.phone, std::nullopt));
  return tree;
}

FhirTree namesOf(const model::ClientFields& fields) {
  FhirTree names = FhirTree::array();
  names.push_back({{"use", "official"}, {"text", fields.legalName}});
  if (fields.preferredName) names.push_back({{"use", "usual"}, {"text", *fields.preferredName}});
  return names;
}

void BundleMaker::addPatient() {
  const model::ClientFields& fields = client_.fields;
  FhirTree tree = resourceOf("Patient", patientId(client_));
  tree["identifier"] =
      listWith({{"system", ownSystem("record_number")}, {"value", std::to_string(client_.recordNumber)}});
  tree["active"] = fields.status != model::ClientStatus::discharged;
  tree["name"] = namesOf(fields);
  setUnlessEmpty(tree, "telecom", telecomOf(fields.phone, fields.email));
  if (fields.dateOfBirth) tree["birthDate"] = model::isoDate(*fields.dateOfBirth);
  if (fields.address) tree["address"] = listWith(wordsOnly(*fields.address));
  if (fields.emergencyContact.name || fields.emergencyContact.phone)
    tree["contact"] = listWith(contactOf(fields.emergencyContact));
  FhirTree language = FhirTree::object();
  language["language"] = conceptOf("urn:ietf:bcp:47", model::keyOf(fields.reportLanguage));
  tree["communication"] = listWith(std::move(language));
  tree["managingOrganization"] = referenceTo("Organization", std::string(kOrganization));
  add(std::move(tree));
}

void BundleMaker::addRelatedPersons() {
  std::size_t place = 0;
  for (const auto& [id, key, fields] : client_.relationships) {
    FhirTree tree = resourceOf("RelatedPerson", partId(client_, "r", ++place));
    tree["active"] = !fields.ended.has_value();
    tree["patient"] = patient();
    FhirTree relationship = conceptOf(ownSystem("relationship"), model::keyOf(fields.context));
    relationship["text"] = fields.alias;
    tree["relationship"] = listWith(std::move(relationship));
    tree["name"] = listWith(wordsOnly(fields.otherName));
    setUnlessEmpty(tree, "period", periodOf(fields.began, fields.ended));
    add(std::move(tree));
  }
}

// A code of FHIR has single blanks inside, and none around.
std::string asCode(const std::string& typed) {
  std::istringstream words(typed);
  std::string code;
  for (std::string word; words >> word;) code += (code.empty() ? "" : " ") + word;
  return code;
}

void BundleMaker::addConditions() {
  std::size_t place = 0;
  for (const model::Diagnosis& diagnosis : client_.fields.diagnoses) {
    FhirTree tree = resourceOf("Condition", partId(client_, "c", ++place));
    tree["clinicalStatus"] = conceptOf("http://terminology.hl7.org/CodeSystem/condition-clinical",
                                       diagnosis.to ? "resolved" : "active");
    tree["code"] = conceptOf("http://hl7.org/fhir/sid/icd-10-cm", asCode(diagnosis.code));
    tree["code"]["text"] = diagnosis.text;
    tree["subject"] = patient();
    tree["onsetDateTime"] = model::isoDate(diagnosis.from);
    if (diagnosis.to) tree["abatementDateTime"] = model::isoDate(*diagnosis.to);
    add(std::move(tree));
  }
}

// http://hl7.org/fhir/R4/valueset-encounter-status.html
std::string_view statusOf(const model::SessionFields& fields) {
  if (!fields.attendance) return "unknown";
  return *fields.attendance == model::Attendance::attended ? "finished" : "cancelled";
}

FhirTree classOf(const model::SessionFields& fields) {
  const bool isFromAfar = fields.modality && *fields.modality != model::Modality::inPerson;
  return codingOf("http://terminology.hl7.org/CodeSystem/v3-ActCode", isFromAfar ? "VR" : "AMB",
                  isFromAfar ? "virtual" : "ambulatory");
}

void BundleMaker::addEncounter(const WholeSession& session) {
  const model::SessionFields& fields = session.fields;
  FhirTree tree = resourceOf("Encounter", sessionId(client_, session));
  tree["status"] = statusOf(fields);
  tree["class"] = classOf(fields);
  tree["type"] = listWith(conceptOf(ownSystem("session_kind"), model::keyOf(fields.kind)));
  tree["subject"] = patient();
  tree["participant"] =
      listWith({{"individual", referenceTo("Practitioner", practitionerId(session.clinician))}});
  tree["period"] = periodOf(fields.date, fields.date);
  if (fields.start && fields.end)
    tree["length"] = {{"value", fields.end->minutesSinceMidnight() - fields.start->minutesSinceMidnight()},
                      {"unit", "min"},
                      {"system", "http://unitsofmeasure.org"},
                      {"code", "min"}};
  tree["serviceProvider"] = referenceTo("Organization", std::string(kOrganization));
  add(std::move(tree));
}

// LOINC 11506-3, 'Progress note'.
std::string BundleMaker::addDocument(const WholeSession& session, const std::string& id,
                                     const std::string& text,
                                     const std::optional<model::Signature>& signature) {
  FhirTree tree = resourceOf("DocumentReference", id);
  tree["status"] = "current";
  tree["docStatus"] = signature ? "final" : "preliminary";
  tree["type"] = conceptOf("http://loinc.org", "11506-3", "Progress note");
  tree["subject"] = patient();
  if (signature) tree["date"] = model::isoInstant(signature->at);
  tree["author"] = listWith(
      referenceTo("Practitioner", practitionerId(signature ? signature->clinician : session.clinician)));
  FhirTree content = FhirTree::object();
  content["attachment"] = {{"contentType", kPlainText}, {"data", base64(text)}};
  tree["content"] = listWith(std::move(content));
  FhirTree context = FhirTree::object();
  context["encounter"] = listWith(referenceTo("Encounter", sessionId(client_, session)));
  tree["context"] = std::move(context);
  if (id != sessionId(client_, session) + "-note") {
    FhirTree relation{{"code", "appends"}};
    relation["target"] = referenceTo("DocumentReference", sessionId(client_, session) + "-note");
    tree["relatesTo"] = listWith(std::move(relation));
  }
  add(std::move(tree));
  return id;
}

void BundleMaker::addProvenance(const std::string& id, const FhirTree& targets,
                                const model::Signature& signature) {
  FhirTree tree = resourceOf("Provenance", id + "-signed");
  tree["target"] = targets;
  tree["recorded"] = model::isoInstant(signature.at);
  tree["activity"] =
      conceptOf("http://terminology.hl7.org/CodeSystem/v3-DocumentCompletion", "LA", "legally authenticated");
  FhirTree agent = FhirTree::object();
  agent["type"] = conceptOf("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "legal",
                            "Legal Authenticator");
  agent["who"] = referenceTo("Practitioner", practitionerId(signature.clinician));
  tree["agent"] = listWith(std::move(agent));
  add(std::move(tree));
}

// In a format of the practice's own by its title: nobody else knows the key.
std::string titleOf(const WholePractice& practice, const std::string& format, const std::string& section) {
  for (const WholeFormat& own : practice.noteFormats)
    for (const model::OwnSection& each : own.sections)
      if (own.wording.key == format && each.key == section) return each.title;
  return section;
}

std::string textOf(const model::SessionFields& fields, const WholePractice& practice) {
  std::string text;
  if (fields.note)
    for (const model::NoteSection& section : fields.note->sections)
      text += titleOf(practice, fields.note->format, section.key) + "\n" +
              section.text.value_or(section.isNotApplicable ? "Not applicable." : "") + "\n\n";
  if (fields.takeaway) text += "takeaway\n" + *fields.takeaway + "\n\n";
  for (const std::string& intervention : fields.interventions) text += "intervention: " + intervention + "\n";
  if (fields.otherInterventions) text += "interventions\n" + *fields.otherInterventions + "\n";
  return text;
}

void BundleMaker::addSession(const WholeSession& session) {
  addEncounter(session);
  for (FhirTree& observation : observationsOf(client_, session)) add(std::move(observation));
  const std::string id = sessionId(client_, session);
  FhirTree vouchedFor = listWith(referenceTo("Encounter", id));
  const std::string text = textOf(session.fields, practice_);
  const bool hasNote = !text.empty() || !session.addenda.empty();
  if (hasNote)
    vouchedFor.push_back(referenceTo(
        "DocumentReference",
        addDocument(session, id + "-note", text.empty() ? "(no text)" : text, session.signature)));
  if (session.signature) addProvenance(id, vouchedFor, *session.signature);
  std::size_t place = 0;
  for (const model::Addendum& addendum : session.addenda) {
    const auto added =
        addDocument(session, id + "-addendum" + std::to_string(++place), addendum.text, addendum.signature);
    addProvenance(added, listWith(referenceTo("DocumentReference", added)), addendum.signature);
  }
}

// http://hl7.org/fhir/R4/valueset-goal-status.html
std::string_view lifecycleOf(model::GoalStatus status) {
  switch (status) {
    case model::GoalStatus::active:
      return "active";
    case model::GoalStatus::met:
      return "completed";
    case model::GoalStatus::revised:
    case model::GoalStatus::dropped:
      return "cancelled";
  }
  return "active";
}

void BundleMaker::addGoals() {
  std::size_t place = 0;
  for (const auto& [id, key, fields] : client_.goals) {
    FhirTree tree = resourceOf("Goal", partId(client_, "g", ++place));
    tree["lifecycleStatus"] = lifecycleOf(fields.status);
    tree["category"] = listWith(conceptOf(ownSystem("path"), model::keyOf(fields.path)));
    tree["description"] = wordsOnly(fields.statement);
    tree["subject"] = patient();
    tree["startDate"] = model::isoDate(fields.started);
    if (fields.target) tree["target"] = listWith({{"dueDate", model::isoDate(*fields.target)}});
    if (fields.status == model::GoalStatus::revised || fields.status == model::GoalStatus::dropped)
      tree["statusReason"] = model::keyOf(fields.status);
    add(std::move(tree));
  }
}

// http://hl7.org/fhir/R4/valueset-care-plan-activity-status.html
std::string_view progressOf(const std::optional<model::TaskReview>& review) {
  if (!review) return "scheduled";
  switch (review->result) {
    case model::TaskResult::done:
      return "completed";
    case model::TaskResult::partly:
      return "in-progress";
    case model::TaskResult::notDone:
      return "not-started";
  }
  return "unknown";
}

FhirTree BundleMaker::plannedTask(const WholeTask& task) const {
  FhirTree activity = FhirTree::object();
  FhirTree& detail = activity["detail"];
  detail["code"] = conceptOf(ownSystem("step"), model::stepKey(task.fields.path));
  detail["status"] = progressOf(task.review);
  if (task.fields.due) detail["scheduledPeriod"] = periodOf(std::nullopt, task.fields.due);
  detail["description"] = task.fields.text;
  if (task.review && task.review->learned) activity["progress"] = listWith(wordsOnly(*task.review->learned));
  return activity;
}

void BundleMaker::addPlan() {
  FhirTree tree = resourceOf("CarePlan", partId(client_, "plan", 1));
  tree["status"] = client_.fields.status == model::ClientStatus::discharged ? "completed" : "active";
  tree["intent"] = "plan";
  tree["subject"] = patient();
  FhirTree goals = FhirTree::array();
  for (std::size_t i = 1; i <= client_.goals.size(); ++i)
    goals.push_back(referenceTo("Goal", partId(client_, "g", i)));
  setUnlessEmpty(tree, "goal", std::move(goals));
  FhirTree activities = FhirTree::array();
  for (const WholeTask& task : client_.tasks) activities.push_back(plannedTask(task));
  setUnlessEmpty(tree, "activity", std::move(activities));
  if (tree.contains("goal") || tree.contains("activity")) add(std::move(tree));
}

}  // namespace

std::string fhirBundle(const WholeClient& client, const WholePractice& practice, model::Instant exportedAt) {
  return BundleMaker(client, practice).made(exportedAt).dump(2) + '\n';
}

}  // namespace trellis::exchange
