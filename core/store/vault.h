// One practice is one vault: one sealed file that one window at a time has open. Made, opened, and closed by
// leaving the scope, which wipes its keys. A file that is no vault, damaged or newer than this program is
// refused whole, never opened half. Errors: VaultError.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/model/clinician.h"
#include "core/model/dates.h"
#include "core/seal/kdf.h"
#include "core/seal/recovery_key.h"
#include "core/seal/sealed_file.h"
#include "core/seal/secret.h"
#include "core/store/actor.h"
#include "core/store/progress.h"
#include "core/store/schema.h"

namespace trellis::store {

class Connection;
enum class Confirmation;

// What can be told of a file before anybody knows a passphrase.
void refuseUnlessSealed(const std::filesystem::path& file);

class Vault {
 public:
  // A new file with its practice and the first clinician, who is signed in; refused where the file exists.
  // Where it is stopped there is no file.
  static Vault create(const std::filesystem::path& file, const model::Practice& practice,
                      const model::Clinician& clinician, const seal::Secret& passphrase, seal::KdfCost cost,
                      Clock clock, const Progress& progress = {});
  // The passphrase says who signs in.
  static Vault open(const std::filesystem::path& file, const seal::Secret& passphrase, Clock clock);
  // Nobody is signed in until a clinician has a new passphrase.
  static Vault openWithRecoveryKey(const std::filesystem::path& file, const seal::RecoveryKey& key,
                                   Clock clock);

  ~Vault();
  Vault(Vault&& other) noexcept;
  Vault& operator=(Vault&& other) noexcept;

  const std::filesystem::path& file() const { return file_; }
  SchemaOutcome outcome() const { return outcome_; }
  // It was not closed in good order and its log is gone: what was saved last may be missing.
  bool mayLackItsEnd() const { return mayLackItsEnd_; }

  std::optional<model::ClinicianId> signedIn() const;
  bool isPassphrase(const seal::Secret& passphrase) const;  // of who is signed in
  void setPassphrase(model::ClinicianId clinician, const seal::Secret& passphrase, seal::KdfCost cost);
  void removePassphrase(model::ClinicianId clinician);  // refused for the last way in
  // The key before a new one opens nothing from now on. Until somebody has shown that they have it, it may be
  // on no page anywhere.
  seal::RecoveryKey replaceRecoveryKey();
  void useRecoveryKey(const seal::RecoveryKey& key);  // that somebody has
  void confirmRecoveryKey();                          // somebody has the one that is there
  bool isRecoveryKeyConfirmed() const;
  seal::KdfCost cost() const;  // of the passphrases that are there

  model::Practice practice() const;
  void savePractice(const model::Practice& practice);

  Connection& connection() const { return *connection_; }  // for this room alone

 private:
  Vault(std::filesystem::path file, std::unique_ptr<Connection> connection);
  template <class Change>
  void changeWaysIn(Change change);
  void takeRecoveryKey(const seal::RecoveryKey& key, Confirmation confirmation);
  void endWaysOfInactive();
  bool hasWayIn(model::ClinicianId clinician) const;
  static Vault begun(const std::filesystem::path& file, seal::SealedFile sealed, Actor actor);
  void close() noexcept;

  std::filesystem::path file_;
  std::unique_ptr<Connection> connection_;
  SchemaOutcome outcome_ = SchemaOutcome::upToDate;
  bool mayLackItsEnd_ = false;
};

}  // namespace trellis::store
