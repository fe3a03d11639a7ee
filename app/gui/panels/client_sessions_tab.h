// All sessions of a client, the latest first, signed and unsigned told apart.
// Binds to ClientView; a row leads to its session.
#pragma once

#include <wx/panel.h>

#include "app/gui/list_table.h"
#include "app/gui/panels/client_acts.h"

namespace trellis::gui {

class ClientSessionsTab final : public wxPanel {
 public:
  ClientSessionsTab(wxWindow* parent, ClientActs& acts);

  void show();

 private:
  view::ClientView& view_;
  ListTable* sessions_;
};

}  // namespace trellis::gui
