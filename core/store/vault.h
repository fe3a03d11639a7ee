// One practice is one vault: one file that one window at a time has open. Made, opened, and closed by leaving
// the scope. A file that is no vault, damaged or newer than this program is refused whole, never opened half.
// Errors: VaultError.
#pragma once

#include <filesystem>
#include <memory>

#include "core/model/clinician.h"
#include "core/model/dates.h"
#include "core/store/schema.h"

namespace trellis::store {

class Connection;

class Vault {
 public:
  // A new file with its practice and the first clinician; refused where the file exists.
  static Vault create(const std::filesystem::path& file, const model::Practice& practice,
                      const model::Clinician& clinician, model::Instant now);
  static Vault open(const std::filesystem::path& file);

  ~Vault();
  Vault(Vault&& other) noexcept;
  Vault& operator=(Vault&& other) noexcept;

  const std::filesystem::path& file() const { return file_; }
  SchemaOutcome outcome() const { return outcome_; }

  model::Practice practice() const;
  void savePractice(const model::Practice& practice);

  Connection& connection() const { return *connection_; }  // for this room alone

 private:
  Vault(std::filesystem::path file, std::unique_ptr<Connection> connection, SchemaOutcome outcome);

  std::filesystem::path file_;
  std::unique_ptr<Connection> connection_;
  SchemaOutcome outcome_;
};

}  // namespace trellis::store
