#include "core/store/caseload.h"

#include <unordered_map>
#include <utility>

#include "core/store/measure_repository.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

class CaseloadReader {
 public:
  explicit CaseloadReader(const Vault& vault) : vault_(vault), connection_(vault.connection()) {}

  std::vector<CaseloadRow> read() {
    readClients();
    readSessions();
    readReviews();
    readConsents();
    readRatings();
    readMeasures();
    return std::move(rows_);
  }

 private:
  void readClients();
  void readSessions();
  void readReviews();
  void readConsents();
  void readRatings();
  void readMeasures();
  CaseloadRow& rowOf(model::ClientId client);

  const Vault& vault_;
  Connection& connection_;
  std::vector<CaseloadRow> rows_;
  std::unordered_map<model::ClientId, std::size_t> position_;
  CaseloadRow* last_ = nullptr;
};

// What is read comes client by client.
CaseloadRow& CaseloadReader::rowOf(model::ClientId client) {
  if (!last_ || last_->client != client) last_ = &rows_[position_.at(client)];
  return *last_;
}

void CaseloadReader::readClients() {
  Statement select(connection_, R"(
    SELECT id, record_number, external_key, legal_name, preferred_name, status, intake_date,
      appointment_date, appointment_time
    FROM client WHERE id NOT IN (SELECT gone FROM client_merge) ORDER BY record_number)");
  while (select.next()) {
    CaseloadRow& row = rows_.emplace_back();
    select.read(row.client, row.recordNumber, row.externalKey, row.legalName, row.preferredName, row.status,
                row.intake, row.nextAppointment);
    position_.emplace(row.client, rows_.size() - 1);
  }
}

void CaseloadReader::readSessions() {
  Statement select(connection_, R"(
    SELECT client_id,
      count(*) FILTER (WHERE attendance = 'attended'),
      min(date) FILTER (WHERE attendance = 'attended'),
      max(date) FILTER (WHERE attendance = 'attended'),
      max(date) FILTER (WHERE risk_kinds <> ''),
      min(date) FILTER (WHERE signed_at IS NULL AND coalesce(attendance, 'attended') = 'attended')
    FROM session GROUP BY client_id)");
  while (select.next()) {
    model::ClientId client;
    CaseloadRow facts;
    select.read(client, facts.sessions, facts.firstSession, facts.lastSession, facts.riskRecorded,
                facts.oldestUnsigned);
    CaseloadRow& row = rowOf(client);
    row.sessions = facts.sessions;
    row.sessionsSinceReview = facts.sessions;
    row.firstSession = facts.firstSession;
    row.lastSession = facts.lastSession;
    row.riskRecorded = facts.riskRecorded;
    row.oldestUnsigned = facts.oldestUnsigned;
  }
}

// From the latest session back to one that rated a goal: all of it in the order of the index, no session
// looked up. Who writes a goal has looked at the plan too.
void CaseloadReader::readReviews() {
  Statement select(connection_, R"(
    WITH review AS MATERIALIZED (
      SELECT client.id AS client_id,
        nullif(max(
          coalesce((SELECT date FROM session
                    WHERE client_id = client.id
                      AND EXISTS (SELECT 1 FROM goal_work WHERE session_id = session.id AND level IS NOT NULL)
                    ORDER BY date DESC LIMIT 1), ''),
          coalesce((SELECT max(started) FROM goal WHERE client_id = client.id), '')), '') AS date
      FROM client)
    SELECT client_id, date, (SELECT count(*) FROM session
                             WHERE session.client_id = review.client_id AND session.date > review.date
                               AND attendance = 'attended')
    FROM review WHERE date IS NOT NULL)");
  while (select.next()) {
    model::ClientId client;
    std::optional<model::Date> review;
    int sessionsSince = 0;
    select.read(client, review, sessionsSince);
    rowOf(client).lastReview = review;
    rowOf(client).sessionsSinceReview = sessionsSince;
  }
}

// A later consent of one kind, to the same receiver, takes the place of an earlier one.
void CaseloadReader::readConsents() {
  Statement select(connection_, R"(
    WITH valid AS (
      SELECT client_id, expires_on,
        row_number() OVER (PARTITION BY client_id, kind, released_to ORDER BY given_on DESC, position DESC) AS place
      FROM consent WHERE withdrawn_on IS NULL AND client_id NOT IN (SELECT gone FROM client_merge))
    SELECT client_id, min(expires_on) FROM valid
    WHERE place = 1 AND expires_on IS NOT NULL GROUP BY client_id)");
  while (select.next()) {
    model::ClientId client;
    std::optional<model::Date> expiry;
    select.read(client, expiry);
    rowOf(client).consentExpiry = expiry;
  }
}

// From the date of the last session but kRecentSessions − 1: one look into the index a client, and rows in
// its order.
void CaseloadReader::readRatings() {
  Statement select(connection_, R"(
    SELECT client.id, session_id, relationship_id, date, sign_sum, sign_count, characteristic_sum,
      characteristic_count
    FROM client
    CROSS JOIN session ON session.client_id = client.id
      AND coalesce(session.attendance, 'attended') = 'attended' AND session.date >= coalesce(
      (SELECT latest.date FROM session AS latest
       WHERE latest.client_id = client.id AND coalesce(latest.attendance, 'attended') = 'attended'
       ORDER BY latest.date DESC LIMIT 1 OFFSET :recent - 1), '')
    CROSS JOIN rating_tally ON session_id = session.id
    ORDER BY client.id, date, start_time)");
  select.with(kRecentSessions);
  while (select.next()) {
    model::ClientId client;
    RatingTally tally;
    select.read(client, tally.session, tally.relationship, tally.date, tally.signSum, tally.signCount,
                tally.characteristicSum, tally.characteristicCount);
    rowOf(client).recent.push_back(tally);
  }
}

void CaseloadReader::readMeasures() {
  std::unordered_map<model::MeasureId, model::OutcomeMeasureFields> measures;
  for (const MeasureRecord& record : MeasureRepository(vault_).all())
    measures.emplace(record.id, *record.measure);
  Statement select(connection_, R"(
    WITH span AS (
      SELECT client_id, measure_id, min(date) AS first_date, max(date) AS latest_date
      FROM administration WHERE client_id NOT IN (SELECT gone FROM client_merge) GROUP BY client_id, measure_id HAVING count(*) > 1)
    SELECT client_id, measure_id, first_date, earliest.total, latest_date, latest.total
    FROM span
    JOIN administration AS earliest USING (client_id, measure_id)
    JOIN administration AS latest USING (client_id, measure_id)
    WHERE earliest.date = first_date AND latest.date = latest_date)");
  while (select.next()) {
    model::ClientId client;
    model::MeasureId measure;
    MeasureSpan span;
    select.read(client, measure, span.first.date, span.first.total, span.latest.date, span.latest.total);
    span.measure = measures.at(measure);
    rowOf(client).measures.push_back(std::move(span));
  }
}

}  // namespace

std::vector<CaseloadRow> readCaseload(const Vault& vault) {
  return CaseloadReader(vault).read();
}

}  // namespace trellis::store
