// A folder of CSV files into the open vault, in one transaction: all of it, or the rows that are right, or
// (to see what would happen) nothing. Tells every refused row; importing a folder twice changes nothing.
// Errors: store::VaultError.
#pragma once

#include <filesystem>

#include "core/exchange/csv_import.h"
#include "core/model/catalogue.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::view {

enum class ImportKeeps {
  allOrNothing,  // nothing where a row is refused
  goodRows,
  nothing  // a dry run
};

struct PracticeImport {
  std::filesystem::path folder;
  ImportKeeps keeps = ImportKeeps::allOrNothing;
  model::ClinicianId clinician;  // held the sessions, and signs those that are marked as signed
  model::Instant now;            // UTC, of the signatures
  model::Date today;             // where the practice is
};

struct ImportResult {
  exchange::ImportReport report;
  bool isKept = false;
};

ImportResult runImport(const PracticeImport& import, const store::Vault& vault,
                       const model::Catalogue& catalogue, const exchange::ImportProgress& progress);

}  // namespace trellis::view
