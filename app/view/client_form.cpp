#include "app/view/client_form.h"

#include <algorithm>
#include <utility>

#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"
#include "core/store/transaction.h"

namespace trellis::view {
namespace {

// What was kept of it: the valid value goes to `keep`; what is wrong comes back.
template <class Value, class Keep>
model::FieldErrors keepIfValid(model::Checked<Value> checked, Keep keep) {
  if (!checked.isValid()) return checked.errors();
  keep(checked.value());
  return {};
}

template <class Record, class Id>
std::optional<int> placeOf(const std::vector<Record>& records, const std::optional<Id>& id) {
  const auto found = std::ranges::find_if(records, [&](const Record& record) { return record.id == id; });
  if (found == records.end()) return std::nullopt;
  return static_cast<int>(found - records.begin());
}

}  // namespace

ClientForm::ClientForm(Workspace& workspace) : workspace_(workspace) {
  fields.intakeDate = workspace.today();
  fields.clinician = workspace.clinician;
  fields.reportLanguage = workspace.language;
  readClinicians();
}

ClientForm::ClientForm(Workspace& workspace, model::ClientId existing)
    : fields(*store::ClientRepository(workspace.vault).find(existing).client),
      workspace_(workspace),
      id_(existing) {
  history_ = store::ClientRepository(workspace.vault).statusHistoryOf(existing);
  readClinicians();
}

void ClientForm::readClinicians() {
  clinicians_ = store::ClinicianRepository(workspace_.vault).all();
  std::erase_if(clinicians_, [this](const store::ClinicianRecord& record) {
    return !record.clinician->isActive && record.id != fields.clinician;
  });
}

std::vector<std::string> ClientForm::clinicianNames() const {
  std::vector<std::string> names;
  for (const auto& record : clinicians_) names.push_back(record.clinician->displayName);
  return names;
}

std::optional<int> ClientForm::clinician() const {
  return placeOf(clinicians_, fields.clinician);
}

void ClientForm::assign(std::optional<int> clinician) {
  fields.clinician =
      clinician ? std::optional(clinicians_.at(static_cast<std::size_t>(*clinician)).id) : std::nullopt;
}

// The other way round, the session says so.
model::FieldErrors ClientForm::bornTooLate() const {
  if (!id_ || !fields.dateOfBirth) return {};
  const auto sessions = store::SessionRepository(workspace_.vault).linesOf(*id_);
  if (sessions.empty() || *fields.dateOfBirth <= sessions.front().date) return {};
  return {{"dateOfBirth", phrase("The date of birth is after the session of %1: please correct one of the "
                                 "two dates.",
                                 {shortDate(sessions.front().date)})}};
}

model::FieldErrors ClientForm::save() {
  if (auto wrong = bornTooLate(); !wrong.empty()) return wrong;
  const auto checked = model::Client::make(fields, workspace_.today());
  if (!checked.isValid()) return checked.errors();
  if (id_) return saveExisting(checked.value());
  id_ = store::ClientRepository(workspace_.vault).add(checked.value(), workspace_.today());
  return {};
}

model::Date ClientForm::sinceOf(model::ClientStatus status) const {
  return !history_.empty() && history_.back().status == status ? history_.back().on : workspace_.today();
}

model::FieldErrors ClientForm::saveExisting(const model::Client& client) {
  const model::Date known = sinceOf(fields.status);
  const model::StatusChange next{fields.status, statusSince.value_or(known)};
  const bool isCorrection = !history_.empty() && history_.back().status == next.status && next.on != known;
  if (isCorrection || history_.empty() || history_.back().status != next.status)
    if (auto errors = model::checkNext(next, history_, workspace_.today()); !errors.empty()) return errors;
  store::ClientRepository clients(workspace_.vault);
  store::Transaction transaction(workspace_.vault);
  clients.save(*id_, client, next.on);
  if (isCorrection) clients.correctStatus(*id_, next.on);
  transaction.commit();
  history_ = clients.statusHistoryOf(*id_);
  return {};
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

GoalForm::GoalForm(Workspace& workspace, model::ClientId client)
    : workspace_(workspace),
      client_(client),
      relationships_(store::ClientRepository(workspace.vault).relationshipsOf(client)) {
  fields.started = workspace.today();
}

GoalForm::GoalForm(Workspace& workspace, model::GoalId existing) : workspace_(workspace), id_(existing) {
  const auto record = store::GoalRepository(workspace.vault).find(existing);
  client_ = record.client;
  fields = *record.goal;
  relationships_ = store::ClientRepository(workspace.vault).relationshipsOf(client_);
}

std::vector<std::string> GoalForm::relationshipNames() const {
  std::vector<std::string> names;
  for (const auto& record : relationships_) names.push_back(record.relationship->alias);
  return names;
}

std::optional<int> GoalForm::relationship() const {
  return placeOf(relationships_, fields.relationship);
}

void GoalForm::choose(std::optional<int> relationship) {
  fields.relationship = relationship
                            ? std::optional(relationships_.at(static_cast<std::size_t>(*relationship)).id)
                            : std::nullopt;
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
