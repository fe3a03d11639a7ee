// What can be done from a client's page: each opens its dialog, or removes with a way back, and the page
// shows what came of it. Shared by the page's tabs.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/gui/navigator.h"
#include "app/view/client_removals.h"
#include "app/view/client_view.h"
#include "app/view/prompts.h"

class wxWindow;

namespace trellis::gui {

class ClientActs {
 public:
  // `refresh` shows the page anew.
  ClientActs(wxWindow& page, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
             view::ClientView& client, std::function<void()> refresh);

  view::Workspace& workspace() { return workspace_; }
  view::Prompts& prompts() { return prompts_; }
  Navigator& navigator() { return navigator_; }
  view::ClientView& client() { return client_; }
  view::ClientRemovals& removals() { return removals_; }

  void editClient();
  void editRelationship(std::optional<model::RelationshipId> existing);
  void editGoal(std::optional<model::GoalId> existing);
  void editRoot(std::optional<model::RootId> existing);
  void editConsent(std::optional<std::size_t> existing);
  void editDiagnosis(std::optional<std::size_t> existing);
  void editMeasure(std::optional<model::MeasureId> existing);
  void answerRecordRequest();
  bool canSaveAppointment() const { return !client_.nextAppointment().empty(); }
  void saveAppointment();
  void recordScore();
  void correctScore(const store::AdministrationRecord& entered);
  // What must stay does, with the reason said.
  template <class What>
  void remove(const What& what) {
    if constexpr (requires { removals_.whyKept(what); })
      if (says(removals_.whyKept(what))) return;
    removals_.remove(what);
    refresh_();
  }
  void removeSession(model::SessionId draft);
  void removeConsent(std::size_t position);
  void removeDiagnosis(std::size_t position);
  bool canUndoRemoval() const { return removals_.canUndo(); }
  void undoRemoval();

 private:
  bool says(const std::string& refusal);
  template <class Dialog, class... Arguments>
  void ask(std::function<void()> again, Arguments&&... arguments);

  wxWindow& page_;
  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  view::ClientView& client_;
  view::ClientRemovals removals_;
  std::function<void()> refresh_;
};

}  // namespace trellis::gui
