// 'Verify record', of one client or of all, a client at a time so that the window can go on and it can be
// stopped: is every signed note as it was signed? What was found stands in the audit trail once it is done.
// Throws store::VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/workspace.h"

namespace trellis::view {

class RecordCheck {
 public:
  RecordCheck(Workspace& workspace, std::optional<model::ClientId> client);

  bool isDone() const { return next_ == clients_.size(); }
  void step();
  std::size_t done() const { return next_; }
  std::size_t total() const { return clients_.size(); }
  std::string progress() const;  // "3 of 40 clients"

  // Once it is done. "All 12 signed notes are as they were signed."
  bool isWhole() const { return broken_.empty(); }
  std::string verdict() const;

 private:
  void finish();

  Workspace& workspace_;
  std::optional<model::ClientId> only_;
  std::vector<model::ClientId> clients_;
  std::size_t next_ = 0;
  int notes_ = 0;
  std::vector<std::string> broken_;  // a sentence each
};

}  // namespace trellis::view
