// Outside measures of the practice, and the totals of their administrations.
// A measure is named once; a client takes a measure at most once a day (VaultFault::refused). Errors:
// VaultError.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::store {

struct TotalsSpan {
  double lowest = 0;
  double highest = 0;
};

class MeasureRepository {
 public:
  explicit MeasureRepository(const Vault& vault) : connection_(vault.connection()) {}

  model::MeasureId add(const model::OutcomeMeasure& measure);
  void save(model::MeasureId id, const model::OutcomeMeasure& measure);
  void remove(model::MeasureId id);  // that nobody took (else VaultFault::refused)
  void putBack(const MeasureRecord& removed);
  std::optional<MeasureRecord> byName(std::string_view name) const;
  std::vector<MeasureRecord> all() const;  // by name
  MeasureRecord find(model::MeasureId id) const;
  std::optional<TotalsSpan> totalsOf(model::MeasureId id) const;  // of every client; none: never taken

  void administer(model::ClientId client, model::MeasureId measure,
                  const model::Administration& administration);
  // The one of that day, with what was wrong about it put right.
  void correct(const AdministrationRecord& entered, const model::Administration& corrected);
  void withdraw(const AdministrationRecord& entered);
  std::vector<AdministrationRecord> administrationsOf(model::ClientId client) const;  // by date

 private:
  Connection& connection_;
};

}  // namespace trellis::store
