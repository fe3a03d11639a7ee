// The forms for a new or changed client, relationship, root and goal: fields to fill, then `save`, which says
// what is wrong or saves. Nothing typed is lost: the fields stay as they are when saving is refused.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/model/client.h"
#include "core/model/field_error.h"
#include "core/model/goal.h"
#include "core/model/relationship.h"
#include "core/model/root.h"
#include "core/store/records.h"

namespace trellis::view {

class ClientForm {
 public:
  explicit ClientForm(Workspace& workspace);  // a new client, intake today
  ClientForm(Workspace& workspace, model::ClientId existing);

  model::ClientFields fields;
  // Of the status, for an existing client: nothing is today where the status changes. Another date for the
  // same status corrects it.
  std::optional<model::Date> statusSince;
  model::Date sinceOf(model::ClientStatus status) const;  // as it is known, or today
  bool isNew() const { return !id_; }
  // Whom the client can be assigned to: the active clinicians, and whoever it is now.
  std::vector<std::string> clinicianNames() const;
  std::optional<int> clinician() const;  // among the names
  void assign(std::optional<int> clinician);
  model::FieldErrors save();                                     // empty when saved
  std::optional<model::ClientId> client() const { return id_; }  // after saving, or the existing one

 private:
  void readClinicians();
  model::FieldErrors saveExisting(const model::Client& client);
  model::FieldErrors bornTooLate() const;

  std::vector<store::ClinicianRecord> clinicians_;
  std::vector<model::StatusChange> history_;  // oldest first
  Workspace& workspace_;
  std::optional<model::ClientId> id_;
};

class RelationshipForm {
 public:
  RelationshipForm(Workspace& workspace, model::ClientId client);
  RelationshipForm(Workspace& workspace, model::RelationshipId existing);

  model::RelationshipFields fields;
  bool isNew() const { return !id_; }
  model::FieldErrors save();
  std::optional<model::RelationshipId> relationship() const { return id_; }

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::optional<model::RelationshipId> id_;
};

class GoalForm {
 public:
  GoalForm(Workspace& workspace, model::ClientId client);
  GoalForm(Workspace& workspace, model::GoalId existing);

  model::GoalFields fields;
  bool isNew() const { return !id_; }
  std::vector<std::string> relationshipNames() const;  // aliases
  std::optional<int> relationship() const;             // among them
  void choose(std::optional<int> relationship);
  model::FieldErrors save();

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::optional<model::GoalId> id_;
  std::vector<store::RelationshipRecord> relationships_;
};

class RootForm {
 public:
  RootForm(Workspace& workspace, model::ClientId client);
  RootForm(Workspace& workspace, model::RootId existing);

  model::RootFields fields;
  bool isNew() const { return !id_; }
  model::FieldErrors save();

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::optional<model::RootId> id_;
};

}  // namespace trellis::view
