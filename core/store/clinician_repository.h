// The clinicians of the practice: who signs in and signs.
// A sign-in name is used once. Errors: VaultError.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::store {

class ClinicianRepository {
 public:
  explicit ClinicianRepository(const Vault& vault) : connection_(vault.connection()) {}

  model::ClinicianId add(const model::Clinician& clinician);
  void save(model::ClinicianId id, const model::Clinician& clinician);

  ClinicianRecord find(model::ClinicianId id) const;
  std::optional<ClinicianRecord> bySignInName(std::string_view name) const;
  std::vector<ClinicianRecord> all() const;  // in the order in which they came

 private:
  Connection& connection_;
};

}  // namespace trellis::store
