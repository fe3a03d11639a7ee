// Said while work goes on that takes longer than a moment: what is done, a bar, and Cancel. The dialog stays
// until the work has stopped. Where that is over in a moment, nobody sees it.
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <optional>
#include <utility>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/timer.h>

#include "app/gui/aside.h"

namespace trellis::gui {

// Between the work, on its thread, and the window: how much is done, and whether to stop.
class Pace {
 public:
  bool operator()(std::optional<double> done) {  // false: stop
    done_ = done.value_or(kUnknown);
    return !isStopped_;
  }
  std::optional<double> done() const {
    const double done = done_;
    return done == kUnknown ? std::nullopt : std::optional(done);
  }
  void stop() { isStopped_ = true; }
  bool isStopped() const { return isStopped_; }

 private:
  static constexpr double kUnknown = -1;
  std::atomic<double> done_ = kUnknown;
  std::atomic<bool> isStopped_ = false;
};

class WaitDialog final : public wxDialog {
 public:
  WaitDialog(wxWindow* parent, const wxString& sentence, Pace& pace);

  void wait(std::function<void()> work);  // throws what the work throws
  bool isWaiting() const { return aside_.isRunning(); }
  void stop();
  void EndModal(int answer) override;  // heeded once the work is over

 private:
  void addStop(wxSizer& into);
  void showPace();

  Pace& pace_;
  wxGauge* bar_ = nullptr;
  wxButton* stop_ = nullptr;
  wxTimer clock_;
  std::exception_ptr failure_;
  Aside aside_;
};

// The answer of work that is given a Pace to tell.
template <class Work>
auto waitUnlessStopped(wxWindow* parent, const wxString& sentence, Work work) {
  Pace pace;
  std::optional<decltype(work(pace))> answer;
  WaitDialog(parent, sentence, pace).wait([&] { answer.emplace(work(pace)); });
  return *std::move(answer);
}

}  // namespace trellis::gui
