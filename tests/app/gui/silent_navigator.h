// A navigator that leads nowhere and remembers the last sentence that was said and the last session.
// For tests of a panel on its own.
#pragma once

#include <memory>
#include <optional>

#include "app/gui/navigator.h"
#include "app/view/check_in_view.h"

namespace trellis::gui {

struct SilentNavigator : Navigator {
  wxString said;
  std::optional<model::SessionId> session;  // opened last
  wxString warned;
  void openHome() override {}
  void openClient(model::ClientId) override {}
  void openSession(model::SessionId opened) override { session = opened; }
  void logSession(model::ClientId) override {}
  void goBack() override {}
  void mergeDuplicates() override {}
  void handOver(std::unique_ptr<view::CheckInView>) override {}
  void say(const wxString& sentence) override { said = sentence; }
  void warn(const wxString& sentence) override { warned = sentence; }
};

}  // namespace trellis::gui
