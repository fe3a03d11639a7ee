// One client's page: who they are, risk first, then the work in tabs, each a panel of its own.
// Binds to ClientView; what was removed comes back by one click on 'Undo'.
#pragma once

#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/navigator.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_measures_tab.h"
#include "app/gui/panels/client_overview_tab.h"
#include "app/gui/panels/client_people_tab.h"
#include "app/gui/panels/client_plan_tab.h"
#include "app/gui/panels/client_record_tab.h"
#include "app/gui/panels/client_sessions_tab.h"
#include "app/gui/panels/progress_panel.h"
#include "app/view/client_place.h"
#include "app/view/client_view.h"
#include "app/view/prompts.h"

namespace trellis::gui {

class ClientPanel final : public wxPanel {
 public:
  ClientPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
              model::ClientId client);
  ~ClientPanel() override { DestroyChildren(); }  // before what they show

  model::ClientId client() const { return view_.client(); }
  const std::string& name() const { return view_.name(); }
  ClientActs& acts() { return acts_; }
  void refresh();
  void open(view::ClientPlace place);
  void logSession();
  void printReport();
  void verifyRecord();

 private:
  wxSizer* header();
  wxWindow* undoBar();
  wxWindow* tabs();
  void show();
  void showUndo();
  void showProgress();

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  view::ClientView view_;
  ClientActs acts_;
  wxStaticText* name_ = nullptr;
  wxStaticText* identity_ = nullptr;
  wxStaticText* next_ = nullptr;
  wxStaticText* risk_ = nullptr;
  wxPanel* undo_ = nullptr;
  wxStaticText* removed_ = nullptr;
  wxNotebook* tabs_ = nullptr;
  ClientOverviewTab* overview_ = nullptr;
  ClientSessionsTab* sessions_ = nullptr;
  wxPanel* progressPlace_ = nullptr;
  ProgressPanel* progress_ = nullptr;
  ClientPlanTab* plan_ = nullptr;
  ClientPeopleTab* people_ = nullptr;
  ClientMeasuresTab* measures_ = nullptr;
  ClientRecordTab* record_ = nullptr;
  view::Notifier::Subscription subscription_;
  view::Notifier::Subscription removalSubscription_;
};

}  // namespace trellis::gui
