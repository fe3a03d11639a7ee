#include "core/store/vault.h"

#include <system_error>
#include <utility>

#include "core/store/clinician_repository.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/rows.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

SchemaOutcome migrated(Connection& connection) {
  const SchemaOutcome outcome = migrate(connection, migrations());
  if (outcome == SchemaOutcome::newerThanUs)
    throw VaultError(VaultFault::newer,
                     "This vault was written by a newer Trellis: please open it with that version.");
  if (outcome == SchemaOutcome::failed)
    throw VaultError(VaultFault::damaged,
                     "This vault could not be brought up to date, and was left as it is: please restore it "
                     "from a backup.");
  return outcome;
}

// What a failed creation leaves behind is taken away again.
void removeFiles(const std::filesystem::path& file) {
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-journal"})
    std::filesystem::remove(std::filesystem::path(file) += ending, ignored);
}

auto practiceFields(auto& fields) {
  return std::tie(fields.name, fields.address, fields.phone, fields.email, fields.emergencyLine, fields.logo,
                  fields.yearsToKeep);
}

void addPractice(Connection& connection, const model::Practice& practice, model::Instant now) {
  Statement(connection, R"(
    INSERT INTO practice (id, name, address, phone, email, emergency_line, logo, years_to_keep, created_at)
    VALUES (1, :name, :address, :phone, :email, :emergency_line, CAST(:logo AS BLOB), :years_to_keep, :now))")
      .with(practiceFields(*practice), now)
      .run();
}

}  // namespace

Vault::Vault(std::filesystem::path file, std::unique_ptr<Connection> connection, SchemaOutcome outcome)
    : file_(std::move(file)), connection_(std::move(connection)), outcome_(outcome) {}

Vault::~Vault() = default;
Vault::Vault(Vault&& other) noexcept = default;
Vault& Vault::operator=(Vault&& other) noexcept = default;

Vault Vault::create(const std::filesystem::path& file, const model::Practice& practice,
                    const model::Clinician& clinician, model::Instant now) {
  if (std::filesystem::exists(file))
    throw VaultError(VaultFault::exists, "There is a file of this name already: please choose another name.");
  try {
    auto connection = Connection::createNew(file);
    migrated(*connection);
    Vault vault(file, std::move(connection), SchemaOutcome::upToDate);
    addPractice(vault.connection(), practice, now);
    ClinicianRepository(vault).add(clinician);
    return vault;
  } catch (const VaultError&) {
    removeFiles(file);
    throw;
  }
}

Vault Vault::open(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file))
    throw VaultError(VaultFault::missing, "There is no such file: please choose a vault.");
  if (!std::filesystem::is_regular_file(file))
    throw VaultError(VaultFault::foreign, "This is no file: please choose a vault.");
  auto connection = Connection::openExisting(file);
  const SchemaOutcome outcome = migrated(*connection);
  return Vault(file, std::move(connection), outcome);
}

model::Practice Vault::practice() const {
  Statement select(*connection_, R"(
    SELECT name, address, phone, email, emergency_line, logo, years_to_keep FROM practice)");
  select.nextOrMissing();
  model::PracticeFields fields;
  select.read(practiceFields(fields));
  return restored(model::Practice::make(std::move(fields)));
}

void Vault::savePractice(const model::Practice& practice) {
  Statement(*connection_, R"(
    UPDATE practice SET (name, address, phone, email, emergency_line, logo, years_to_keep)
      = (:name, :address, :phone, :email, :emergency_line, CAST(:logo AS BLOB), :years_to_keep))")
      .with(practiceFields(*practice))
      .run();
}

}  // namespace trellis::store
