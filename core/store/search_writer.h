// Keeps the search index true to what is stored. Whoever writes calls it in the same transaction.
// A client or a session owns the rowids id * 4096 + n of its passages. For this room alone.
#pragma once

#include <cstdint>

#include "core/model/ids.h"

namespace trellis::store {

class Connection;

class SearchWriter {
 public:
  explicit SearchWriter(Connection& connection) : connection_(connection) {}

  void refresh(model::ClientId client);
  void refresh(model::SessionId session);  // all but the sections of its note

  // The index must forget a section's words before they change, and learn them afterwards.
  void withdrawNote(model::SessionId session);
  void admitNote(model::SessionId session);

  void rebuild();  // everything, at once: after an import into an empty vault

 private:
  Connection& connection_;
};

}  // namespace trellis::store
