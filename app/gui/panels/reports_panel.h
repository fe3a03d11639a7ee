// Reports about more than one client: the caseload review for supervision, and the summaries of everybody
// whose review is due, made beside the window with progress and cancel. Binds to SummaryBatch; closing the
// panel waits for the page that is being written.
#pragma once

#include <future>
#include <optional>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/gui/wrapped_text.h"
#include "app/view/prompts.h"
#include "app/view/summary_batch.h"

namespace trellis::gui {

class ReportsPanel final : public wxPanel {
 public:
  ReportsPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator);
  ~ReportsPanel() override { DestroyChildren(); }  // before what they show

  void refresh();

 private:
  wxSizer* header();
  wxWindow* reviewCard();
  wxWindow* batchCard();
  void editLetterhead();
  void takeOutReview();
  void startBatch();
  void makeNext();
  void onTick();
  void finish();
  void showBatch();
  bool isRunning() const { return page_.has_value(); }

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  view::SummaryBatch batch_;
  std::optional<view::BatchPage> page_;  // that is being written
  std::future<int> written_;
  ListTable* list_ = nullptr;
  wxChoice* paper_ = nullptr;
  wxButton* start_ = nullptr;
  wxButton* cancel_ = nullptr;
  wxGauge* progress_ = nullptr;
  wxTimer tick_;
};

}  // namespace trellis::gui
