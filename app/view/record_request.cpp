#include "app/view/record_request.h"

#include "app/view/data_export.h"

namespace trellis::view {

ReportResult writeRecordRequest(const ReportView& report, const store::Vault& vault,
                                const std::filesystem::path& folder, model::Instant now,
                                const store::Progress& progress) {
  store::NewFolder record(folder, "record");
  const MadeReport made = report.make(progress);
  store::tell(progress, std::nullopt);
  record.append(report.suggestedFileName(), made.pdf);
  addRecordData(record, report.request.client, vault, now);
  store::tell(progress, std::nullopt);
  report.wasPrinted();
  record.commit();
  return made.result;
}

}  // namespace trellis::view
