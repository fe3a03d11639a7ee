#include <algorithm>
#include <utility>

#include "core/exchange/practice_rows.h"
#include "core/exchange/row_keys.h"

namespace trellis::exchange {
namespace {

constexpr std::string_view kNoRisk = "none";

std::optional<model::RiskAnswer> riskAnswer(CsvRow& row) {
  model::RiskAnswer answer;
  answer.action = row.optionalText("risk_action");
  if (model::isBlank(row.cell("risk"))) {
    if (answer.action) row.refuse("risk", "What was done about a risk is told, but not which risk it was.");
    return std::nullopt;
  }
  if (row.cell("risk") != kNoRisk) answer.kinds = row.list("risk", model::fromKey<model::RiskKind>);
  return answer;
}

// A practice may have recorded what a catalogue of today no longer has.
std::optional<std::string> interventionKey(std::string_view key) {
  return model::isBlank(key) ? std::nullopt : std::optional(std::string(key));
}

// As the folder tells of it, else as the practice and the catalogue do.
const model::NoteFormat* noteFormat(CsvRow& row, ImportContext& context) {
  const std::string_view key = row.cell("note_format");
  if (model::isBlank(key)) return nullptr;
  if (const PlacedFormat* told = context.keys.formats.find(key)) return &told->format;
  const model::NoteFormat* format = context.catalogue.noteFormat(key);
  if (!format)
    row.refuse("note_format",
               "No note format has this key: neither this folder, nor the practice, nor Trellis knows it.");
  return format;
}

model::SessionFields sessionFields(CsvRow& row, const model::NoteFormat* format) {
  model::SessionFields fields;
  fields.date = row.required("date", row.date("date"));
  fields.start = row.time("start");
  fields.end = row.time("end");
  fields.kind = row.required("kind", row.read<model::SessionKind>("kind"));
  fields.modality = row.read<model::Modality>("modality");
  fields.attendance = row.read<model::Attendance>("attendance");
  if (format) fields.note = model::ProgressNote{format->key};
  fields.takeaway = row.optionalText("takeaway");
  fields.risk = riskAnswer(row);
  fields.interventions = row.list("interventions", interventionKey);
  fields.otherInterventions = row.optionalText("other_interventions");
  return fields;
}

// Its sections come in later rows, and its format, which the folder may bring itself, is known by now.
bool isAboutNote(const model::FieldError& error, const model::SessionFields& fields) {
  return error.field.starts_with("note.") || (error.field == "note" && fields.note);
}

// What a signature needs but for the content of the note.
void refuseSignatureWithout(CsvRow& row, const model::SessionFields& fields,
                            const model::Catalogue& catalogue) {
  model::FieldErrors missing = model::missingForSignature(fields, catalogue);
  std::erase_if(missing, [&fields](const auto& error) { return isAboutNote(error, fields); });
  if (missing.empty()) return;
  if (missing.front().field == "note") missing.front().field = "noteFormat";
  row.refuse(missing);
}

void place(ImportContext& context, std::string_view key, const PlacedSession& session) {
  PlacedSession& placed = context.keys.sessions.add(key, session);
  if (placed.isToBeSigned) context.keys.toBeSigned.push_back(&placed);
}

void checkBirth(CsvRow& row, const PlacedClient& client, model::Date date) {
  if (client.dateOfBirth && date < *client.dateOfBirth)
    row.refuse("date",
               "This session is before the client's date of birth: please correct one of the two dates.");
}

// The relationship that a row of this session is about; null where the row is refused or names none.
const PlacedRelationship* relationshipOf(CsvRow& row, ImportContext& context, const PlacedSession* session) {
  if (!session) return nullptr;
  return namedOf(row, "relationship_key", context.keys.relationships, session->client);
}

const PlacedSession* sessionOf(CsvRow& row, ImportContext& context) {
  return requiredNamed(row, "session_key", context.keys.sessions);
}

// The place of the section in the session's format.
std::optional<std::size_t> sectionOf(CsvRow& row, const PlacedSession* session) {
  const std::string_view key = row.requiredCell("section");
  if (row.isRefused()) return std::nullopt;
  if (!session->format) {
    row.refuse("section", "The session of this section has no note format.");
    return std::nullopt;
  }
  const auto& sections = session->format->sections;
  const auto found = std::ranges::find(sections, key, &model::NoteSectionWords::key);
  if (found != sections.end()) return static_cast<std::size_t>(found - sections.begin());
  row.refuse("section", "The note format of this session has no such section.");
  return std::nullopt;
}

// A task that was looked at has a result and the session where this was; one that was not has neither.
std::optional<ReviewedTask> reviewOf(CsvRow& row, ImportContext& context, const PlacedSession& setIn) {
  const auto result = row.read<model::TaskResult>("result");
  const PlacedSession* session = namedOf(row, "reviewed_in", context.keys.sessions, setIn.client);
  const model::OptionalText learned = row.optionalText("learned");
  model::FieldErrors errors;
  model::checkText(errors, "learned", learned);
  row.refuse(errors);
  if (session && session->date < setIn.date)
    row.refuse("reviewed_in", "This task was looked at before it was set: please check the two sessions.");
  if (result && session) return ReviewedTask{session->id, {*result, learned}};
  if (result) row.refuse("reviewed_in", "This task has a result, but not the session where it was told.");
  if (session || learned) row.refuse("result", "This task was looked at, but has no result.");
  return std::nullopt;
}

}  // namespace

RowOutcome readSession(CsvRow& row, ImportContext& context) {
  const std::string_view key = ownKey(row, "session_key", context.keys.sessions);
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  const model::NoteFormat* format = noteFormat(row, context);
  model::SessionFields fields = sessionFields(row, format);
  const bool isSigned = row.yesOrNo("signed").value_or(false);
  if (row.isRefused()) return std::nullopt;
  checkBirth(row, *client, fields.date);
  if (isSigned) refuseSignatureWithout(row, fields, context.catalogue);
  PlacedSession placing{{}, client->id, fields.date, row.line(), format};
  placing.tookPlace = fields.attendance == model::Attendance::attended;
  placing.isToBeSigned = isSigned;
  const auto session = model::Session::make(std::move(fields), context.today);
  row.refuse(session.errors());
  if (row.isRefused()) return std::nullopt;
  const auto placed = context.sink.session(key, client->id, session.value());
  placing.id = placed.id;
  place(context, key, placing);
  return placed.outcome;
}

RowOutcome readNoteSection(CsvRow& row, ImportContext& context) {
  PlacedSession* session = requiredNamed(row, "session_key", context.keys.sessions);
  const auto place = sectionOf(row, session);
  model::NoteSection section{row.text("section"), row.optionalText("text")};
  section.isNotApplicable = row.yesOrNo("not_applicable").value_or(false);
  if (!section.isNotApplicable) row.requiredCell("text");
  if (row.isRefused()) return std::nullopt;
  row.refuse(check(section));
  if (row.isRefused()) return std::nullopt;
  session->sections |= 1ULL << *place;
  return context.sink.noteSection(session->id, section);
}

RowOutcome readPsychotherapyNote(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  const auto note = model::PsychotherapyNote::make(row.text("text"));
  row.refuse(note.errors());
  if (row.isRefused()) return std::nullopt;
  return context.sink.psychotherapyNote(session->id, note.value());
}

RowOutcome readRating(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  row.requiredCell("relationship_key");
  const PlacedRelationship* relationship = relationshipOf(row, context, session);
  model::Rating rating;
  rating.rater = row.required("rater", row.read<model::Rater>("rater"));
  rating.item = row.required("item", row.word("item", model::itemFromKey));
  rating.value = row.required("value", row.whole("value"));
  rating.evidence = row.optionalText("evidence");
  if (row.isRefused()) return std::nullopt;
  rating.relationship = relationship->id;
  row.refuse(check(rating));
  if (row.isRefused()) return std::nullopt;
  return context.sink.rating(session->id, rating);
}

RowOutcome readStep(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  const PlacedRelationship* relationship = relationshipOf(row, context, session);
  model::StepProgress step;
  step.path = row.required("step", row.word("step", model::pathOfStep));
  step.stage = row.required("stage", row.read<model::Stage>("stage"));
  if (row.isRefused()) return std::nullopt;
  if (relationship) step.relationship = relationship->id;
  return context.sink.step(session->id, step);
}

RowOutcome readGiveAndTake(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  row.requiredCell("relationship_key");
  const PlacedRelationship* relationship = relationshipOf(row, context, session);
  const auto given = row.whole("given");
  const auto received = row.whole("received");
  if (!given && !received)
    row.refuse("given", "This row records neither what was given nor what was received.");
  if (row.isRefused()) return std::nullopt;
  const model::GiveAndTake giveAndTake{relationship->id, given, received};
  row.refuse(check(giveAndTake));
  if (row.isRefused()) return std::nullopt;
  return context.sink.giveAndTake(session->id, giveAndTake);
}

RowOutcome readWellBeing(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  const auto measure = row.required("measure", row.read<model::WellBeing>("measure"));
  const int value = row.required("value", row.whole("value"));
  model::FieldErrors errors;
  model::checkScale(errors, "value", value, 0, model::kHighestOfTen);
  row.refuse(errors);
  if (row.isRefused()) return std::nullopt;
  return context.sink.wellBeing(session->id, measure, value);
}

RowOutcome readBoundary(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  row.requiredCell("relationship_key");
  const PlacedRelationship* relationship = relationshipOf(row, context, session);
  model::BoundaryEvent event;
  event.boundary = row.requiredCell("boundary");
  event.outcome = row.required("outcome", row.read<model::BoundaryOutcome>("outcome"));
  event.guilt = row.whole("guilt");
  if (row.isRefused()) return std::nullopt;
  event.relationship = relationship->id;
  row.refuse(check(event));
  if (row.isRefused()) return std::nullopt;
  return context.sink.boundary(session->id, event);
}

RowOutcome readExpectedPushback(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  row.requiredCell("relationship_key");
  const PlacedRelationship* relationship = relationshipOf(row, context, session);
  const model::OptionalText note = row.optionalText("note");
  model::FieldErrors errors;
  model::checkText(errors, "note", note);
  row.refuse(errors);
  if (row.isRefused()) return std::nullopt;
  return context.sink.expectedPushback(session->id, {relationship->id, note});
}

RowOutcome readGoalRating(CsvRow& row, ImportContext& context) {
  const PlacedSession* session = sessionOf(row, context);
  const PlacedGoal* goal = requiredNamed(row, "goal_key", context.keys.goals);
  const auto level = row.whole("level");
  model::FieldErrors errors;
  model::checkScale(errors, "level", level, model::kLowestAttainment, model::kHighestAttainment);
  row.refuse(errors);
  if (row.isRefused()) return std::nullopt;
  if (goal->client != session->client) row.refuse("goal_key", kOtherClient);
  if (row.isRefused()) return std::nullopt;
  return context.sink.goalWork(session->id, {goal->id, level});
}

RowOutcome readTask(CsvRow& row, ImportContext& context) {
  const std::string_view key = ownKey(row, "task_key", context.keys.tasks);
  const PlacedClient* client = requiredNamed(row, "client_key", context.keys.clients);
  if (row.isRefused()) return std::nullopt;
  row.requiredCell("set_in");
  const PlacedSession* setIn = namedOf(row, "set_in", context.keys.sessions, client->id);
  model::PracticeTaskFields fields;
  fields.path = row.required("step", row.word("step", model::pathOfStep));
  fields.text = row.requiredCell("text");
  fields.due = row.date("due");
  if (row.isRefused()) return std::nullopt;
  const auto reviewed = reviewOf(row, context, *setIn);
  const auto task = model::PracticeTask::make(std::move(fields));
  row.refuse(task.errors());
  if (row.isRefused()) return std::nullopt;
  context.keys.tasks.add(key, {});
  return context.sink.task(key, client->id, setIn->id, task.value(), reviewed);
}

}  // namespace trellis::exchange
