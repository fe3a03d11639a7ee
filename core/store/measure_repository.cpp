#include "core/store/measure_repository.h"

#include "core/store/audit_trail.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Measures = Row<model::OutcomeMeasureFields>;

std::string selectMeasures(std::string_view condition) {
  return "SELECT id, " + std::string(Measures::columns) + " FROM measure " + std::string(condition);
}

MeasureRecord readMeasure(const Statement& select) {
  model::MeasureId id;
  model::OutcomeMeasureFields fields;
  select.read(id, fieldsOf(fields));
  return {id, restored(model::OutcomeMeasure::make(std::move(fields)))};
}

// A client is found by the measures that they took.
void refreshTakers(Connection& connection, model::MeasureId measure) {
  Statement select(connection, "SELECT DISTINCT client_id FROM administration WHERE measure_id = :measure");
  select.with(measure);
  std::vector<model::ClientId> takers;
  while (select.next()) takers.push_back(select.value<model::ClientId>());
  for (const model::ClientId client : takers) SearchWriter(connection).refresh(client);
}

}  // namespace

model::MeasureId MeasureRepository::add(const model::OutcomeMeasure& measure) {
  Transaction transaction(connection_);
  Statement insert(connection_, insertSql(Measures::table, Measures::columns));
  const model::MeasureId id{insert.with(fieldsOf(*measure)).add()};
  AuditTrail(connection_).record({AuditAction::created, AuditObject::measure, id.value, {}, {}});
  transaction.commit();
  return id;
}

void MeasureRepository::save(model::MeasureId id, const model::OutcomeMeasure& measure) {
  Transaction transaction(connection_);
  const bool isRenamed = find(id).measure->name != measure->name;
  Statement update(connection_, updateSql(Measures::table, Measures::columns));
  update.with(fieldsOf(*measure), id).runOnOne();
  if (isRenamed) refreshTakers(connection_, id);
  AuditTrail(connection_).record({AuditAction::changed, AuditObject::measure, id.value, {}, {}});
  transaction.commit();
}

void MeasureRepository::remove(model::MeasureId id) {
  Transaction transaction(connection_);
  Statement(connection_, "DELETE FROM measure WHERE id = :id").with(id).runOnOne();
  AuditTrail(connection_).record({AuditAction::deleted, AuditObject::measure, id.value, {}, {}});
  transaction.commit();
}

void MeasureRepository::putBack(const MeasureRecord& removed) {
  Transaction transaction(connection_);
  Statement(connection_, insertSql(Measures::table, columnsWith<model::OutcomeMeasureFields>("id")))
      .with(removed.id, fieldsOf(*removed.measure))
      .run();
  AuditTrail(connection_).record({AuditAction::created, AuditObject::measure, removed.id.value, {}, {}});
  transaction.commit();
}

std::optional<MeasureRecord> MeasureRepository::byName(std::string_view name) const {
  Statement select(connection_, selectMeasures("WHERE name = :name"));
  if (!select.with(name).next()) return std::nullopt;
  return readMeasure(select);
}

std::vector<MeasureRecord> MeasureRepository::all() const {
  Statement select(connection_, selectMeasures("ORDER BY name"));
  std::vector<MeasureRecord> records;
  while (select.next()) records.push_back(readMeasure(select));
  return records;
}

MeasureRecord MeasureRepository::find(model::MeasureId id) const {
  Statement select(connection_, selectMeasures("WHERE id = :id"));
  select.with(id).nextOrMissing();
  return readMeasure(select);
}

std::optional<TotalsSpan> MeasureRepository::totalsOf(model::MeasureId id) const {
  Statement select(connection_, R"(
    SELECT min(total), max(total) FROM administration WHERE measure_id = :measure GROUP BY measure_id)");
  if (!select.with(id).next()) return std::nullopt;
  TotalsSpan totals;
  select.read(totals.lowest, totals.highest);
  return totals;
}

void MeasureRepository::administer(model::ClientId client, model::MeasureId measure,
                                   const model::Administration& administration) {
  Transaction transaction(connection_);
  Statement(connection_, insertSql("administration", "client_id, measure_id, date, total"))
      .with(client, measure, administration->date, administration->total)
      .run();
  SearchWriter(connection_).refresh(client);
  AuditTrail(connection_)
      .record({AuditAction::created, AuditObject::administration, measure.value, client, {}});
  transaction.commit();
}

void MeasureRepository::correct(const AdministrationRecord& entered, const model::Administration& corrected) {
  Transaction transaction(connection_);
  Statement(connection_, R"(
    UPDATE administration SET date = :date, total = :total
    WHERE client_id = :client AND measure_id = :measure AND date = :entered)")
      .with(corrected->date, corrected->total, entered.client, entered.measure, entered.administration->date)
      .runOnOne();
  AuditTrail(connection_)
      .record({AuditAction::changed, AuditObject::administration, entered.measure.value, entered.client, {}});
  transaction.commit();
}

void MeasureRepository::withdraw(const AdministrationRecord& entered) {
  Transaction transaction(connection_);
  Statement(connection_, R"(
    DELETE FROM administration WHERE client_id = :client AND measure_id = :measure AND date = :entered)")
      .with(entered.client, entered.measure, entered.administration->date)
      .runOnOne();
  SearchWriter(connection_).refresh(entered.client);
  AuditTrail(connection_)
      .record({AuditAction::deleted, AuditObject::administration, entered.measure.value, entered.client, {}});
  transaction.commit();
}

std::vector<AdministrationRecord> MeasureRepository::administrationsOf(model::ClientId client) const {
  Statement select(connection_, R"(
    SELECT measure_id, date, total, low, high
    FROM administration JOIN measure ON measure.id = measure_id
    WHERE client_id = :client ORDER BY date, measure_id)");
  select.with(client);
  std::vector<AdministrationRecord> records;
  while (select.next()) {
    model::MeasureId measure;
    model::AdministrationFields fields;
    model::OutcomeMeasureFields range;
    select.read(measure, fields.date, fields.total, range.low, range.high);
    const model::Date asOf = fields.date;
    records.push_back({client, measure, restored(model::Administration::make(fields, range, asOf))});
  }
  return records;
}

}  // namespace trellis::store
