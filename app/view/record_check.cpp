#include "app/view/record_check.h"

#include <algorithm>

#include "app/view/words.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/record_chain.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

std::string sentenceOf(const store::BrokenRecord& broken) {
  if (broken.date) return phrase("The note of %1 is not as it was signed.", {shortDate(*broken.date)});
  return phrase("A signed note is gone.");
}

}  // namespace

RecordCheck::RecordCheck(Workspace& workspace, std::optional<model::ClientId> client)
    : workspace_(workspace), only_(client) {
  clients_ = client ? std::vector{*client} : store::RecordChain(workspace_.vault).clients();
}

void RecordCheck::step() {
  if (isDone()) return;
  const model::ClientId client = clients_[next_++];
  notes_ += static_cast<int>(std::ranges::count_if(store::SessionRepository(workspace_.vault).linesOf(client),
                                                   &store::SessionLine::isSigned));
  if (const auto broken = store::RecordChain(workspace_.vault).verify(client))
    broken_.push_back((only_ ? "" : phrase("Client %1: ", {std::to_string(client.value)})) +
                      sentenceOf(*broken));
  if (isDone()) finish();
}

void RecordCheck::finish() {
  const auto object = only_ ? store::AuditObject::client : store::AuditObject::vault;
  store::AuditTrail(workspace_.vault)
      .record({store::AuditAction::verified, object, only_ ? std::optional(only_->value) : std::nullopt,
               only_, "broken=" + std::to_string(broken_.size())});
}

std::string RecordCheck::progress() const {
  return phrase("%1 of %2 clients", {std::to_string(next_), std::to_string(clients_.size())});
}

std::string RecordCheck::verdict() const {
  if (!broken_.empty()) return joined(broken_, " ");
  if (notes_ == 0) return phrase("There is no signed note yet.");
  if (notes_ == 1) return phrase("The only signed note is as it was signed.");
  return phrase("All %1 signed notes are as they were signed.", {std::to_string(notes_)});
}

}  // namespace trellis::view
