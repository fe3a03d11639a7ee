#include "app/view/report_view.h"

#include <algorithm>
#include <cassert>

#include "app/view/summary_source.h"
#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "reports/content/client_summary.h"
#include "reports/pdf/atomic_file.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"

namespace trellis::view {
namespace {

std::string safetySentence(const PrintChoice& choice) {
  if (choice.hasSafetyConcern)
    return phrase(
        "A safety concern is recorded for this relationship. A printed page may be found by the other "
        "person and put the client at risk.");
  if (choice.safety == model::PrintSafety::unsafe)
    return phrase(
        "This relationship is marked 'unsafe to print': the other person may read a page that goes home.");
  return phrase(
      "This relationship is marked 'ask before printing': please ask the client whether a page may go home.");
}

SummaryResult resultOf(std::size_t pages, const std::vector<std::string>& missing) {
  SummaryResult result{.pages = static_cast<int>(pages), .warnings = {}};
  for (const std::string& character : missing)
    result.warnings.push_back(phrase(
        "No font of this computer has the character %1: the page shows its number instead.", {character}));
  return result;
}

}  // namespace

ReportView::ReportView(Workspace& workspace, model::ClientId client) : workspace_(workspace) {
  const store::ClientRepository clients(workspace_.vault);
  const auto record = clients.find(client);
  recordNumber_ = record.recordNumber;
  request.client = client;
  request.language = record.client->reportLanguage;
  for (const auto& known : clients.relationshipsOf(client)) {
    const auto& fields = *known.relationship;
    relationships_.push_back({known.id, fields.alias, printSafety(fields), fields.hasSafetyConcern});
  }
  const auto safe = std::ranges::find(relationships_, model::PrintSafety::safe, &PrintChoice::safety);
  if (!relationships_.empty())
    request.relationship = (safe != relationships_.end() ? *safe : relationships_.front()).id;
}

const PrintChoice* ReportView::chosen() const {
  const auto found = std::ranges::find(relationships_, request.relationship, &PrintChoice::id);
  return found == relationships_.end() ? nullptr : &*found;
}

std::optional<std::string> ReportView::refusal() const {
  if (!chosen()) return phrase("A summary is about one relationship: please choose or add it first.");
  if (request.from && request.to && *request.to < *request.from)
    return phrase("The period ends before it begins: please correct one of the two dates.");
  if (needsConfirmation()) return safetySentence(*chosen());
  return std::nullopt;
}

bool ReportView::needsConfirmation() const {
  const PrintChoice* choice = chosen();
  return choice && choice->safety != model::PrintSafety::safe && !request.confirmUnsafePrint;
}

std::string ReportView::suggestedFileName() const {
  return "progress-summary-record-" + std::to_string(recordNumber_) + '-' +
         model::isoDate(workspace_.today()) + ".pdf";
}

SummaryResult ReportView::write(const std::filesystem::path& file) const {
  assert(canWrite());
  const auto document = content::clientSummary(summaryInput(workspace_, request), workspace_.catalogue);
  const pdf::PdfTextMetrics metrics(workspace_.fonts);
  const auto pages = layout::layOut(document, request.paper, metrics);
  const auto made = pdf::writePdf(pages,
                                  {.title = document.title,
                                   .language = document.language,
                                   .author = document.author,
                                   .created = secondsSinceEpoch(workspace_.now())},
                                  workspace_.fonts);
  pdf::writeAtomically(file, made.bytes);
  store::AuditTrail(workspace_.vault).printed("client_summary", request.client);
  return resultOf(pages.size(), made.missing);
}

std::optional<SummaryResult> ReportView::writeAsking(Prompts& prompts) {
  if (needsConfirmation())
    request.confirmUnsafePrint =
        prompts.confirm(phrase("Print this page all the same?"), safetySentence(*chosen()), phrase("Print"));
  if (!canWrite()) return std::nullopt;
  const auto file = prompts.whereToSave(suggestedFileName());
  if (!file) return std::nullopt;
  return write(*file);
}

}  // namespace trellis::view
