#include "app/gui/dialogs/wait_dialog.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kBarWidth = 360;
constexpr int kBarEnd = 1000;
constexpr int kBarTick = 60;  // milliseconds between two steps of the bar
constexpr std::chrono::milliseconds kMoment{250};

}  // namespace

WaitDialog::WaitDialog(wxWindow* parent, const wxString& sentence, Pace& pace)
    : wxDialog(parent, wxID_ANY, "Trellis", wxDefaultPosition, wxDefaultSize, wxCAPTION),
      pace_(pace),
      clock_(this),
      aside_(*this) {
  identify(*this, "wait", sentence);
  auto* page = new wxBoxSizer(wxVERTICAL);
  auto* content = new wxBoxSizer(wxVERTICAL);
  content->SetMinSize(FromDIP(wxSize(kBarWidth, -1)));
  addLabel(this, *content, sentence, Style::heading);
  bar_ = new wxGauge(this, wxID_ANY, kBarEnd);
  identify(*bar_, "wait.bar", sentence);
  content->Add(bar_, 0, wxEXPAND | wxTOP, FromDIP(kMediumSpace));
  addStop(*content);
  page->Add(content, 1, wxEXPAND | wxALL, FromDIP(kPageSpace));
  SetSizerAndFit(page);
  CentreOnParent();
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showPace(); });
  Bind(wxEVT_CLOSE_WINDOW, [](wxCloseEvent& event) { event.Veto(); });
}

void WaitDialog::addStop(wxSizer& into) {
  stop_ = new wxButton(this, wxID_CANCEL, _("Cancel"));
  identify(*stop_, "wait.cancel", _("Cancel"));
  stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stop(); });
  into.Add(stop_, 0, wxALIGN_RIGHT | wxTOP, FromDIP(kPageSpace));
}

void WaitDialog::stop() {
  pace_.stop();
  stop_->Disable();
}

void WaitDialog::showPace() {
  const auto done = pace_.done();
  if (!done) return bar_->Pulse();
  bar_->SetValue(static_cast<int>(*done * kBarEnd));
}

void WaitDialog::wait(std::function<void()> work) {
  aside_.run(std::move(work), [this](const std::exception_ptr& failure) {
    failure_ = failure;
    if (IsModal()) wxDialog::EndModal(wxID_OK);
  });
  if (aside_.isOverWithin(kMoment)) {
    ProcessPendingEvents();
  } else {
    clock_.Start(kBarTick);
    ShowModal();
    clock_.Stop();
  }
  if (failure_) std::rethrow_exception(failure_);
}

void WaitDialog::EndModal(int answer) {
  if (!isWaiting()) wxDialog::EndModal(answer);
}

}  // namespace trellis::gui
