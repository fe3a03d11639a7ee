#include "core/exchange/json_export.h"

#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/model/dates.h"
#include "core/model/keys.h"
#include "core/model/path.h"

namespace trellis::exchange {
namespace {

using Tree = nlohmann::ordered_json;

Tree treeOf(const std::string& text) {
  return text;
}
Tree treeOf(int number) {
  return number;
}
Tree treeOf(double number) {
  return number;
}
Tree treeOf(bool isSo) {
  return isSo;
}
Tree treeOf(model::Date date) {
  return model::isoDate(date);
}
Tree treeOf(model::TimeOfDay time) {
  return model::isoTime(time);
}
template <class Value>
requires requires {
  model::Keys<Value>::all;
}
Tree treeOf(Value value) {
  return model::keyOf(value);
}
template <class Value>
Tree orNull(const std::optional<Value>& value) {
  return value ? treeOf(*value) : Tree(nullptr);
}

template <class Rows, class Make>
Tree listOf(const Rows& rows, Make make) {
  Tree list = Tree::array();
  for (const auto& row : rows) list.push_back(make(row));
  return list;
}

std::string_view betterWord(model::Better better) {
  return better == model::Better::lower ? "lower" : "higher";
}

// By the sign-in name.
Tree clinicianIn(const WholePractice& practice, const std::optional<model::ClinicianId>& id) {
  for (const auto& each : practice.clinicians)
    if (each.id == id) return each.fields.signInName;
  return nullptr;
}

// What is told of one client, with the keys of those it names.
class ClientTree {
 public:
  ClientTree(const WholeClient& client, const WholePractice& practice)
      : client_(client), practice_(practice) {}

  Tree whole() const;

 private:
  Tree person(const std::string& key, int recordNumber, const model::ClientFields& fields) const;
  Tree mergedRecord(const WholeMerge& row) const;
  Tree relationship(const WholeRelationship& row) const;
  Tree goal(const WholeGoal& row) const;
  Tree session(const WholeSession& row) const;
  Tree task(const WholeTask& row) const;
  void addContent(Tree& tree, const model::SessionFields& fields) const;
  void addRows(Tree& tree, const model::SessionFields& fields) const;
  void addSignatures(Tree& tree, const WholeSession& row) const;

  template <class Id>
  Tree key(const std::optional<Id>& id) const {
    return id ? Tree(client_.keyOf(*id)) : Tree(nullptr);
  }
  Tree clinician(const std::optional<model::ClinicianId>& id) const { return clinicianIn(practice_, id); }
  Tree signature(const model::Signature& made) const {
    return {{"clinician", clinician(made.clinician)}, {"at", model::isoInstant(made.at)}};
  }

