#include "core/store/vault.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "core/store/audit_trail.h"
#include "core/store/backup.h"
#include "core/store/clinician_repository.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/recovery_key_trail.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/store/unsealed_vault.h"

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

constexpr model::ClinicianId kFirstClinician{1};

// What another window is told while this one has the vault open; sealed until then.
std::string hereAs(const std::string& name) {
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0 || host.front() == 0) return name;
  return name + (name.empty() ? "on " : " on ") + host.data();
}

// The header tells how far the audit trail went when the vault was last closed. Pages that are older than
// that were put back by somebody.
void refuseUnlessAt(Connection& connection, const std::optional<seal::Anchor>& anchor) {
  if (anchor && !AuditTrail(connection).contains(*anchor))
    throw VaultError(
        VaultFault::damaged,
        "Pages of this vault are older than the vault itself, and it was not opened: please restore it "
        "from a backup.");
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

void refuseUnlessSealed(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file))
    throw VaultError(VaultFault::missing, "There is no such file: please choose a vault.");
  if (!std::filesystem::is_regular_file(file))
    throw VaultError(VaultFault::foreign, "This is no file: please choose a vault.");
  if (isUnsealedVault(file))
    throw VaultError(VaultFault::unsealed,
                     "This vault was made before vaults were sealed: please convert it first.");
}

Vault::Vault(std::filesystem::path file, std::unique_ptr<Connection> connection)
    : file_(std::move(file)), connection_(std::move(connection)) {}

Vault::~Vault() {
  close();
}

Vault::Vault(Vault&& other) noexcept = default;

Vault& Vault::operator=(Vault&& other) noexcept {
  close();
  file_ = std::move(other.file_);
  connection_ = std::move(other.connection_);
  outcome_ = other.outcome_;
  mayLackItsEnd_ = other.mayLackItsEnd_;
  return *this;
}

// Without the anchor the vault closes all the same: the one from before still holds.
void Vault::close() noexcept {
  if (!connection_) return;
  try {
    connection_->endAt(AuditTrail(*connection_).head());
  } catch (const std::exception&) {
  }
  connection_.reset();
}

Vault Vault::create(const std::filesystem::path& file, const model::Practice& practice,
                    const model::Clinician& clinician, const seal::Secret& passphrase, seal::KdfCost cost,
                    Clock clock, const Progress& progress) {
  store::tell(progress, std::nullopt);
  auto sealed = translated([&] {
    return seal::SealedFile::create(file, kFirstClinician.value, passphrase, cost,
                                    hereAs(clinician->displayName));
  });
  try {
    store::tell(progress, std::nullopt);
    Vault vault(file, Connection::createNew(std::move(sealed)));
    vault.connection().actAs({.now = clock});  // nobody is there yet
    migrated(vault.connection());
    addPractice(vault.connection(), practice, clock());
    store::tell(progress, std::nullopt);
    vault.connection().actAs({ClinicianRepository(vault).add(clinician), std::move(clock)});
    AuditTrail(vault).record({AuditAction::created, AuditObject::vault, {}, {}, {}});
    return vault;
  } catch (const VaultError&) {
    removeFiles(file);
    throw;
  }
}

Vault Vault::open(const std::filesystem::path& file, const seal::Secret& passphrase, Clock clock) {
  refuseUnlessSealed(file);
  auto sealed = translated([&] { return seal::SealedFile::unlock(file, passphrase); });
  const model::ClinicianId clinician{sealed.clinician().value_or(0)};
  Vault vault = begun(file, std::move(sealed), {clinician, std::move(clock)});
  if (!vault.hasWayIn(clinician))
    throw VaultError(VaultFault::wrongPassphrase,
                     "This does not open the vault: please check it and try again.");
  const auto record = ClinicianRepository(vault).find(clinician);
  vault.connection().file().tell(hereAs(record.clinician->displayName));
  AuditTrail(vault).record({AuditAction::signedIn, AuditObject::vault, {}, {}, {}});
  return vault;
}

Vault Vault::openWithRecoveryKey(const std::filesystem::path& file, const seal::RecoveryKey& key,
                                 Clock clock) {
  refuseUnlessSealed(file);
  auto sealed = translated([&] { return seal::SealedFile::unlock(file, key); });
  Vault vault = begun(file, std::move(sealed), {.now = std::move(clock)});
  AuditTrail(vault).record({AuditAction::recoveryKeyUsed, AuditObject::vault, {}, {}, {}});
  return vault;
}

// A vault that is refused is let go as it was found: at the anchor of its last close, so that it is refused
// again.
Vault Vault::begun(const std::filesystem::path& file, seal::SealedFile sealed, Actor actor) {
  const auto lastClose = translated([&] { return sealed.claim(hereAs("")); });
  auto connection = Connection::openExisting(std::move(sealed));
  connection->actAs(std::move(actor));
  try {
    refuseUnlessAt(*connection, connection->file().anchor());
    keepBeforeUpgrade(*connection, file);
    const SchemaOutcome outcome = migrated(*connection);
    wipeConverted(*connection, file);
    Vault vault(file, std::move(connection));
    vault.outcome_ = outcome;
    vault.mayLackItsEnd_ = lastClose == seal::LastClose::logMissing;
    vault.endWaysOfInactive();
    return vault;
  } catch (const VaultError&) {
    if (connection && lastClose == seal::LastClose::logMissing) connection->leaveMarkedAsOpen();
    throw;
  }
}

