// Model values together with what only a vault knows of them: ids, numbers, external keys, signatures.
// An external key is the key that the row had in the file it was imported from ("C00001-S001"). Values read
// from a vault have passed their rules again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/client.h"
#include "core/model/clinician.h"
#include "core/model/goal.h"
#include "core/model/ids.h"
#include "core/model/outcome_measure.h"
#include "core/model/practice_task.h"
#include "core/model/progress_note.h"
#include "core/model/relationship.h"
#include "core/model/root.h"
#include "core/model/session.h"

namespace trellis::store {

struct ClinicianRecord {
  model::ClinicianId id;
  model::Clinician clinician;
};

struct ClientRecord {
  model::ClientId id;
  int recordNumber = 0;
  model::OptionalText externalKey;
  model::Client client;
};

struct RelationshipRecord {
  model::RelationshipId id;
  model::ClientId client;
  model::OptionalText externalKey;
  model::Relationship relationship;
};

struct RootRecord {
  model::RootId id;
  model::ClientId client;
  model::Root root;
};

struct GoalRecord {
  model::GoalId id;
  model::ClientId client;
  model::OptionalText externalKey;
  model::Goal goal;
};

// A new value beside the one that was signed, with the reason; the old one stays visible. No value: it was
// not discussed after all.
struct Amendment {
  model::RelationshipId relationship;
  model::Rater rater = model::Rater::clinician;
  model::Item item = {};
  std::optional<int> value;
  std::string reason;
  model::Signature signature;
  bool operator==(const Amendment&) const = default;
};

struct SessionRecord {
  model::SessionId id;
  model::ClientId client;
  model::ClinicianId clinician;
  int number = 0;  // the client's first session is 1
  model::OptionalText externalKey;
  model::Session session;
  std::optional<model::Signature> signature;
  std::vector<model::Addendum> addenda;  // in the order in which they were signed
  std::vector<Amendment> amendments;     // likewise
};

// What counts today: the session's fields with each rating as its last amendment says.
model::SessionFields asAmended(const SessionRecord& record);

// One row of a client's list of sessions.
struct SessionLine {
  model::SessionId id;
  int number = 0;
  model::OptionalText externalKey;
  model::Date date;
  std::optional<model::TimeOfDay> start;
  model::SessionKind kind = model::SessionKind::individual;
  std::optional<model::Modality> modality;
  std::optional<model::Attendance> attendance;
  bool isSigned = false;
  bool isRiskNoted = false;
};

struct TaskRecord {
  model::TaskId id;
  model::ClientId client;
  model::SessionId setIn;
  model::OptionalText externalKey;
  model::PracticeTask task;
  std::optional<model::SessionId> reviewedIn;
  std::optional<model::TaskReview> review;
};

struct MeasureRecord {
  model::MeasureId id;
  model::OutcomeMeasure measure;
};

struct AdministrationRecord {
  model::ClientId client;
  model::MeasureId measure;
  model::Administration administration;
};

}  // namespace trellis::store