  const WholeClient& client_;
  const WholePractice& practice_;
};

Tree statusTree(const model::StatusChange& change) {
  return {{"status", treeOf(change.status)}, {"since", treeOf(change.on)}};
}

Tree diagnosisTree(const model::Diagnosis& row) {
  return {{"code", row.code}, {"text", row.text}, {"from", treeOf(row.from)}, {"to", orNull(row.to)}};
}

Tree consentTree(const model::Consent& row) {
  return {{"kind", treeOf(row.kind)},
          {"released_to", orNull(row.releasedTo)},
          {"given_on", treeOf(row.givenOn)},
          {"expires_on", orNull(row.expiresOn)},
          {"withdrawn_on", orNull(row.withdrawnOn)}};
}

Tree rootTree(const model::RootFields& row) {
  return {{"theme", treeOf(row.theme)},
          {"period", orNull(row.period)},
          {"story", orNull(row.story)},
          {"signs", listOf(row.feeds, model::signKey)}};
}

Tree appointmentTree(const std::optional<model::Appointment>& appointment) {
  if (!appointment) return nullptr;
  return {{"date", treeOf(appointment->date)}, {"time", treeOf(appointment->time)}};
}

Tree ClientTree::person(const std::string& key, int recordNumber, const model::ClientFields& fields) const {
  return {{"key", key},
          {"record_number", recordNumber},
          {"legal_name", fields.legalName},
          {"preferred_name", orNull(fields.preferredName)},
          {"pronouns", orNull(fields.pronouns)},
          {"date_of_birth", orNull(fields.dateOfBirth)},
          {"phone", orNull(fields.phone)},
          {"email", orNull(fields.email)},
          {"address", orNull(fields.address)},
          {"emergency_contact",
           {{"name", orNull(fields.emergencyContact.name)},
            {"relation", orNull(fields.emergencyContact.relation)},
            {"phone", orNull(fields.emergencyContact.phone)}}},
          {"referral_source", orNull(fields.referralSource)},
          {"status", treeOf(fields.status)},
          {"intake_date", orNull(fields.intakeDate)},
          {"presenting_concerns", orNull(fields.presentingConcerns)},
          {"report_language", treeOf(fields.reportLanguage)},
          {"clinician", clinician(fields.clinician)},
          {"next_appointment", appointmentTree(fields.nextAppointment)},
          {"legal_hold", fields.legalHold}};
}

Tree ClientTree::mergedRecord(const WholeMerge& row) const {
  Tree tree = person(row.key, row.recordNumber, row.fields);
  tree["merged_into"] = row.into;
  tree["merged_on"] = treeOf(row.on);
  tree["merged_by"] = clinician(row.by);
  return tree;
}

Tree ClientTree::relationship(const WholeRelationship& row) const {
  const model::RelationshipFields& fields = row.fields;
  return {{"key", row.key},
          {"other_name", fields.otherName},
          {"alias", fields.alias},
          {"context", treeOf(fields.context)},
          {"began", orNull(fields.began)},
          {"ended", orNull(fields.ended)},
          {"lives_together", orNull(fields.livesTogether)},
          {"print_safety", treeOf(fields.printSafety)},
          {"maintained_by", listOf(fields.maintainedBy, model::keyOf<model::Maintainer>)},
          {"valued_giving", orNull(fields.valuedGiving)},
          {"safety_concern", fields.hasSafetyConcern},
          {"notes", orNull(fields.notes)}};
}

Tree ClientTree::goal(const WholeGoal& row) const {
  const model::GoalFields& fields = row.fields;
  return {{"key", row.key},
          {"statement", fields.statement},
          {"path", treeOf(fields.path)},
          {"relationship", key(fields.relationship)},
          {"started", treeOf(fields.started)},
          {"target", orNull(fields.target)},
          {"status", treeOf(fields.status)},
          {"levels", listOf(fields.levels, orNull<std::string>)}};
}

Tree noteTree(const std::optional<model::ProgressNote>& note) {
  if (!note) return nullptr;
  return {{"format", note->format}, {"sections", listOf(note->sections, [](const model::NoteSection& row) {
                                       return Tree{{"section", row.key},
                                                   {"text", orNull(row.text)},
                                                   {"not_applicable", row.isNotApplicable}};
                                     })}};
}

Tree riskTree(const std::optional<model::RiskAnswer>& risk) {
  if (!risk) return nullptr;
  return {{"kinds", listOf(risk->kinds, model::keyOf<model::RiskKind>)}, {"action", orNull(risk->action)}};
}

Tree wellBeingTree(const model::WellBeingValues& values) {
  Tree tree = Tree::object();
  for (std::size_t i = 0; i < model::kWellBeing.size(); ++i)
    tree[std::string(model::keyOf(model::kWellBeing[i]))] = orNull(values[i]);
  return tree;
}

void ClientTree::addContent(Tree& tree, const model::SessionFields& fields) const {
  tree["note"] = noteTree(fields.note);
  tree["takeaway"] = orNull(fields.takeaway);
  tree["risk"] = riskTree(fields.risk);
  tree["well_being"] = wellBeingTree(fields.wellBeing);
  tree["interventions"] = fields.interventions;
  tree["other_interventions"] = orNull(fields.otherInterventions);
}

void ClientTree::addRows(Tree& tree, const model::SessionFields& fields) const {
  tree["ratings"] = listOf(fields.ratings, [this](const model::Rating& row) {
    return Tree{{"relationship", client_.keyOf(row.relationship)},
                {"rater", treeOf(row.rater)},
                {"item", model::itemKey(row.item)},
                {"value", row.value},
                {"evidence", orNull(row.evidence)}};
  });
  tree["steps"] = listOf(fields.steps, [this](const model::StepProgress& row) {
    return Tree{{"relationship", key(row.relationship)},
                {"step", model::stepKey(row.path)},
                {"stage", treeOf(row.stage)}};
  });
  tree["give_and_take"] = listOf(fields.giveAndTake, [this](const model::GiveAndTake& row) {
    return Tree{{"relationship", client_.keyOf(row.relationship)},
                {"given", orNull(row.given)},
                {"received", orNull(row.received)}};
  });
  tree["boundaries"] = listOf(fields.boundaries, [this](const model::BoundaryEvent& row) {
    return Tree{{"relationship", client_.keyOf(row.relationship)},
                {"boundary", row.boundary},
                {"outcome", treeOf(row.outcome)},
                {"guilt", orNull(row.guilt)}};
  });
  tree["expected_pushback"] = listOf(fields.expectedPushback, [this](const model::ExpectedPushback& row) {
    return Tree{{"relationship", client_.keyOf(row.relationship)}, {"note", orNull(row.note)}};
  });
  tree["goals"] = listOf(fields.goals, [this](const model::GoalWork& row) {
    return Tree{{"goal", client_.keyOf(row.goal)}, {"level", orNull(row.level)}};
  });
}

void ClientTree::addSignatures(Tree& tree, const WholeSession& row) const {
  tree["signature"] = row.signature ? signature(*row.signature) : Tree(nullptr);
  tree["addenda"] = listOf(row.addenda, [this](const model::Addendum& each) {
    return Tree{{"text", each.text}, {"signature", signature(each.signature)}};
  });
  tree["amendments"] = listOf(row.amendments, [this](const WholeAmendment& each) {
    return Tree{{"relationship", client_.keyOf(each.relationship)},
                {"rater", treeOf(each.rater)},
                {"item", model::itemKey(each.item)},
                {"value", orNull(each.value)},
                {"reason", each.reason},
                {"signature", signature(each.signature)}};
  });
}

Tree ClientTree::session(const WholeSession& row) const {
  const model::SessionFields& fields = row.fields;
  Tree tree = {{"key", row.key},
               {"number", row.number},
               {"clinician", clinician(row.clinician)},
               {"date", treeOf(fields.date)},
               {"start", orNull(fields.start)},
               {"end", orNull(fields.end)},
               {"kind", treeOf(fields.kind)},
               {"modality", orNull(fields.modality)},
               {"attendance", orNull(fields.attendance)}};
  addContent(tree, fields);
  addRows(tree, fields);
  addSignatures(tree, row);
  if (row.psychotherapyNote) tree["psychotherapy_note"] = row.psychotherapyNote->privateText();
  return tree;
}

Tree ClientTree::task(const WholeTask& row) const {
  return {{"key", row.key},
          {"set_in", client_.keyOf(row.setIn)},
          {"step", model::stepKey(row.fields.path)},
          {"text", row.fields.text},
          {"due", orNull(row.fields.due)},
          {"reviewed_in", key(row.reviewedIn)},
          {"result", row.review ? treeOf(row.review->result) : Tree(nullptr)},
          {"learned", row.review ? orNull(row.review->learned) : Tree(nullptr)}};
}

Tree ClientTree::whole() const {
  Tree tree = person(client_.key, client_.recordNumber, client_.fields);
  tree["merged_records"] =
      listOf(client_.mergedRecords, [this](const auto& row) { return mergedRecord(row); });
  tree["status_history"] = listOf(client_.statusHistory, statusTree);
  tree["diagnoses"] = listOf(client_.fields.diagnoses, diagnosisTree);
  tree["consents"] = listOf(client_.fields.consents, consentTree);
  tree["roots"] = listOf(client_.roots, rootTree);
  tree["relationships"] =
      listOf(client_.relationships, [this](const auto& row) { return relationship(row); });
  tree["goals"] = listOf(client_.goals, [this](const auto& row) { return goal(row); });
  tree["measures"] = listOf(client_.administrations, [](const WholeAdministration& row) {
    return Tree{{"measure", row.measure}, {"date", treeOf(row.fields.date)}, {"total", row.fields.total}};
  });
  tree["sessions"] = listOf(client_.sessions, [this](const auto& row) { return session(row); });
  tree["tasks"] = listOf(client_.tasks, [this](const auto& row) { return task(row); });
  return tree;
}

Tree practiceTree(const model::PracticeFields& fields) {
  return {{"name", fields.name},
          {"address", orNull(fields.address)},
          {"phone", orNull(fields.phone)},
          {"email", orNull(fields.email)},
          {"emergency_line", orNull(fields.emergencyLine)},
          {"years_to_keep", fields.yearsToKeep}};
}

Tree clinicianTree(const WholeClinician& row) {
  return {{"sign_in_name", row.fields.signInName},
          {"display_name", row.fields.displayName},
          {"credentials", orNull(row.fields.credentials)},
          {"license_number", orNull(row.fields.licenseNumber)},
          {"active", row.fields.isActive}};
}

Tree measureTree(const model::OutcomeMeasureFields& row) {
  return {{"name", row.name},
          {"low", row.low},
          {"high", row.high},
          {"better", betterWord(row.better)},
          {"cut_off", orNull(row.cutOff)},
          {"reliable_change", orNull(row.reliableChange)},
          {"standard_deviation", orNull(row.standardDeviation)},
          {"reliability", orNull(row.reliability)},
          {"source", orNull(row.source)}};
}

Tree toldApartTree(const WholePractice& practice) {
  return listOf(practice.toldApart, [&practice](const WholeNamesakes& row) {
    return Tree{{"client", row.one},
                {"other_client", row.other},
                {"said_on", treeOf(row.saidOn)},
                {"said_by", clinicianIn(practice, row.saidBy)}};
  });
}

Tree formatTree(const WholeFormat& row) {
  return {{"key", row.wording.key},
          {"began_as", row.wording.beganAs},
          {"name", row.wording.name},
          {"state", treeOf(row.wording.state)},
          {"sections", listOf(row.sections, [](const model::OwnSection& section) {
             return Tree{{"section", section.key}, {"title", section.title}, {"hint", orNull(section.hint)}};
           })}};
}

}  // namespace

std::string jsonStart(const WholePractice& practice, model::Instant exportedAt) {
  const Tree tree = {{"format", "trellis-practice"},
                     {"version", 1},
                     {"exported_at", model::isoInstant(exportedAt)},
                     {"practice", practiceTree(practice.fields)},
                     {"clinicians", listOf(practice.clinicians, clinicianTree)},
                     {"measures", listOf(practice.measures, measureTree)},
                     {"told_apart", toldApartTree(practice)},
                     {"note_formats", listOf(practice.noteFormats, formatTree)}};
  std::string text = tree.dump(2);
  text.erase(text.rfind('\n'));
  return text + ",\n  \"clients\": [\n";
}

std::string jsonOf(const WholeClient& client, const WholePractice& practice) {
  return ClientTree(client, practice).whole().dump(2);
}

}  // namespace trellis::exchange
