#include "app/view/record_entry_form.h"

#include <string>
#include <string_view>
#include <utility>

#include "core/store/client_repository.h"

namespace trellis::view {
namespace {

model::ClientFields fieldsOf(const Workspace& workspace, model::ClientId client) {
  return *store::ClientRepository(workspace.vault).find(client).client;
}

// "consents[2].givenOn" is the form's own "givenOn".
model::FieldErrors withinEntry(model::FieldErrors errors, std::string_view list) {
  for (model::FieldError& error : errors)
    if (const auto dot = error.field.find("]."); error.field.starts_with(list) && dot != std::string::npos)
      error.field.erase(0, dot + 2);
  return errors;
}

template <class Entry>
model::FieldErrors saveEntry(Workspace& workspace, model::ClientId client,
                             std::vector<Entry> model::ClientFields::*list, std::string_view name,
                             std::optional<std::size_t> position, const Entry& entry) {
  model::ClientFields fields = fieldsOf(workspace, client);
  auto& entries = fields.*list;
  if (position)
    entries.at(*position) = entry;
  else
    entries.push_back(entry);
  const auto checked = model::Client::make(std::move(fields), workspace.today());
  if (!checked.isValid()) return withinEntry(checked.errors(), name);
  store::ClientRepository(workspace.vault).save(client, checked.value(), workspace.today());
  return {};
}

// What an older entry says stays as it is: only what is entered now is held against today.
void refuseFuture(model::FieldErrors& errors, const std::string& field, std::optional<model::Date> date,
                  const Workspace& workspace) {
  if (date && !date->is_special() && *date > workspace.today())
    errors.push_back({field, phrase("This date is in the future: please enter it once it has come.")});
}

}  // namespace

ConsentForm::ConsentForm(Workspace& workspace, model::ClientId client)
    : fields{.givenOn = workspace.today()}, workspace_(workspace), client_(client) {}

ConsentForm::ConsentForm(Workspace& workspace, model::ClientId client, std::size_t existing)
    : fields(fieldsOf(workspace, client).consents.at(existing)),
      workspace_(workspace),
      client_(client),
      position_(existing) {}

model::FieldErrors ConsentForm::save() {
  model::FieldErrors future;
  refuseFuture(future, "givenOn", fields.givenOn, workspace_);
  refuseFuture(future, "withdrawnOn", fields.withdrawnOn, workspace_);
  if (!future.empty()) return future;
  return saveEntry(workspace_, client_, &model::ClientFields::consents, "consents", position_, fields);
}

DiagnosisForm::DiagnosisForm(Workspace& workspace, model::ClientId client)
    : fields{.code = {}, .text = {}, .from = workspace.today()}, workspace_(workspace), client_(client) {}

DiagnosisForm::DiagnosisForm(Workspace& workspace, model::ClientId client, std::size_t existing)
    : fields(fieldsOf(workspace, client).diagnoses.at(existing)),
      workspace_(workspace),
      client_(client),
      position_(existing) {}

model::FieldErrors DiagnosisForm::save() {
  model::FieldErrors future;
  refuseFuture(future, "from", fields.from, workspace_);
  if (!future.empty()) return future;
  return saveEntry(workspace_, client_, &model::ClientFields::diagnoses, "diagnoses", position_, fields);
}

}  // namespace trellis::view
