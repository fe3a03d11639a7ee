// What tests of windows share: waiting on the event loop, finding controls by id, acting as a person would.
// Waits end at a deadline, never after a fixed time; a control that is not there fails the test.
// Times are milliseconds.
#pragma once

#include <filesystem>
#include <functional>

#include <doctest/doctest.h>
#include <wx/app.h>
#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/frame.h>
#include <wx/stopwatch.h>
#include <wx/utils.h>
#include <wx/window.h>

namespace trellis::gui {

inline void settle() {
  for (int round = 0; round < 4; ++round) {
    wxYield();
    wxTheApp->ProcessPendingEvents();
    wxTheApp->ProcessIdle();
  }
}

inline bool comesTrue(const std::function<bool()>& condition, long deadline = 5000) {
  const wxStopWatch watch;
  while (!condition()) {
    if (watch.Time() > deadline) return false;
    settle();
    wxMilliSleep(2);
  }
  return true;
}

template <typename Control>
Control& find(wxWindow& root, const char* id) {
  auto* control = dynamic_cast<Control*>(wxWindow::FindWindowByName(id, &root));
  REQUIRE_MESSAGE(control, id);
  return *control;
}

inline void press(wxWindow& root, const char* id) {
  auto& button = find<wxAnyButton>(root, id);
  REQUIRE(button.IsEnabled());
  wxCommandEvent event(wxEVT_BUTTON, button.GetId());
  event.SetEventObject(&button);
  button.Command(event);
}

// The settings of the account lie in `folder` while this is alive, then where they lay before.
class OwnSettings {
 public:
  explicit OwnSettings(const std::filesystem::path& folder) : wasSet_(wxGetEnv(kVariable, &before_)) {
    wxSetEnv(kVariable, folder.string());
  }
  ~OwnSettings() { wasSet_ ? wxSetEnv(kVariable, before_) : wxUnsetEnv(kVariable); }
  OwnSettings(const OwnSettings&) = delete;
  OwnSettings& operator=(const OwnSettings&) = delete;

 private:
  static constexpr const char* kVariable = "XDG_CONFIG_HOME";
  wxString before_;
  bool wasSet_;
};

// A shown frame that goes away with the test.
class TestFrame {
 public:
  TestFrame() : frame_(new wxFrame(nullptr, wxID_ANY, "Test", wxDefaultPosition, wxSize(900, 600))) {
    frame_->Show();
    settle();
  }
  ~TestFrame() {
    frame_->Destroy();
    settle();
  }
  TestFrame(const TestFrame&) = delete;
  TestFrame& operator=(const TestFrame&) = delete;

  operator wxWindow*() { return frame_; }
  wxFrame& operator*() { return *frame_; }

 private:
  wxFrame* frame_;
};

inline unsigned rowsOf(wxWindow& root, const char* table) {
  auto& list = find<wxDataViewCtrl>(root, table);
  return static_cast<wxDataViewVirtualListModel*>(list.GetModel())->GetCount();
}

inline wxString cellOf(wxWindow& root, const char* table, unsigned row, unsigned column) {
  auto& list = find<wxDataViewCtrl>(root, table);
  wxVariant words;
  list.GetModel()->GetValue(words, static_cast<wxDataViewVirtualListModel*>(list.GetModel())->GetItem(row),
                            column);
  return words.GetString();
}

}  // namespace trellis::gui
