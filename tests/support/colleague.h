// A second clinician of the practice.
#pragma once

#include "core/store/clinician_repository.h"

namespace trellis::tests {

inline model::ClinicianId addColleague(const store::Vault& vault) {
  return store::ClinicianRepository(vault).add(
      model::Clinician::make({.signInName = "ben", .displayName = "Ben Okafor"}).value());
}

}  // namespace trellis::tests
