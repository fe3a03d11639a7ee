// Clients who were added by mistake, taken out of the practice, and how they come back: undo rather than 'are
// you sure'. Only where the record holds nothing but the client's details. What was typed into a form about
// them goes and comes with them. Undo goes back one client at a time, the last first, as long as the practice
// stays open. Throws store::VaultError.
#pragma once

#include <string>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/store/client_removal.h"
#include "core/store/draft.h"

namespace trellis::view {

class RemovedClients {
 public:
  explicit RemovedClients(Workspace& workspace) : workspace_(workspace) {}

  std::string whyKept(model::ClientId client) const;  // as a sentence; blank where they can be removed
  void remove(model::ClientId client);

  bool canUndo() const { return !removed_.empty(); }
  void undo();
  std::string sentence() const;  // of the last; the name is no longer in it

  Notifier changed;

 private:
  struct Removed {
    store::RemovedClient client;
    std::vector<store::Draft> typed;
  };

  std::vector<store::Draft> typedOf(model::ClientId client) const;

  Workspace& workspace_;
  std::vector<Removed> removed_;
};

}  // namespace trellis::view
