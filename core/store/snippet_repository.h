// A clinician's own phrases, by their short keys. Each key once for a clinician: the vault refuses a second.
// Errors: VaultError.
#pragma once

#include <vector>

#include "core/model/ids.h"
#include "core/model/snippet.h"
#include "core/store/vault.h"

namespace trellis::store {

struct SnippetRecord {
  model::SnippetId id;
  model::Snippet snippet;
};

class SnippetRepository {
 public:
  explicit SnippetRepository(const Vault& vault) : connection_(vault.connection()) {}

  std::vector<SnippetRecord> of(model::ClinicianId clinician) const;  // by key
  model::SnippetId add(model::ClinicianId clinician, const model::Snippet& snippet);
  void save(model::SnippetId id, const model::Snippet& snippet);
  void drop(model::SnippetId id);

 private:
  Connection& connection_;
};

}  // namespace trellis::store
