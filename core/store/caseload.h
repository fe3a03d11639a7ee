// All that the home page shows of every client, in a few statements whatever the number of clients.
// Sessions counted are attended ones; ratings are the clinician's, 0 to 4, as sums with their counts.
// Errors: VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/client.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/outcome_measure.h"
#include "core/store/vault.h"

namespace trellis::store {

inline constexpr int kRecentSessions = 8;

// The clinician's ratings of one session in one relationship, as amended.
struct RatingTally {
  model::SessionId session;
  model::RelationshipId relationship;
  model::Date date;
  int signSum = 0;
  int signCount = 0;
  int characteristicSum = 0;
  int characteristicCount = 0;
  bool operator==(const RatingTally&) const = default;
};

// A measure that a client took more than once, with its first and its latest total.
struct MeasureSpan {
  model::OutcomeMeasureFields measure;
  model::AdministrationFields first;
  model::AdministrationFields latest;
  bool operator==(const MeasureSpan&) const = default;
};

struct CaseloadRow {
  model::ClientId client;
  int recordNumber = 0;
  model::OptionalText externalKey;
  std::string legalName;
  model::OptionalText preferredName;
  model::ClientStatus status = model::ClientStatus::active;
  std::optional<model::Appointment> nextAppointment;
  std::optional<model::Date> intake;
  int sessions = 0;
  std::optional<model::Date> firstSession;
  std::optional<model::Date> lastSession;
  std::optional<model::Date> riskRecorded;    // last session with a risk noted
  std::optional<model::Date> oldestUnsigned;  // first session whose note is a draft
  std::optional<model::Date>
      consentExpiry;  // earliest of the consents not withdrawn; of each kind the latest counts
  std::optional<model::Date> lastReview;  // a session rated a goal, or a goal was written
  int sessionsSinceReview = 0;            // since the first session where there was no review
  std::vector<RatingTally> recent;        // in the last kRecentSessions that took place, first to last
  std::vector<MeasureSpan> measures;
};

std::vector<CaseloadRow> readCaseload(const Vault& vault);  // by record number

}  // namespace trellis::store
