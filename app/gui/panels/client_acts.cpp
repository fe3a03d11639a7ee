#include "app/gui/panels/client_acts.h"

#include <utility>

#include <wx/window.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/client_dialog.h"
#include "app/gui/dialogs/goal_dialog.h"
#include "app/gui/dialogs/measure_dialog.h"
#include "app/gui/dialogs/record_entry_dialog.h"
#include "app/gui/dialogs/record_request_dialog.h"
#include "app/gui/dialogs/relationship_dialog.h"
#include "app/gui/dialogs/root_dialog.h"
#include "app/view/appointment_file.h"

namespace trellis::gui {

ClientActs::ClientActs(wxWindow& page, view::Workspace& workspace, view::Prompts& prompts,
                       Navigator& navigator, view::ClientView& client, std::function<void()> refresh)
    : page_(page),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      client_(client),
      removals_(workspace, client.client()),
      refresh_(std::move(refresh)) {}

template <class Dialog, class... Arguments>
void ClientActs::ask(std::function<void()> again, Arguments&&... arguments) {
  Dialog dialog(wxGetTopLevelParent(&page_), std::forward<Arguments>(arguments)...);
  dialog.reopensWith(std::move(again));
  if (dialog.ShowModal() == wxID_OK) refresh_();
}

void ClientActs::editClient() {
  view::ClientForm form(workspace_, client_.client());
  ask<ClientDialog>([this] { editClient(); }, form);
}

void ClientActs::editRelationship(std::optional<model::RelationshipId> existing) {
  auto form = existing ? view::RelationshipForm(workspace_, *existing)
                       : view::RelationshipForm(workspace_, client_.client());
  ask<RelationshipDialog>([this, existing] { editRelationship(existing); }, workspace_, form);
}

void ClientActs::editGoal(std::optional<model::GoalId> existing) {
  auto form = existing ? view::GoalForm(workspace_, *existing) : view::GoalForm(workspace_, client_.client());
  ask<GoalDialog>([this, existing] { editGoal(existing); }, workspace_, form);
}

void ClientActs::editRoot(std::optional<model::RootId> existing) {
  auto form = existing ? view::RootForm(workspace_, *existing) : view::RootForm(workspace_, client_.client());
  ask<RootDialog>([this, existing] { editRoot(existing); }, workspace_, form);
}

void ClientActs::editConsent(std::optional<std::size_t> existing) {
  auto form = existing ? view::ConsentForm(workspace_, client_.client(), *existing)
                       : view::ConsentForm(workspace_, client_.client());
  ask<ConsentDialog>([this, existing] { editConsent(existing); }, form);
}

void ClientActs::editDiagnosis(std::optional<std::size_t> existing) {
  auto form = existing ? view::DiagnosisForm(workspace_, client_.client(), *existing)
                       : view::DiagnosisForm(workspace_, client_.client());
  ask<DiagnosisDialog>([this, existing] { editDiagnosis(existing); }, form);
}

void ClientActs::editMeasure(std::optional<model::MeasureId> existing) {
  auto form = existing ? view::MeasureForm(workspace_, *existing) : view::MeasureForm(workspace_);
  ask<MeasureDialog>([this, existing] { editMeasure(existing); }, form);
}

void ClientActs::answerRecordRequest() {
  view::RecordRequestView request(workspace_, client_.client(), documentsFolder());
  RecordRequestDialog dialog(wxGetTopLevelParent(&page_), request);
  if (dialog.ShowModal() == wxID_OK) navigator_.say(shown(dialog.outcome()));
}

void ClientActs::saveAppointment() {
  const auto saved =
      view::saveAppointmentAsking(prompts_, workspace_.vault, client_.client(), workspace_.now());
  if (saved) navigator_.say(shown(*saved));
}

void ClientActs::recordScore() {
  view::AdministrationForm form(workspace_, client_.client());
  ask<AdministrationDialog>([this] { recordScore(); }, form);
}

void ClientActs::correctScore(const store::AdministrationRecord& entered) {
  view::AdministrationForm form(workspace_, entered);
  ask<AdministrationDialog>([this, entered] { correctScore(entered); }, form);
}

void ClientActs::removeConsent(std::size_t position) {
  removals_.removeConsent(position);
  refresh_();
}

void ClientActs::removeDiagnosis(std::size_t position) {
  removals_.removeDiagnosis(position);
  refresh_();
}

// Nothing that is still open speaks of it: no page, and no task set in it.
void ClientActs::removeSession(model::SessionId draft) {
  if (says(removals_.whyKept(draft))) return;
  navigator_.closeSession();
  remove(draft);
}

bool ClientActs::says(const std::string& refusal) {
  if (!refusal.empty()) navigator_.warn(shown(refusal));
  return !refusal.empty();
}

void ClientActs::undoRemoval() {
  removals_.undo();
  refresh_();
}

}  // namespace trellis::gui