std::optional<model::ClinicianId> Vault::signedIn() const {
  const model::ClinicianId clinician = connection_->actor().clinician;
  return clinician.value == 0 ? std::nullopt : std::optional(clinician);
}

bool Vault::hasWayIn(model::ClinicianId clinician) const {
  return std::ranges::any_of(connection_->file().slots(), [&](const seal::SlotOwner& slot) {
    return slot.kind == seal::SlotKind::passphrase && slot.clinician == clinician.value;
  });
}

bool Vault::isPassphrase(const seal::Secret& passphrase) const {
  return translated(
      [&] { return connection_->file().hasPassphrase(connection_->actor().clinician.value, passphrase); });
}

// The trail tells of a change before it is made: after a power cut between the two it may tell of one that
// was not, never leave one out. What it cannot tell is not changed.
template <class Change>
void Vault::changeWaysIn(Change change) {
  const Actor actor = connection_->actor();
  try {
    Transaction transaction(*connection_);
    connection_->useWaysInOnceCommitted(
        translated([&] { return change(connection_->file(), connection_->waysIn()); }));
    transaction.commit();
  } catch (const VaultError&) {
    connection_->actAs(actor);
    throw;
  }
}

// Whoever came in by the recovery key is, from now on, the clinician whose passphrase they set.
void Vault::setPassphrase(model::ClinicianId clinician, const seal::Secret& passphrase, seal::KdfCost cost) {
  changeWaysIn([&](const seal::SealedFile& file, const seal::WaysIn& before) {
    seal::WaysIn after = file.withPassphrase(before, clinician.value, passphrase, cost);
    if (!signedIn()) connection_->actAs({clinician, connection_->actor().now});
    AuditTrail(*connection_)
        .record({AuditAction::passphraseChanged, AuditObject::clinician, clinician.value, {}, {}});
    return after;
  });
}

void Vault::removePassphrase(model::ClinicianId clinician) {
  changeWaysIn([&](const seal::SealedFile&, const seal::WaysIn& before) {
    seal::WaysIn after = seal::withoutPassphrase(before, clinician.value);
    AuditTrail(*connection_)
        .record({AuditAction::passphraseChanged, AuditObject::clinician, clinician.value, {}, "removed"});
    return after;
  });
}

seal::RecoveryKey Vault::replaceRecoveryKey() {
  seal::RecoveryKey key = seal::RecoveryKey::random();
  takeRecoveryKey(key, Confirmation::waits);
  return key;
}

void Vault::useRecoveryKey(const seal::RecoveryKey& key) {
  takeRecoveryKey(key, Confirmation::given);
}

void Vault::takeRecoveryKey(const seal::RecoveryKey& key, Confirmation confirmation) {
  changeWaysIn([&](const seal::SealedFile& file, const seal::WaysIn& before) {
    seal::WaysIn after = file.withRecoveryKey(before, key);
    recordNewRecoveryKey(*connection_, confirmation);
    return after;
  });
}

// Whoever was deactivated when the power failed: it was told, and their way in was still there.
void Vault::endWaysOfInactive() {
  const auto clinicians = ClinicianRepository(*this).all();
  const auto isActive = [&](std::int64_t id) {
    return std::ranges::any_of(clinicians, [id](const ClinicianRecord& record) {
      return record.id.value == id && record.clinician->isActive;
    });
  };
  const auto slots = connection_->file().slots();
  const auto opens = [&](const seal::SlotOwner& slot) {
    return slot.kind == seal::SlotKind::passphrase && isActive(slot.clinician);
  };
  if (std::ranges::none_of(slots, opens)) return;  // nobody else would come in
  for (const seal::SlotOwner& slot : slots)
    if (slot.kind == seal::SlotKind::passphrase && !isActive(slot.clinician))
      removePassphrase({slot.clinician});
}

void Vault::confirmRecoveryKey() {
  AuditTrail(*connection_).record({AuditAction::recoveryKeyConfirmed, AuditObject::vault, {}, {}, {}});
}

bool Vault::isRecoveryKeyConfirmed() const {
  return store::isRecoveryKeyConfirmed(*connection_);
}

seal::KdfCost Vault::cost() const {
  seal::KdfCost cost = seal::kLeastCost;
  for (const seal::SlotOwner& slot : connection_->file().slots())
    if (slot.kind == seal::SlotKind::passphrase) cost = slot.cost;
  return cost;
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
  Transaction transaction(*connection_);
  Statement(*connection_, R"(
    UPDATE practice SET (name, address, phone, email, emergency_line, logo, years_to_keep)
      = (:name, :address, :phone, :email, :emergency_line, CAST(:logo AS BLOB), :years_to_keep))")
      .with(practiceFields(*practice))
      .run();
  AuditTrail(*connection_).record({AuditAction::changed, AuditObject::practice, {}, {}, {}});
  transaction.commit();
}

}  // namespace trellis::store
