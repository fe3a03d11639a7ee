// A page that can put back what was removed on it, the last first: by Ctrl+Z outside a text field, as by its
// button.
#pragma once

namespace trellis::gui {

class Undoable {
 public:
  virtual ~Undoable() = default;
  virtual bool canUndoRemoval() const = 0;
  virtual void undoRemoval() = 0;
};

}  // namespace trellis::gui
