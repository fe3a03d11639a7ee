// A client of the practice: who they are, how to reach them, their status, diagnoses and consents.
// Record number and id are given by the store; the history of the status is kept there too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/language.h"
#include "core/model/rules.h"
#include "core/model/valid.h"

namespace trellis::model {

enum class ClientStatus { active, paused, discharged };

template <>
struct Keys<ClientStatus> {
  static constexpr std::array<std::pair<ClientStatus, std::string_view>, 3> all = {
      {{ClientStatus::active, "active"},
       {ClientStatus::paused, "paused"},
       {ClientStatus::discharged, "discharged"}}};
};

enum class ConsentKind { treatment, telehealth, releaseOfInformation, reports };

template <>
struct Keys<ConsentKind> {
  static constexpr std::array<std::pair<ConsentKind, std::string_view>, 4> all = {
      {{ConsentKind::treatment, "treatment"},
       {ConsentKind::telehealth, "telehealth"},
       {ConsentKind::releaseOfInformation, "release_of_information"},
       {ConsentKind::reports, "reports"}}};
};

struct Consent {
  ConsentKind kind = ConsentKind::treatment;
  OptionalText releasedTo = {};  // with whom, for a release of information
  Date givenOn;
  std::optional<Date> expiresOn = {};
  std::optional<Date> withdrawnOn = {};
  bool operator==(const Consent&) const = default;
};

struct Diagnosis {
  std::string code;  // ICD-10-CM, "F60.7"
  std::string text;
  Date from;
  std::optional<Date> to = {};
  bool operator==(const Diagnosis&) const = default;
};

struct EmergencyContact {
  OptionalText name = {};
  OptionalText relation = {};
  OptionalText phone = {};
  bool operator==(const EmergencyContact&) const = default;
};

struct StatusChange {
  ClientStatus status = ClientStatus::active;
  Date on;
  bool operator==(const StatusChange&) const = default;
};

struct ClientFields {
  std::string legalName;
  OptionalText preferredName = {};
  OptionalText pronouns = {};
  std::optional<Date> dateOfBirth = {};
  OptionalText phone = {};
  OptionalText email = {};
  OptionalText address = {};
  EmergencyContact emergencyContact = {};
  OptionalText referralSource = {};
  ClientStatus status = ClientStatus::active;
  std::optional<Date> intakeDate = {};
  OptionalText presentingConcerns = {};
  std::vector<Diagnosis> diagnoses = {};
  Language reportLanguage = Language::english;
  std::vector<Consent> consents = {};
  std::optional<ClinicianId> clinician = {};
  std::optional<Appointment> nextAppointment = {};
  bool legalHold = false;
  bool operator==(const ClientFields&) const = default;
};

FieldErrors check(const ClientFields& fields, const Date& today);

// The rules of single rows, for whoever reads them one at a time.
FieldErrors check(const Diagnosis& diagnosis);
FieldErrors check(const Consent& consent);
// `next` after what stands in the history (oldest first): the same status again is a correction of its date.
// Errors are of "statusSince".
FieldErrors checkNext(const StatusChange& next, const std::vector<StatusChange>& history, const Date& today);

using Client = Valid<ClientFields>;

// What the client is called: the preferred name where there is one.
const std::string& calledName(const ClientFields& fields);

}  // namespace trellis::model
