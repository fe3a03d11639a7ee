#include "core/exchange/csv_export.h"

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>

#include "core/model/dates.h"
#include "core/model/keys.h"
#include "core/model/path.h"

namespace trellis::exchange {
namespace {

std::string quoted(std::string cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string whole = "\"";
  for (const char c : cell) {
    if (c == '"') whole += '"';
    whole += c;
  }
  return whole + '"';
}

// One row, cell by cell: what is typed is guarded, words of the format and numbers need not be.
class CsvLine {
 public:
  void add(const std::string& text) { put(quoted(withGuard(text))); }
  void add(std::string_view word) { put(word); }
  void add(bool isSo) { put(isSo ? "yes" : "no"); }
  void add(int number) { put(std::to_string(number)); }
  void add(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    put({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  void add(model::Date date) { put(model::isoDate(date)); }
  void add(model::TimeOfDay time) { put(model::isoTime(time)); }
  void add(model::Item item) { put(model::itemKey(item)); }
  template <class Value>
  requires requires { model::Keys<Value>::all; }
  void add(Value value) { put(model::keyOf(value)); }
  template <class Value>
  void add(const std::optional<Value>& value) {
    value ? add(*value) : put("");
  }

  std::string take() { return std::move(line_) + "\r\n"; }

 private:
  void put(std::string_view cell) {
    if (!isFirst_) line_ += ',';
    isFirst_ = false;
    line_ += cell;
  }

  std::string line_;
  bool isFirst_ = true;
};

class CsvWriter {
 public:
  template <class... Cells>
  void row(CsvFile file, const Cells&... cells) {
    CsvLine line;
    (line.add(cells), ...);
    texts[static_cast<std::size_t>(file)] += line.take();
  }

  CsvTexts texts;
};

template <class Values, class Key>
std::string listed(const Values& values, Key key, char between = ';') {
  std::string words;
  for (const auto& value : values) {
    if (!words.empty()) words += between;
    words += key(value);
  }
  return words;
}

std::string riskWords(const std::optional<model::RiskAnswer>& risk) {
  if (!risk) return {};
  return risk->isNoted() ? listed(risk->kinds, model::keyOf<model::RiskKind>) : "none";
}

void writeClientRow(CsvWriter& to, const WholeClient& client) {
  const model::ClientFields& fields = client.fields;
  std::optional<model::Date> appointmentDate;
  std::optional<model::TimeOfDay> appointmentTime;
  if (fields.nextAppointment) {
    appointmentDate = fields.nextAppointment->date;
    appointmentTime = fields.nextAppointment->time;
  }
  to.row(CsvFile::clients, client.key, fields.legalName, fields.preferredName, fields.pronouns,
         fields.dateOfBirth, fields.phone, fields.email, fields.status, fields.intakeDate,
         fields.presentingConcerns, fields.reportLanguage, fields.address, fields.emergencyContact.name,
         fields.emergencyContact.relation, fields.emergencyContact.phone, fields.referralSource,
         appointmentDate, appointmentTime, fields.legalHold);
}

void writeAboutClient(CsvWriter& to, const WholeClient& client) {
  writeClientRow(to, client);
  for (const auto& change : client.statusHistory)
    to.row(CsvFile::statusHistory, client.key, change.status, change.on);
  for (const auto& diagnosis : client.fields.diagnoses)
    to.row(CsvFile::diagnoses, client.key, diagnosis.code, diagnosis.text, diagnosis.from, diagnosis.to);
  for (const auto& consent : client.fields.consents)
    to.row(CsvFile::consents, client.key, consent.kind, consent.releasedTo, consent.givenOn,
           consent.expiresOn, consent.withdrawnOn);
  for (const auto& root : client.roots)
    to.row(CsvFile::roots, client.key, root.theme, root.period, root.story,
           std::string_view(listed(root.feeds, model::signKey)));
}

void writePlan(CsvWriter& to, const WholeClient& client) {
  for (const auto& [id, key, fields] : client.relationships)
    to.row(CsvFile::relationships, key, client.key, fields.otherName, fields.alias, fields.context,
           fields.began, fields.ended, fields.livesTogether, fields.printSafety,
           std::string_view(listed(fields.maintainedBy, model::keyOf<model::Maintainer>)),
           fields.hasSafetyConcern, fields.valuedGiving, fields.notes);
  for (const auto& [id, key, fields] : client.goals)
    to.row(CsvFile::goals, key, client.key, client.keyOf(fields.relationship), fields.path, fields.statement,
           fields.started, fields.target, fields.status, fields.levels[0], fields.levels[1], fields.levels[2],
           fields.levels[3], fields.levels[4]);
  for (const auto& [measure, fields] : client.administrations)
    to.row(CsvFile::measures, client.key, measure, fields.date, fields.total);
}

void writeNote(CsvWriter& to, const WholeSession& session) {
  if (session.psychotherapyNote)
    to.row(CsvFile::psychotherapyNotes, session.key, session.psychotherapyNote->privateText());
  if (!session.fields.note) return;
  for (const auto& section : session.fields.note->sections)
    if (section.text || section.isNotApplicable)
      to.row(CsvFile::notes, session.key, section.key, section.text, section.isNotApplicable);
}

void writeRatings(CsvWriter& to, const WholeClient& client, const WholeSession& session) {
  for (const auto& rating : session.fields.ratings)
    to.row(CsvFile::ratings, session.key, client.keyOf(rating.relationship), rating.rater, rating.item,
           rating.value, rating.evidence);
  for (const auto& step : session.fields.steps)
    to.row(CsvFile::steps, session.key, client.keyOf(step.relationship), model::stepKey(step.path),
           step.stage);
  for (const auto& row : session.fields.giveAndTake)
    if (row.given || row.received)
      to.row(CsvFile::giveAndTake, session.key, client.keyOf(row.relationship), row.given, row.received);
  for (std::size_t i = 0; i < model::kWellBeing.size(); ++i)
    if (const auto value = session.fields.wellBeing[i])
      to.row(CsvFile::wellBeing, session.key, model::kWellBeing[i], *value);
}

void writeEvents(CsvWriter& to, const WholeClient& client, const WholeSession& session) {
  for (const auto& event : session.fields.boundaries)
    to.row(CsvFile::boundaries, session.key, client.keyOf(event.relationship), event.boundary, event.outcome,
           event.guilt);
  for (const auto& pushback : session.fields.expectedPushback)
    to.row(CsvFile::expectedPushback, session.key, client.keyOf(pushback.relationship), pushback.note);
  for (const auto& work : session.fields.goals)
    to.row(CsvFile::goalRatings, client.keyOf(work.goal), session.key, work.level);
  for (const auto& addendum : session.addenda) to.row(CsvFile::addenda, session.key, addendum.text);
  for (const auto& amendment : session.amendments)
    to.row(CsvFile::amendments, session.key, client.keyOf(amendment.relationship), amendment.rater,
           amendment.item, amendment.value, amendment.reason);
}

void writeSession(CsvWriter& to, const WholeClient& client, const WholeSession& session) {
  const model::SessionFields& fields = session.fields;
  const auto format = fields.note ? std::optional(fields.note->format) : std::nullopt;
  const auto riskAction = fields.risk ? fields.risk->action : std::nullopt;
  to.row(CsvFile::sessions, session.key, client.key, fields.date, fields.start, fields.end, fields.kind,
         fields.modality, fields.attendance, format, fields.takeaway,
         std::string_view(riskWords(fields.risk)), riskAction, session.signature.has_value(),
         listed(fields.interventions, [](const std::string& key) { return key; }), fields.otherInterventions);
  writeNote(to, session);
  writeRatings(to, client, session);
  writeEvents(to, client, session);
}

void writeTask(CsvWriter& to, const WholeClient& client, const WholeTask& task) {
  const auto result = task.review ? std::optional(task.review->result) : std::nullopt;
  const auto learned = task.review ? task.review->learned : std::nullopt;
  to.row(CsvFile::tasks, task.key, client.key, client.keyOf(task.setIn), model::stepKey(task.fields.path),
         task.fields.text, task.fields.due, result, client.keyOf(task.reviewedIn), learned);
}

}  // namespace

CsvTexts csvStart(const WholePractice& practice) {
  CsvWriter to;
  for (std::size_t i = 0; i < kCsvFiles; ++i)
    to.texts[i] = listed(
                      csvFormats()[i].allColumns(), [](std::string_view column) { return column; }, ',') +
                  "\r\n";
  for (const auto& [wording, sections] : practice.noteFormats)
    for (const auto& section : sections)
      to.row(CsvFile::noteFormats, wording.key, wording.beganAs, wording.name, wording.state, section.key,
             section.title, section.hint);
  for (const auto& measure : practice.measures)
    to.row(CsvFile::measureFigures, measure.name, measure.low, measure.high,
           std::string_view(measure.better == model::Better::lower ? "lower" : "higher"), measure.cutOff,
           measure.reliableChange, measure.standardDeviation, measure.reliability, measure.source);
  for (const auto& pair : practice.toldApart) to.row(CsvFile::toldApart, pair.one, pair.other, pair.saidOn);
  return to.texts;
}

CsvTexts csvRows(const WholeClient& client) {
  CsvWriter to;
  writeAboutClient(to, client);
  writePlan(to, client);
  for (const WholeSession& session : client.sessions) writeSession(to, client, session);
  for (const WholeTask& task : client.tasks) writeTask(to, client, task);
  return to.texts;
}

}  // namespace trellis::exchange
