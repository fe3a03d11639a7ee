#include "app/gui/panels/reports_panel.h"

#include <algorithm>
#include <chrono>

#include <wx/dirdlg.h>
#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/bind.h"
#include "app/gui/card.h"
#include "app/gui/dialogs/letterhead_dialog.h"
#include "app/gui/fields.h"
#include "app/gui/pages/report_errand.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kBatchTick = 20;  // milliseconds between looks at the page that is being written

}  // namespace

ReportsPanel::ReportsPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts,
                           Navigator& navigator)
    : wxPanel(parent),
      workspace_(workspace),
      prompts_(prompts),
      navigator_(navigator),
      batch_(workspace),
      tick_(this) {
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(header(), 0, wxEXPAND | wxALL, FromDIP(kPageSpace));
  page->Add(reviewCard(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  page->Add(batchCard(), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizer(page);
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { onTick(); });
  showBatch();
}

wxSizer* ReportsPanel::header() {
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  auto* title = new wxStaticText(this, wxID_ANY, _("Reports"));
  addStyle(*title, Style::title);
  auto* letterhead = new wxButton(this, wxID_ANY, _("Letterhead..."));
  identify(*letterhead, "reports.letterhead", _("Letterhead"), _("Name, contact and logo on every report"));
  letterhead->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&ReportsPanel::editLetterhead); });
  sizer->Add(title, 1, wxALIGN_CENTER_VERTICAL);
  sizer->Add(letterhead, 0, wxALIGN_CENTER_VERTICAL);
  return sizer;
}

wxWindow* ReportsPanel::reviewCard() {
  auto* card = new Card(this, _("Caseload review"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* what = new WrappedText(card, 2);
  what->setWords(
      _("All clients in care by their initials, how they are moving and what needs attention: for "
        "supervision."));
  addStyle(*what, Style::quiet);
  row->Add(what, 1, wxALIGN_CENTER_VERTICAL);
  auto* open = new wxButton(card, wxID_ANY, _("Caseload review..."));
  identify(*open, "reports.review", _("Caseload review"));
  open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&ReportsPanel::takeOutReview); });
  row->Add(open, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, FromDIP(kMediumSpace));
  card->content().Add(row, 0, wxEXPAND);
  return card;
}

wxWindow* ReportsPanel::batchCard() {
  auto* card = new Card(this, _("Client summaries for reviews that are due"));
  list_ = new ListTable(card, "reports.due", _("Clients whose review is due"),
                        {{_("Client"), 180}, {_("Why now"), 480}, {_("Summary"), 260}},
                        [this](std::size_t row, unsigned column) {
                          const view::BatchLine& line = batch_.lines()[row];
                          if (column == 0) return line.name;
                          return column == 1 ? line.reason : line.outcome;
                        });
  list_->onOpen = [this](std::size_t row) { navigator_.openClient(batch_.lines()[row].client); };
  card->content().Add(list_, 1, wxEXPAND | wxBOTTOM, FromDIP(kMediumSpace));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  paper_ = new wxChoice(card, wxID_ANY);
  chooseByLettersNotWheel(*paper_);
  paper_->Append("A4");
  paper_->Append(_("Letter"));
  paper_->SetSelection(0);
  identify(*paper_, "reports.paper", _("Paper"));
  progress_ = new wxGauge(card, wxID_ANY, 1);
  identify(*progress_, "reports.progress", _("Summaries made"));
  cancel_ = new wxButton(card, wxID_ANY, _("Stop"));
  identify(*cancel_, "reports.stop", _("Stop"));
  cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { batch_.stop(); });
  start_ = new wxButton(card, wxID_ANY, _("Save all as PDF..."));
  identify(*start_, "reports.start", _("Save all as PDF"));
  addStyle(*start_, Style::primary);
  start_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter(&ReportsPanel::startBatch); });
  row->Add(paper_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kMediumSpace));
  row->Add(progress_, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT | wxRESERVE_SPACE_EVEN_IF_HIDDEN,
           FromDIP(kMediumSpace));
  row->Add(cancel_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  row->Add(start_, 0, wxALIGN_CENTER_VERTICAL);
  card->content().Add(row, 0, wxEXPAND);
  return card;
}

void ReportsPanel::refresh() {
  if (isRunning()) return;
  batch_.refresh();
  showBatch();
}

void ReportsPanel::editLetterhead() {
  view::LetterheadForm form(workspace_);
  LetterheadDialog dialog(wxGetTopLevelParent(this), form);
  dialog.reopensWith([this] { editLetterhead(); });
  if (dialog.ShowModal() == wxID_OK) navigator_.say(_("The letterhead is saved."));
}

void ReportsPanel::takeOutReview() {
  view::ReportView report(workspace_);
  takeOutReport(wxGetTopLevelParent(this), report, prompts_, navigator_);
}

void ReportsPanel::startBatch() {
  wxDirDialog dialog(wxGetTopLevelParent(this), _("Into which folder should the summaries go?"), {},
                     wxDD_DIR_MUST_EXIST);
  if (dialog.ShowModal() != wxID_OK) return;
  batch_.start(typed(dialog.GetPath()), chosen<view::Paper>(*paper_));
  makeNext();
}

void ReportsPanel::makeNext() {
  page_ = batch_.next();
  if (!page_) return finish();
  written_ = std::async(std::launch::async, [page = *page_] { return page.write(); });
  showBatch();
  tick_.StartOnce(kBatchTick);
}

void ReportsPanel::onTick() {
  if (written_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
    tick_.StartOnce(kBatchTick);
    return;
  }
  try {
    batch_.wrote(*page_, written_.get());
    makeNext();
  } catch (...) {
    batch_.stop();
    page_.reset();
    showBatch();
    throw;
  }
}

void ReportsPanel::finish() {
  showBatch();
  navigator_.say(shown(batch_.verdict()));
}

void ReportsPanel::showBatch() {
  const auto count = batch_.lines().size();
  list_->fill(count, shown(batch_.emptyState()));
  progress_->SetRange(std::max(1, static_cast<int>(count)));
  progress_->SetValue(static_cast<int>(batch_.done()));
  progress_->Show(isRunning());
  cancel_->Show(isRunning());
  start_->Enable(!isRunning() && count > 0);
  paper_->Enable(!isRunning());
  Layout();
  progress_->GetParent()->Layout();
}

}  // namespace trellis::gui
