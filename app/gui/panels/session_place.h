// What the main window asks of a session's page, whether it is still written or signed: which session it is,
// and that nothing typed is lost when it is left or locked.
#pragma once

#include <optional>

#include "app/gui/undoable.h"
#include "core/model/ids.h"

namespace trellis::gui {

class SessionPlace : public Undoable {
 public:
  virtual model::ClientId client() const = 0;
  virtual std::optional<model::SessionId> session() const = 0;  // none for one that was never saved
  virtual bool leave() = 0;    // saves or keeps what was typed; false, with the reason said, where it cannot
  virtual bool keepNow() = 0;  // true where nothing typed would be lost
  bool canUndoRemoval() const override { return false; }  // from a signed session nothing is removed
  void undoRemoval() override {}
};

}  // namespace trellis::gui
