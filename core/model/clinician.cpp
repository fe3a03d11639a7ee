#include "core/model/clinician.h"

#include <algorithm>

namespace trellis::model {
namespace {

bool isSignInCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";

}  // namespace

FieldErrors check(const ClinicianFields& fields) {
  FieldErrors errors;
  checkName(errors, "signInName", fields.signInName, "A clinician needs a sign-in name.");
  if (errors.empty() && !std::ranges::all_of(fields.signInName, isSignInCharacter))
    errors.push_back(
        {"signInName", "A sign-in name is made of lower-case letters, digits, '.', '-' and '_'."});
  checkName(errors, "displayName", fields.displayName, "A clinician needs a name to sign with.");
  checkText(errors, "credentials", fields.credentials, kLongestName);
  checkText(errors, "licenseNumber", fields.licenseNumber, kLongestName);
  return errors;
}

FieldErrors check(const PracticeFields& fields) {
  FieldErrors errors;
  checkName(errors, "name", fields.name, "A practice needs a name.");
  checkText(errors, "address", fields.address);
  checkText(errors, "phone", fields.phone, kLongestName);
  checkText(errors, "email", fields.email, kLongestName);
  checkText(errors, "emergencyLine", fields.emergencyLine);
  if (fields.logo && !fields.logo->starts_with(kPngSignature))
    errors.push_back({"logo", "The logo must be a PNG picture."});
  checkScale(errors, "yearsToKeep", fields.yearsToKeep, 1, 100);
  return errors;
}

}  // namespace trellis::model
