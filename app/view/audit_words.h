// What the audit trail tells, in whole sentences, and its acts in the few groups that a person asks for.
// Names are given by the caller: the trail itself holds none.
#pragma once

#include <string>
#include <vector>

#include "core/store/audit_entry.h"

namespace trellis::view {

enum class AuditGroup { signIns, reading, writing, signing, leaving, backups, keys, checks };

std::string wordOf(AuditGroup group);                         // "Signing in and out"
std::vector<store::AuditAction> actionsOf(AuditGroup group);  // of every action, in one group
inline constexpr AuditGroup kLastAuditGroup = AuditGroup::checks;

// "Ana Ruiz changed a session of Maya Rosen."
std::string sentenceOf(const store::AuditAct& act, const std::string& who, const std::string& client);

}  // namespace trellis::view
