// One client's page: who they are, risk first, then the work in tabs, each a panel of its own, made when it
// is first looked at. The page turns to another client without being made anew; `refresh` reads and fills it.
// Binds to ClientView; what was removed comes back by one click on 'Undo'.
#pragma once

#include <functional>
#include <vector>

#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/navigator.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/undo_strip.h"
#include "app/gui/undoable.h"
#include "app/view/client_place.h"
#include "app/view/client_view.h"
#include "app/view/prompts.h"

namespace trellis::gui {

class ClientPanel final : public wxPanel, public Undoable {
 public:
  ClientPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
              model::ClientId client);
  ~ClientPanel() override { DestroyChildren(); }  // before what they show

  model::ClientId client() const { return view_.client(); }
  const std::string& name() const { return view_.name(); }
  ClientActs& acts() { return acts_; }
  void turnTo(model::ClientId client);  // shown at `refresh`
  void refresh();
  bool canUndoRemoval() const override { return acts_.canUndoRemoval(); }
  void undoRemoval() override { acts_.undoRemoval(); }
  void open(view::ClientPlace place);
  void logSession();
  void printReport();
  void verifyRecord();

 private:
  struct Part {
    wxPanel* place = nullptr;
    std::function<ClientTab*(wxWindow* place)> make;
    ClientTab* tab = nullptr;  // once it was looked at
    bool isStale = false;
  };

  struct Banner {
    wxPanel* row = nullptr;
    wxStaticText* words = nullptr;
  };

  Part& shownPart() { return parts_[static_cast<std::size_t>(tabs_->GetSelection())]; }
  Part& part(view::ClientPlace place) { return parts_[static_cast<std::size_t>(place)]; }
  void forget(Part& part);
  wxSizer* header();
  Banner addBanner(wxSizer& into, const std::string& id, const wxString& way, std::function<void()> open);
  void showBanner(const Banner& banner, const std::string& words);
  void openRisk();
  wxWindow* tabs();
  template <class Tab>
  void addTab(const wxString& name);
  void show();
  void showUndo();
  void showTab();

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  view::ClientView view_;
  ClientActs acts_;
  wxStaticText* name_ = nullptr;
  wxStaticText* identity_ = nullptr;
  wxStaticText* next_ = nullptr;
  Banner risk_;
  Banner safety_;
  UndoStrip* undo_ = nullptr;
  wxNotebook* tabs_ = nullptr;
  std::vector<Part> parts_;  // by view::ClientPlace
  view::Notifier::Subscription subscription_;
  view::Notifier::Subscription removalSubscription_;
};

}  // namespace trellis::gui
