#include "app/view/removed_clients.h"

#include <algorithm>
#include <utility>

#include "app/view/words.h"
#include "core/store/recovery_journal.h"

namespace trellis::view {
namespace {

std::string sentenceOf(store::RemovalBar bar) {
  switch (bar) {
    case store::RemovalBar::legalHold:
      return phrase("A legal hold keeps this record: the client stays.");
    case store::RemovalBar::holdings:
      return phrase(
          "This record holds more than the client's details: the client stays. Only a client who was added "
          "by mistake can be removed; one whose work has ended is discharged.");
    case store::RemovalBar::merge:
      return phrase("This record was merged with another one: the client stays.");
    case store::RemovalBar::givenOut:
      return phrase("Something of this record was printed or saved as a file: the client stays.");
  }
  return "";
}

}  // namespace

std::vector<store::Draft> RemovedClients::typedOf(model::ClientId client) const {
  auto drafts = workspace_.journal.drafts();
  std::erase_if(drafts, [client](const store::Draft& draft) { return draft.key.client != client; });
  return drafts;
}

std::string RemovedClients::whyKept(model::ClientId client) const {
  if (const auto bar = store::barToRemoval(workspace_.vault, client)) return sentenceOf(*bar);
  const auto isWork = [](const store::Draft& draft) { return draft.key.kind != store::DraftKind::form; };
  if (std::ranges::any_of(typedOf(client), isWork))
    return phrase("A session with this client is typed and not saved yet: save it or throw it away first.");
  return "";
}

void RemovedClients::remove(model::ClientId client) {
  Removed removed{store::removeClient(workspace_.vault, client, workspace_.today()), typedOf(client)};
  for (const store::Draft& draft : removed.typed) workspace_.journal.drop(draft.key);
  removed_.push_back(std::move(removed));
  changed.notify();
}

void RemovedClients::undo() {
  if (!canUndo()) return;
  const Removed& last = removed_.back();
  store::putBack(workspace_.vault, last.client);
  for (const store::Draft& draft : last.typed) workspace_.journal.keep(draft.key, draft.text, draft.keptAt);
  removed_.pop_back();
  changed.notify();
}

std::string RemovedClients::sentence() const {
  return canUndo() ? phrase("The client was removed.") : "";
}

}  // namespace trellis::view
