// Home: each client a row, and beside it (below it in a small window) what needs attention with its reason;
// or the archive in their place. Binds to CaseloadView; a row that is opened leads to the client, a reason to
// its place. A client who was added by mistake is removed from here, with a way back. Columns, order and
// scope stay as the person left them.
#pragma once

#include <wx/srchctrl.h>

#include "app/gui/card.h"
#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/gui/panels/archive_list.h"
#include "app/gui/panels/duplicates_hint.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/undo_strip.h"
#include "app/gui/undoable.h"
#include "app/view/caseload_view.h"
#include "app/view/removed_clients.h"
#include "app/view/window_memory.h"

namespace trellis::gui {

class CaseloadPanel final : public ScrolledPage, public Undoable {
 public:
  CaseloadPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
                view::WindowMemory& memory);
  ~CaseloadPanel() override;

  void refresh();
  void addClient();
  void removeClient(model::ClientId client);  // who must stay does, with the reason said
  bool canUndoRemoval() const override { return removed_.canUndo(); }
  void undoRemoval() override;

 private:
  wxSizer* header();
  wxWindow* caseload();
  wxSizer* choices(wxWindow& card);
  void addClients(Card& card);
  wxWindow* attention();
  void show();
  void showScope();
  void showUndo();
  void open(const view::AttentionLine& line);
  void sortBy(unsigned column);

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  view::WindowMemory& memory_;
  view::CaseloadView view_;
  view::RemovedClients removed_;
  UndoStrip* undo_ = nullptr;
  wxSearchCtrl* filter_ = nullptr;
  ListTable* clients_ = nullptr;
  ArchiveList* archive_ = nullptr;  // in the place of the clients, where it is chosen
  DuplicatesHint* duplicates_ = nullptr;
  ListTable* attention_ = nullptr;
  view::Notifier::Subscription subscription_;
  view::Notifier::Subscription removalSubscription_;
};

}  // namespace trellis::gui
