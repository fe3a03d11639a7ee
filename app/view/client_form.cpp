#include "app/view/client_form.h"

#include <utility>

#include "core/store/client_repository.h"
#include "core/store/goal_repository.h"

namespace trellis::view {
namespace {

// What was kept of it: the valid value goes to `keep`; what is wrong comes back.
template <class Value, class Keep>
model::FieldErrors keepIfValid(model::Checked<Value> checked, Keep keep) {
  if (!checked.isValid()) return checked.errors();
  keep(checked.value());
  return {};
}

}  // namespace

ClientForm::ClientForm(Workspace& workspace) : workspace_(workspace) {
  fields.intakeDate = workspace.today();
  fields.clinician = workspace.clinician;
  fields.reportLanguage = workspace.language;
}

ClientForm::ClientForm(Workspace& workspace, model::ClientId existing)
    : fields(*store::ClientRepository(workspace.vault).find(existing).client),
      workspace_(workspace),
      id_(existing) {}

model::FieldErrors ClientForm::save() {
  return keepIfValid(model::Client::make(fields, workspace_.today()), [this](const model::Client& client) {
    store::ClientRepository clients(workspace_.vault);
    if (id_)
      clients.save(*id_, client, workspace_.today());
    else
      id_ = clients.add(client, workspace_.today());
  });
}

RelationshipForm::RelationshipForm(Workspace& workspace, model::ClientId client)
    : workspace_(workspace), client_(client) {}

RelationshipForm::RelationshipForm(Workspace& workspace, model::RelationshipId existing)
    : workspace_(workspace), id_(existing) {
  const auto record = store::ClientRepository(workspace.vault).findRelationship(existing);
  client_ = record.client;
  fields = *record.relationship;
}

model::FieldErrors RelationshipForm::save() {
  return keepIfValid(model::Relationship::make(fields, workspace_.today()),
                     [this](const model::Relationship& relationship) {
                       store::ClientRepository clients(workspace_.vault);
                       if (id_)
                         clients.saveRelationship(*id_, relationship);
                       else
                         id_ = clients.addRelationship(client_, relationship);
                     });
}

GoalForm::GoalForm(Workspace& workspace, model::ClientId client) : workspace_(workspace), client_(client) {
  fields.started = workspace.today();
}

GoalForm::GoalForm(Workspace& workspace, model::GoalId existing) : workspace_(workspace), id_(existing) {
  const auto record = store::GoalRepository(workspace.vault).find(existing);
  client_ = record.client;
  fields = *record.goal;
}

model::FieldErrors GoalForm::save() {
  return keepIfValid(model::Goal::make(fields, workspace_.today()), [this](const model::Goal& goal) {
    store::GoalRepository goals(workspace_.vault);
    if (id_)
      goals.save(*id_, goal);
    else
      id_ = goals.add(client_, goal);
  });
}

RootForm::RootForm(Workspace& workspace, model::ClientId client) : workspace_(workspace), client_(client) {}

RootForm::RootForm(Workspace& workspace, model::RootId existing) : workspace_(workspace), id_(existing) {
  const auto record = store::ClientRepository(workspace.vault).findRoot(existing);
  client_ = record.client;
  fields = *record.root;
}

model::FieldErrors RootForm::save() {
  return keepIfValid(model::Root::make(fields), [this](const model::Root& root) {
    store::ClientRepository clients(workspace_.vault);
    if (id_)
      clients.saveRoot(*id_, root);
    else
      id_ = clients.addRoot(client_, root);
  });
}

}  // namespace trellis::view
