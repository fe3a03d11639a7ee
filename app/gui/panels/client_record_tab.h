// The record: how to reach the client, consents, diagnoses, the history of the status, and how long all of it
// is kept. Binds to ClientView and ClientRecordView; entries are added, changed and removed here.
#pragma once

#include <wx/checkbox.h>

#include "app/gui/list_table.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/row_acts.h"
#include "app/gui/wrapped_text.h"
#include "app/view/client_record_view.h"

namespace trellis::gui {

class ClientRecordTab final : public ClientTab {
 public:
  ClientRecordTab(wxWindow* parent, ClientActs& acts);

  void show() override;

 private:
  wxWindow* detailsCard();
  wxWindow* consentsCard();
  wxWindow* diagnosesCard();
  wxWindow* statusCard();
  wxWindow* keepingCard();
  void dispose();

  ClientActs& acts_;
  view::ClientView& client_;
  view::ClientRecordView view_;
  ListTable* details_ = nullptr;
  ListTable* consents_ = nullptr;
  RowActs* consentActs_ = nullptr;
  ListTable* diagnoses_ = nullptr;
  RowActs* diagnosisActs_ = nullptr;
  ListTable* statuses_ = nullptr;
  WrappedText* keeping_ = nullptr;
  wxCheckBox* hold_ = nullptr;
  wxButton* dispose_ = nullptr;
};

}  // namespace trellis::gui
