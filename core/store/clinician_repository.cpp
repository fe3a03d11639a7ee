#include "core/store/clinician_repository.h"

#include "core/store/audit_trail.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Clinicians = Row<model::ClinicianFields>;

std::string selectClinicians(std::string_view condition) {
  return "SELECT id, " + std::string(Clinicians::columns) + " FROM clinician " + std::string(condition);
}

ClinicianRecord readClinician(const Statement& statement) {
  model::ClinicianId id;
  model::ClinicianFields fields;
  statement.read(id, fieldsOf(fields));
  return {id, restored(model::Clinician::make(std::move(fields)))};
}

AuditAction actionOf(const model::Clinician& before, const model::Clinician& after) {
  if (before->isActive == after->isActive) return AuditAction::changed;
  return after->isActive ? AuditAction::clinicianReactivated : AuditAction::clinicianDeactivated;
}

}  // namespace

model::ClinicianId ClinicianRepository::add(const model::Clinician& clinician) {
  Transaction transaction(connection_);
  Statement insert(connection_, insertSql(Clinicians::table, Clinicians::columns));
  const model::ClinicianId id{insert.with(fieldsOf(*clinician)).add()};
  AuditTrail(connection_).record({AuditAction::clinicianAdded, AuditObject::clinician, id.value, {}, {}});
  transaction.commit();
  return id;
}

void ClinicianRepository::save(model::ClinicianId id, const model::Clinician& clinician) {
  Transaction transaction(connection_);
  const AuditAction action = actionOf(find(id).clinician, clinician);
  Statement update(connection_, updateSql(Clinicians::table, Clinicians::columns));
  update.with(fieldsOf(*clinician), id).runOnOne();
  AuditTrail(connection_).record({action, AuditObject::clinician, id.value, {}, {}});
  transaction.commit();
}

ClinicianRecord ClinicianRepository::find(model::ClinicianId id) const {
  Statement select(connection_, selectClinicians("WHERE id = :id"));
  select.with(id).nextOrMissing();
  return readClinician(select);
}

std::optional<ClinicianRecord> ClinicianRepository::bySignInName(std::string_view name) const {
  Statement select(connection_, selectClinicians("WHERE sign_in_name = :name"));
  if (!select.with(name).next()) return std::nullopt;
  return readClinician(select);
}

std::vector<ClinicianRecord> ClinicianRepository::all() const {
  Statement select(connection_, selectClinicians("ORDER BY id"));
  std::vector<ClinicianRecord> records;
  while (select.next()) records.push_back(readClinician(select));
  return records;
}

}  // namespace trellis::store
