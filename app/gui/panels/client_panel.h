// One client's page: who they are, risk first, then overview, sessions and progress.
// Binds to ClientView; acts lead to dialogs, to a session, or to a page on paper.
#pragma once

#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/gui/panels/progress_panel.h"
#include "app/gui/wrapped_text.h"
#include "app/view/client_view.h"
#include "app/view/prompts.h"

namespace trellis::gui {

class ClientPanel final : public wxPanel {
 public:
  ClientPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
              model::ClientId client);

  model::ClientId client() const { return view_.client(); }
  void refresh();

 private:
  wxSizer* header();
  wxWindow* overview(wxWindow* parent);
  wxWindow* peopleCard(wxWindow* parent);
  wxWindow* planCard(wxWindow* parent);
  wxWindow* tasksCard(wxWindow* parent);
  wxWindow* rootsCard(wxWindow* parent);
  wxWindow* sessions(wxWindow* parent);
  void show();
  void showLists();

  void editClient();
  void editRelationship(std::optional<model::RelationshipId> existing);
  void editGoal(std::optional<model::GoalId> existing);
  void editRoot(std::optional<model::RootId> existing);
  void printSummary();
  void verifyRecord();

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  view::ClientView view_;
  wxStaticText* name_ = nullptr;
  wxStaticText* identity_ = nullptr;
  wxStaticText* risk_ = nullptr;
  WrappedText* concerns_ = nullptr;
  ListTable* relationships_ = nullptr;
  ListTable* goals_ = nullptr;
  ListTable* tasks_ = nullptr;
  ListTable* roots_ = nullptr;
  ListTable* sessions_ = nullptr;
  ProgressPanel* progress_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
