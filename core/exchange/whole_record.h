// A practice and its clients with all that is recorded of them: what every export is made from.
// Keys name what other rows speak of; each is used once in its kind. Psychotherapy notes are there only where
// they were asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/client.h"
#include "core/model/clinician.h"
#include "core/model/goal.h"
#include "core/model/outcome_measure.h"
#include "core/model/own_format.h"
#include "core/model/practice_task.h"
#include "core/model/progress_note.h"
#include "core/model/psychotherapy_note.h"
#include "core/model/relationship.h"
#include "core/model/root.h"
#include "core/model/session.h"

namespace trellis::exchange {

struct WholeRelationship {
  model::RelationshipId id;
  std::string key;
  model::RelationshipFields fields;
};

struct WholeGoal {
  model::GoalId id;
  std::string key;
  model::GoalFields fields;
};

// A rating changed after it was signed; no value: it was not discussed after all.
struct WholeAmendment {
  model::RelationshipId relationship;
  model::Rater rater = model::Rater::clinician;
  model::Item item = {};
  std::optional<int> value;
  std::string reason;
  model::Signature signature;
};

struct WholeSession {
  model::SessionId id;
  std::string key;
  int number = 0;
  model::ClinicianId clinician;
  model::SessionFields fields;
  std::optional<model::Signature> signature;
  std::vector<model::Addendum> addenda;
  std::vector<WholeAmendment> amendments;
  std::optional<model::PsychotherapyNote> psychotherapyNote;
};

struct WholeTask {
  std::string key;
  model::SessionId setIn;
  model::PracticeTaskFields fields;
  std::optional<model::SessionId> reviewedIn;
  std::optional<model::TaskReview> review;
};

struct WholeAdministration {
  std::string measure;  // its name
  model::AdministrationFields fields;
};

// Another record of this client, as it stood when it was merged.
struct WholeMerge {
  std::string key;
  int recordNumber = 0;
  model::ClientFields fields;
  int into = 0;  // a record number
  model::Date on;
  std::optional<model::ClinicianId> by;
};

struct WholeClient {
  std::string key;
  int recordNumber = 0;
  model::ClientFields fields;
  std::vector<WholeMerge> mergedRecords;  // the first merge first
  std::vector<model::StatusChange> statusHistory;
  std::vector<model::RootFields> roots;
  std::vector<WholeRelationship> relationships;
  std::vector<WholeGoal> goals;
  std::vector<WholeSession> sessions;
  std::vector<WholeTask> tasks;
  std::vector<WholeAdministration> administrations;

  std::string keyOf(model::RelationshipId id) const { return keyIn(relationships, id); }
  std::string keyOf(model::GoalId id) const { return keyIn(goals, id); }
  std::string keyOf(model::SessionId id) const { return keyIn(sessions, id); }
  template <class Id>
  std::string keyOf(const std::optional<Id>& id) const {
    return id ? keyOf(*id) : std::string();
  }

 private:
  template <class Row, class Id>
  static std::string keyIn(const std::vector<Row>& rows, Id id) {
    for (const Row& row : rows)
      if (row.id == id) return row.key;
    return {};
  }
};

struct WholeClinician {
  model::ClinicianId id;
  model::ClinicianFields fields;
};

// Two clients whose records look alike, and of whom it was said that they are two people.
struct WholeNamesakes {
  std::string one;  // their keys
  std::string other;
  model::Date saidOn;
  std::optional<model::ClinicianId> saidBy;
};

struct WholeFormat {
  model::FormatWording wording;
  std::vector<model::OwnSection> sections;
};

struct WholePractice {
  model::PracticeFields fields;
  std::vector<WholeClinician> clinicians;
  std::vector<model::OutcomeMeasureFields> measures;
  std::vector<WholeNamesakes> toldApart;      // none where one client leaves alone: it names others
  std::vector<WholeFormat> noteFormats = {};  // of the practice's own, every wording
};

}  // namespace trellis::exchange
