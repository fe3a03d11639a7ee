#include "core/model/client.h"

#include <algorithm>
#include <string>
#include <utility>

namespace trellis::model {
namespace {

void checkContact(FieldErrors& errors, const ClientFields& fields) {
  checkText(errors, "phone", fields.phone, kLongestName);
  checkText(errors, "email", fields.email, kLongestName);
  if (fields.email && fields.email->find('@') == std::string::npos)
    errors.push_back({"email", "An e-mail address has an '@': please check it."});
  checkText(errors, "address", fields.address);
  checkText(errors, "emergencyContact.name", fields.emergencyContact.name, kLongestName);
  checkText(errors, "emergencyContact.relation", fields.emergencyContact.relation, kLongestName);
  checkText(errors, "emergencyContact.phone", fields.emergencyContact.phone, kLongestName);
}

void checkBirth(FieldErrors& errors, const ClientFields& fields, Date today) {
  if (!fields.dateOfBirth) return;
  if (*fields.dateOfBirth > today)
    errors.push_back({"dateOfBirth", "This date of birth is in the future: please check the year."});
  else if (ageOn(*fields.dateOfBirth, today) > 130)
    errors.push_back(
        {"dateOfBirth", "This date of birth is more than 130 years ago: please check the year."});
  else if (fields.intakeDate && *fields.dateOfBirth > *fields.intakeDate)
    errors.push_back(
        {"dateOfBirth", "The date of birth is after the intake: please correct one of the two dates."});
}

}  // namespace

FieldErrors checkNext(const StatusChange& next, const std::vector<StatusChange>& history, const Date& today) {
  if (next.on > today)
    return {{"statusSince", "This date is in the future: please enter the change when it has come about."}};
  const auto earlier = std::find_if(history.rbegin(), history.rend(),
                                    [&](const StatusChange& change) { return change.status != next.status; });
  if (earlier != history.rend() && next.on < earlier->on)
    return {{"statusSince", "The status before this one began later: please check the date."}};
  return {};
}

FieldErrors check(const Consent& consent) {
  FieldErrors errors;
  checkText(errors, "releasedTo", consent.releasedTo, kLongestName);
  if (consent.givenOn.is_special()) {
    errors.push_back({"givenOn", "A consent needs the date on which it was given."});
    return errors;
  }
  if (consent.kind == ConsentKind::releaseOfInformation && !consent.releasedTo)
    errors.push_back({"releasedTo", "A release of information names with whom it may be shared."});
  if (consent.expiresOn && *consent.expiresOn < consent.givenOn)
    errors.push_back(
        {"expiresOn", "This consent expires before it was given: please correct one of the two dates."});
  if (consent.withdrawnOn && *consent.withdrawnOn < consent.givenOn)
    errors.push_back(
        {"withdrawnOn",
         "This consent was withdrawn before it was given: please correct one of the two dates."});
  return errors;
}

FieldErrors check(const Diagnosis& diagnosis) {
  FieldErrors errors;
  checkName(errors, "code", diagnosis.code, "A diagnosis needs its ICD-10-CM code.");
  checkName(errors, "text", diagnosis.text, "A diagnosis needs its text.");
  if (diagnosis.from.is_special())
    errors.push_back({"from", "A diagnosis needs the date from which it holds."});
  else if (diagnosis.to && *diagnosis.to < diagnosis.from)
    errors.push_back({"to", "This diagnosis ends before it begins: please correct one of the two dates."});
  return errors;
}

FieldErrors check(const ClientFields& fields, const Date& today) {
  FieldErrors errors;
  checkName(errors, "legalName", fields.legalName, "A client needs a name.");
  checkText(errors, "preferredName", fields.preferredName, kLongestName);
  checkText(errors, "pronouns", fields.pronouns, kLongestName);
  checkBirth(errors, fields, today);
  checkContact(errors, fields);
  checkText(errors, "referralSource", fields.referralSource);
  checkText(errors, "presentingConcerns", fields.presentingConcerns);
  if (fields.intakeDate && *fields.intakeDate > today)
    errors.push_back({"intakeDate", "The intake is in the future: please enter it when it has taken place."});
  checkEntries(errors, "diagnoses", fields.diagnoses);
  checkEntries(errors, "consents", fields.consents);
  return errors;
}

const std::string& calledName(const ClientFields& fields) {
  return fields.preferredName ? *fields.preferredName : fields.legalName;
}

}  // namespace trellis::model
