// Answers a client who asks for their record: all of it but the psychotherapy notes, as pages and as data, in
// a new folder that appears whole or not at all. Told in the audit trail. Nobody can say how far it is, but
// it can be stopped. Errors: store::VaultError, pdf::ReportError.
#pragma once

#include <filesystem>

#include "app/view/report_view.h"
#include "core/store/progress.h"
#include "core/store/vault.h"

namespace trellis::view {

// `report` is of kind wholeRecord, and may be written.
ReportResult writeRecordRequest(const ReportView& report, const store::Vault& vault,
                                const std::filesystem::path& folder, model::Instant now,
                                const store::Progress& progress = {});

}  // namespace trellis::view
