#include "core/store/recovery_key_trail.h"

#include <algorithm>
#include <string>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

constexpr const char* kUnconfirmed = "unconfirmed";

bool hasRecoveryKey(Connection& connection) {
  return std::ranges::any_of(connection.file().slots(), [](const seal::SlotOwner& slot) {
    return slot.kind == seal::SlotKind::recoveryKey;
  });
}

}  // namespace

void recordNewRecoveryKey(Connection& connection, Confirmation confirmation) {
  const bool waits = confirmation == Confirmation::waits;
  AuditTrail(connection)
      .record({AuditAction::recoveryKeyReplaced, AuditObject::vault, {}, {}, waits ? kUnconfirmed : ""});
}

// Whoever came in with the key has it. The '+' keeps SQLite at the index of the actions.
bool isRecoveryKeyConfirmed(Connection& connection) {
  if (!hasRecoveryKey(connection)) return false;
  Statement select(connection, R"(
    SELECT detail FROM audit_entry WHERE action IN (:replaced, :confirmed, :used)
    ORDER BY +sequence DESC LIMIT 1)");
  select.with(AuditAction::recoveryKeyReplaced, AuditAction::recoveryKeyConfirmed,
              AuditAction::recoveryKeyUsed);
  return select.next() && select.value<std::string>() != kUnconfirmed;
}

}  // namespace trellis::store
