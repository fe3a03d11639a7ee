#include "app/view/import_undo.h"

#include <algorithm>

#include "app/view/words.h"
#include "core/store/client_batch.h"
#include "core/store/client_repository.h"
#include "core/store/recovery_journal.h"

namespace trellis::view {
namespace {

// Typed and not saved yet is work, too.
std::optional<int> typedFor(const Workspace& workspace, const store::ClientBatch& batch) {
  const auto drafts = workspace.journal.drafts();
  for (const auto& record : store::ClientRepository(workspace.vault).all()) {
    const bool isOfBatch =
        record.recordNumber >= batch.firstRecord && record.recordNumber < batch.firstRecord + batch.clients;
    const auto isOfClient = [&](const store::Draft& draft) { return draft.key.client == record.id; };
    if (isOfBatch && std::ranges::any_of(drafts, isOfClient)) return record.recordNumber;
  }
  return std::nullopt;
}

std::optional<int> workedWith(const Workspace& workspace, const store::ClientBatch& batch) {
  const auto written = store::workedWithSince(workspace.vault, batch);
  return written ? written : typedFor(workspace, batch);
}

}  // namespace

bool canUndoImport(const Workspace& workspace) {
  return store::lastBatch(workspace.vault).has_value();
}

ActOutcome undoImport(const Workspace& workspace, Prompts& prompts) {
  const auto batch = store::lastBatch(workspace.vault);
  if (!batch) return {false, phrase("There is no import to take back.")};
  if (const auto record = workedWith(workspace, *batch))
    return {false, phrase("The import stays: record %1 was written to since.", {std::to_string(*record)})};
  const std::string clients = counted(batch->clients, "record", "records");
  if (!prompts.confirm(phrase("Take back the import of %1?", {dateAndTime(batch->at)}),
                       phrase("%1 that came in with it will be gone again. The file that they came from is "
                              "not touched.",
                              {clients}),
                       phrase("Take the import back")))
    return {};
  store::takeBack(workspace.vault, *batch, workspace.today());
  return {true, phrase("The import was taken back: %1.", {clients})};
}

}  // namespace trellis::view
