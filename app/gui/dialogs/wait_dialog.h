// Said while work goes on that takes longer than a moment: what is done, and a bar. It cannot be left before
// the work is over; where that is over in a moment, nobody sees it.
#pragma once

#include <exception>
#include <functional>
#include <optional>
#include <utility>

#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/timer.h>

#include "app/gui/aside.h"

namespace trellis::gui {

class WaitDialog final : public wxDialog {
 public:
  WaitDialog(wxWindow* parent, const wxString& sentence);

  void wait(std::function<void()> work);  // throws what the work throws
  bool isWaiting() const { return aside_.isRunning(); }
  void EndModal(int answer) override;  // heeded once the work is over

 private:
  wxGauge* bar_ = nullptr;
  wxTimer clock_;
  std::exception_ptr failure_;
  Aside aside_;
};

// The work's answer.
template <class Work>
auto waitFor(wxWindow* parent, const wxString& sentence, Work work) {
  std::optional<decltype(work())> answer;
  WaitDialog(parent, sentence).wait([&] { answer.emplace(work()); });
  return *std::move(answer);
}

}  // namespace trellis::gui
