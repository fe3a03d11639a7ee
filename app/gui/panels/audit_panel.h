// The audit trail: what was done, narrowed by client, clinician, kind of act and days, older entries coming
// as the list is scrolled; and the two checks, of the trail and of every signed note.
// Binds to AuditView and RecordCheck.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/list_table.h"
#include "app/gui/wrapped_text.h"
#include "app/view/audit_view.h"
#include "app/view/prompts.h"
#include "app/view/record_check.h"

namespace trellis::gui {

class AuditPanel final : public wxPanel {
 public:
  AuditPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts);
  ~AuditPanel() override { DestroyChildren(); }  // before what they show

  void refresh() { view_.refresh(); }

 private:
  wxSizer* header();
  wxWindow* filters();
  wxWindow* entries();
  void show();
  void narrowDays();
  std::string cell(std::size_t row, unsigned column);
  void readMore();

  wxSizer* foot(wxWindow* card);
  void checkTrail();
  void printPage();
  void comparePage();
  void checkRecords();
  void onIdle(wxIdleEvent& event);
  void endCheck(const wxString& sentence);

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  view::AuditView view_;
  std::unique_ptr<view::RecordCheck> check_;  // while it goes on
  wxTextCtrl* client_ = nullptr;
  wxChoice* clinician_ = nullptr;
  wxChoice* group_ = nullptr;
  wxTextCtrl* from_ = nullptr;
  wxTextCtrl* to_ = nullptr;
  wxStaticText* message_ = nullptr;
  wxStaticText* summary_ = nullptr;
  WrappedText* verdict_ = nullptr;
  wxGauge* progress_ = nullptr;
  wxButton* verify_ = nullptr;
  ListTable* list_ = nullptr;
  bool isReading_ = false;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
