// Takes data out of the vault into open formats: the practice, or one client. What is written appears whole
// or not at all, is the owner's alone, is not encrypted, and is told in the audit trail. Psychotherapy notes
// are in it only where they were asked for. Takes long, and is asked on a thread of its own. Errors:
// store::VaultError.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/view/whole_record.h"
#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/keys.h"
#include "core/store/new_folder.h"
#include "core/store/progress.h"
#include "core/store/vault.h"

namespace trellis::view {

enum class ExportFormat { csv, json, fhir };

struct DataExport {
  std::filesystem::path target;                // a new folder, or the JSON file
  std::optional<model::ClientId> client = {};  // none: the whole practice
  PsychotherapyNotes psychotherapyNotes = PsychotherapyNotes::leftOut;
};

struct ExportedCounts {
  int clients = 0;
  int sessions = 0;
  int psychotherapyNotes = 0;
};

ExportedCounts exportAs(ExportFormat format, const DataExport& wanted, const store::Vault& vault,
                        model::Instant now, const store::Progress& progress = {});
std::string whatIsNotIn(ExportFormat format);  // "Not in JSON: the logo of the letterhead."

// The folder that `importFolder` reads.
ExportedCounts exportCsv(const DataExport& wanted, const store::Vault& vault,
                         const store::Progress& progress = {});

// One file, as resources/schema/trellis-practice-1.json describes it. Throws pdf::ReportError too.
ExportedCounts exportJson(const DataExport& wanted, const store::Vault& vault, model::Instant now,
                          const store::Progress& progress = {});

// One FHIR R4 bundle a client, "record-12.json", in a new folder. Never with psychotherapy notes.
ExportedCounts exportFhir(const DataExport& wanted, const store::Vault& vault, model::Instant now,
                          const store::Progress& progress = {});

// One client's record without psychotherapy notes, in a folder of its own each format: "csv/clients.csv",
// "json/record.json", "fhir/record-12.json".
void addRecordData(store::NewFolder& folder, model::ClientId client, const store::Vault& vault,
                   model::Instant now);

}  // namespace trellis::view

template <>
struct trellis::model::Keys<trellis::view::ExportFormat> {
  using Format = view::ExportFormat;
  static constexpr std::array all = {std::pair{Format::csv, std::string_view("csv")},
                                     std::pair{Format::json, std::string_view("json")},
                                     std::pair{Format::fhir, std::string_view("fhir")}};
};
