// Where a panel can lead, and how it speaks: the main window answers for all of them.
// A place that holds unsaved work is saved before it is left; `say` shows one sentence in the info bar.
#pragma once

#include <memory>
#include <string>

#include <wx/string.h>

#include "app/view/client_place.h"
#include "core/model/ids.h"

namespace trellis::view {
class CheckInView;
}

namespace trellis::gui {

class Navigator {
 public:
  virtual ~Navigator() = default;
  virtual void openHome() = 0;
  virtual void openClient(model::ClientId client) = 0;
  virtual void openClientAt(model::ClientId client, view::ClientPlace) { openClient(client); }
  virtual void leaveClient(model::ClientId) {}  // whose record is gone
  virtual void closeSession() {}                // the page that was left, and the way back to it
  virtual void openSession(model::SessionId session) = 0;
  // At a field of its form, as errors name it; a signed session has none.
  virtual void openSessionAt(model::SessionId session, const std::string&) { openSession(session); }
  virtual void logSession(model::ClientId client) = 0;
  virtual void goBack() = 0;
  virtual void mergeDuplicates() = 0;
  // To the client: nothing else is in reach until it is handed back.
  virtual void handOver(std::unique_ptr<view::CheckInView> checkIn) = 0;
  virtual void say(const wxString& sentence) = 0;
  virtual void warn(const wxString& sentence) = 0;
};

}  // namespace trellis::gui
