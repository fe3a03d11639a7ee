// The audit trail of a vault: each entry is written by the connection's actor, in the transaction of the act
// that it tells, and never again. mac_n is a keyed hash over the entry and mac_(n-1), so that an entry which
// was changed, removed, moved or made without the key is found. Errors: VaultError.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/seal/sealed_file.h"
#include "core/store/audit_entry.h"
#include "core/store/printed_anchor.h"
#include "core/store/progress.h"
#include "core/store/vault.h"

namespace trellis::store {

struct AuditFilter {
  std::optional<model::ClientId> client = {};  // with whom was merged into their record
  std::optional<model::ClinicianId> clinician = {};
  std::optional<AuditAction> action = {};
  std::optional<model::Instant> from = {};
  std::optional<model::Instant> to = {};            // still in it
  std::optional<std::int64_t> beforeSequence = {};  // the next page: before the last entry of this one
  int limit = 200;
};

struct AuditVerdict {
  std::int64_t entries = 0;                 // that are there
  std::optional<std::int64_t> firstBroken;  // the sequence at which the trail stops being what was written
  bool isWhole() const { return !firstBroken; }
};

class AuditTrail {
 public:
  explicit AuditTrail(const Vault& vault) : connection_(vault.connection()) {}
  explicit AuditTrail(Connection& connection) : connection_(connection) {}

  void record(const AuditAct& act);
  // What callers of this room tell: `report` and `kind` are keys.
  void viewed(AuditObject object, std::optional<std::int64_t> id, std::optional<model::ClientId> client = {});
  void printed(std::string_view report, std::optional<model::ClientId> client);
  void exported(std::string_view kind, std::optional<model::ClientId> client);

  std::vector<AuditEntry> list(const AuditFilter& filter) const;  // newest first
  std::optional<seal::Anchor> head() const;                       // where the trail stands; none before it
  bool contains(const seal::Anchor& anchor) const;                // the entry that it tells of is there
  bool contains(const PrintedAnchor& anchor) const;
  // Without an anchor, entries removed at the end cannot be missed.
  AuditVerdict verify(const std::optional<seal::Anchor>& anchor = {}, const Progress& progress = {}) const;
  AuditVerdict check(
      const Progress& progress = {}) const;  // by where it stood when the vault was last closed

 private:
  std::optional<seal::Mac> macOfEntry(std::int64_t sequence) const;
  std::vector<AuditEntry> entriesOf(const AuditFilter& filter) const;

  Connection& connection_;
};

}  // namespace trellis::store
