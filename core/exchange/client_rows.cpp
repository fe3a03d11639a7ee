#include <algorithm>
#include <utility>

#include "core/exchange/practice_rows.h"
#include "core/exchange/row_keys.h"

namespace trellis::exchange {
namespace {

std::optional<model::Appointment> appointment(CsvRow& row) {
  const auto date = row.date("appointment_date");
  const auto time = row.time("appointment_time");
  if (date && time) return model::Appointment{*date, *time};
  if (date || time)
    row.refuse(date ? "appointment_time" : "appointment_date", "An appointment has a date and a time.");
  return std::nullopt;
}

model::ClientFields clientFields(CsvRow& row) {
  model::ClientFields fields;
  fields.legalName = row.requiredCell("legal_name");
  fields.preferredName = row.optionalText("preferred_name");
  fields.pronouns = row.optionalText("pronouns");
  fields.dateOfBirth = row.date("date_of_birth");
  fields.phone = row.optionalText("phone");
  fields.email = row.optionalText("email");
  fields.status = row.read<model::ClientStatus>("status").value_or(model::ClientStatus::active);
  fields.intakeDate = row.date("intake_date");
  fields.presentingConcerns = row.optionalText("presenting_concerns");
  fields.reportLanguage = row.read<model::Language>("report_language").value_or(model::Language::english);
  fields.address = row.optionalText("address");
  fields.emergencyContact = {row.optionalText("emergency_name"), row.optionalText("emergency_relation"),
                             row.optionalText("emergency_phone")};
  fields.referralSource = row.optionalText("referral_source");
  fields.nextAppointment = appointment(row);
  fields.legalHold = row.yesOrNo("legal_hold").value_or(false);
  return fields;
}

// Two dates that are right each by itself: the client's whole record is not kept out for it.
void settleBirth(CsvRow& row, model::ClientFields& fields) {
  if (!fields.dateOfBirth || !fields.intakeDate || *fields.dateOfBirth <= *fields.intakeDate) return;
  row.leaveOut(
      "date_of_birth",
      "The date of birth is after the intake and was left out: please correct it in the client's form.");
  fields.dateOfBirth.reset();
}

model::RelationshipFields relationshipFields(CsvRow& row) {
  model::RelationshipFields fields;
  fields.otherName = row.requiredCell("other_name");
  fields.alias = row.requiredCell("alias");
  fields.context = row.required("context", row.read<model::RelationshipContext>("context"));
  fields.began = row.date("began");
  fields.ended = row.date("ended");
  fields.livesTogether = row.yesOrNo("lives_together");
  fields.printSafety = row.read<model::PrintSafety>("print_safety").value_or(model::PrintSafety::ask);
  fields.maintainedBy = row.list("maintained_by", model::fromKey<model::Maintainer>);
  fields.hasSafetyConcern = row.yesOrNo("safety_concern").value_or(false);
  fields.valuedGiving = row.optionalText("valued_giving");
  fields.notes = row.optionalText("notes");
  return fields;
}

model::GoalFields goalFields(CsvRow& row, const PlacedRelationship* relationship) {
  model::GoalFields fields;
  fields.statement = row.requiredCell("statement");
  fields.path = row.required("path", row.read<model::Path>("path"));
  if (relationship) fields.relationship = relationship->id;
  fields.started = row.required("started", row.date("started"));
  fields.target = row.date("target");
  fields.status = row.read<model::GoalStatus>("status").value_or(model::GoalStatus::active);
  fields.levels = {row.optionalText("much_less"), row.optionalText("less"), row.optionalText("expected"),
                   row.optionalText("more"), row.optionalText("much_more")};
  return fields;
}

// As the folder tells of it, else as the catalogue does.
const model::OutcomeMeasureFields* measureOf(CsvRow& row, ImportContext& context) {
  const std::string_view name = row.requiredCell("measure");
  if (const PlacedMeasure* told = context.keys.measures.find(name)) return &told->figures;
  const auto& known = context.catalogue.measures;
  const auto found = std::ranges::find(known, name, &model::OutcomeMeasureFields::name);
  if (found != known.end()) return &*found;
  row.refuse("measure", "The catalogue has no measure of this name.");
  return nullptr;
}

std::optional<model::Better> betterOf(std::string_view word) {
  if (word == "lower") return model::Better::lower;
  if (word == "higher") return model::Better::higher;
  return std::nullopt;
}

}  // namespace

RowOutcome readClient(CsvRow& row, ImportContext& context) {
  const std::string_view key = ownKey(row, "client_key", context.keys.clients);
  model::ClientFields fields = clientFields(row);
  if (row.isRefused()) return std::nullopt;
  settleBirth(row, fields);
  const std::optional<model::Date> dateOfBirth = fields.dateOfBirth;
  const auto client = model::Client::make(std::move(fields), context.today);
  row.refuse(client.errors());
  if (row.isRefused()) return std::nullopt;
  const auto placed = context.sink.client(key, client.value());
  context.keys.clients.add(key, {placed.id, dateOfBirth});
  return placed.outcome;
}

RowOutcome readStatusChange(CsvRow& row, ImportContext& context) {
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  model::StatusChange change;
  change.status = row.required("status", row.read<model::ClientStatus>("status"));
  change.on = row.required("since", row.date("since"));
  if (row.isRefused()) return std::nullopt;
  return context.sink.statusChange(client->id, change);
}

RowOutcome readDiagnosis(CsvRow& row, ImportContext& context) {
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  model::Diagnosis diagnosis;
  diagnosis.code = row.requiredCell("code");
  diagnosis.text = row.requiredCell("text");
  diagnosis.from = row.required("from", row.date("from"));
  diagnosis.to = row.date("to");
  if (row.isRefused()) return std::nullopt;
  row.refuse(check(diagnosis));
  if (row.isRefused()) return std::nullopt;
  return context.sink.diagnosis(client->id, diagnosis);
}

RowOutcome readConsent(CsvRow& row, ImportContext& context) {
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  model::Consent consent;
  consent.kind = row.required("kind", row.read<model::ConsentKind>("kind"));
  consent.releasedTo = row.optionalText("released_to");
  consent.givenOn = row.required("given_on", row.date("given_on"));
  consent.expiresOn = row.date("expires_on");
  consent.withdrawnOn = row.date("withdrawn_on");
  if (row.isRefused()) return std::nullopt;
  row.refuse(check(consent));
  if (row.isRefused()) return std::nullopt;
  return context.sink.consent(client->id, consent);
}

RowOutcome readRoot(CsvRow& row, ImportContext& context) {
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  model::RootFields fields;
  fields.theme = row.required("theme", row.read<model::RootTheme>("theme"));
  fields.period = row.optionalText("period");
  fields.story = row.optionalText("story");
  fields.feeds = row.list("signs", model::pathOfSign);
  if (row.isRefused()) return std::nullopt;
  const auto root = model::Root::make(std::move(fields));
  row.refuse(root.errors());
  if (row.isRefused()) return std::nullopt;
  return context.sink.root(client->id, root.value());
}

RowOutcome readToldApart(CsvRow& row, ImportContext& context) {
  const PlacedClient* one = requiredNamed(row, "client_key", context.keys.clients);
  const PlacedClient* other = requiredNamed(row, "other_client_key", context.keys.clients);
  const model::Date saidOn = row.required("said_on", row.date("said_on"));
  if (one && one == other) row.refuse("other_client_key", "A client is told apart from another one only.");
  if (saidOn > context.today) row.refuse("said_on", "This date is in the future: please check the year.");
  if (row.isRefused()) return std::nullopt;
  return context.sink.toldApart(one->id, other->id, saidOn);
}

RowOutcome readRelationship(CsvRow& row, ImportContext& context) {
  const std::string_view key = ownKey(row, "relationship_key", context.keys.relationships);
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  model::RelationshipFields fields = relationshipFields(row);
  if (row.isRefused()) return std::nullopt;
  const auto relationship = model::Relationship::make(std::move(fields), context.today);
  row.refuse(relationship.errors());
  if (row.isRefused()) return std::nullopt;
  const auto placed = context.sink.relationship(key, client->id, relationship.value());
  context.keys.relationships.add(key, {placed.id, client->id});
  return placed.outcome;
}

RowOutcome readGoal(CsvRow& row, ImportContext& context) {
  const std::string_view key = ownKey(row, "goal_key", context.keys.goals);
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  if (row.isRefused()) return std::nullopt;
  const auto* relationship = namedOf(row, "relationship_key", context.keys.relationships, client->id);
  model::GoalFields fields = goalFields(row, relationship);
  if (row.isRefused()) return std::nullopt;
  const auto goal = model::Goal::make(std::move(fields), context.today);
  row.refuse(goal.errors());
  if (row.isRefused()) return std::nullopt;
  const auto placed = context.sink.goal(key, client->id, goal.value());
  context.keys.goals.add(key, {placed.id, client->id});
  return placed.outcome;
}

RowOutcome readMeasureFigures(CsvRow& row, ImportContext& context) {
  const std::string_view name = ownKey(row, "measure", context.keys.measures);
  model::OutcomeMeasureFields fields;
  fields.name = name;
  fields.low = row.required("low", row.number("low"));
  fields.high = row.required("high", row.number("high"));
  fields.better = row.required("better", row.word("better", betterOf));
  fields.cutOff = row.number("cut_off");
  fields.reliableChange = row.number("reliable_change");
  fields.standardDeviation = row.number("standard_deviation");
  fields.reliability = row.number("reliability");
  fields.source = row.optionalText("source");
  if (row.isRefused()) return std::nullopt;
  const auto measure = model::OutcomeMeasure::make(std::move(fields));
  row.refuse(measure.errors());
  if (row.isRefused()) return std::nullopt;
  context.keys.measures.add(name, {*measure.value()});
  return context.sink.measure(measure.value());
}

RowOutcome readAdministration(CsvRow& row, ImportContext& context) {
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  const model::OutcomeMeasureFields* measure = measureOf(row, context);
  const model::Date date = row.required("date", row.date("date"));
  const double total = row.required("total", row.number("total"));
  if (row.isRefused()) return std::nullopt;
  const auto administration =
      model::Administration::make(model::AdministrationFields{date, total}, *measure, context.today);
  row.refuse(administration.errors());
  if (row.isRefused()) return std::nullopt;
  return context.sink.administration(client->id, *measure, administration.value());
}

}  // namespace trellis::exchange
