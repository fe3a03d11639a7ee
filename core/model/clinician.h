// Who signs: a clinician of the practice. The practice itself: what a letterhead says and whom a client
// calls.
#pragma once

#include <string>

#include "core/model/ids.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

struct ClinicianFields {
  std::string signInName;  // lower-case letters, digits, '.', '-', '_'
  std::string displayName;
  OptionalText credentials = {};  // "LMFT"
  OptionalText licenseNumber = {};
  bool isActive = true;
  bool operator==(const ClinicianFields&) const = default;
};

FieldErrors check(const ClinicianFields& fields);
using Clinician = Valid<ClinicianFields>;

struct PracticeFields {
  std::string name;
  OptionalText address = {};
  OptionalText phone = {};
  OptionalText email = {};
  OptionalText emergencyLine = {};  // printed under 'If it gets hard'
  OptionalText logo = {};           // the bytes of a PNG file
  int yearsToKeep = 7;              // records, after the last service
  bool operator==(const PracticeFields&) const = default;
};

FieldErrors check(const PracticeFields& fields);
using Practice = Valid<PracticeFields>;

}  // namespace trellis::model
