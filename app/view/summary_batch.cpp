#include "app/view/summary_batch.h"

#include <algorithm>
#include <utility>

#include "app/view/case_facts.h"
#include "app/view/report_document.h"
#include "app/view/report_file.h"
#include "app/view/report_view.h"
#include "core/analysis/flags.h"
#include "core/store/audit_trail.h"
#include "core/store/caseload.h"
#include "reports/pdf/atomic_file.h"

namespace trellis::view {
namespace {

std::optional<analysis::Flag> reviewDue(const store::CaseloadRow& row, model::Date today) {
  const auto all = analysis::flags(factsOf(row), today);
  const auto due = std::ranges::find(all, analysis::FlagKind::reviewDue, &analysis::Flag::kind);
  return due == all.end() ? std::nullopt : std::optional(*due);
}

}  // namespace

int BatchPage::write() const {
  const ReportFile file = reportFile(document_, paper_, *fonts_, made_);
  pdf::writeAtomically(file_, file.pdf.bytes);
  return file.pages;
}

void SummaryBatch::refresh() {
  lines_.clear();
  for (const store::CaseloadRow& row : store::readCaseload(workspace_.vault))
    if (const auto due = reviewDue(row, workspace_.today()))
      lines_.push_back(
          {row.client, row.preferredName.value_or(row.legalName), due->reason.in(workspace_.language), ""});
  next_ = lines_.size();
}

std::string SummaryBatch::emptyState() const {
  return phrase("No review is due. A client's review is due after 90 days or 12 sessions.");
}

void SummaryBatch::start(std::filesystem::path folder, Paper paper) {
  folder_ = std::move(folder);
  paper_ = paper;
  next_ = 0;
  saved_ = leftOut_ = 0;
  for (BatchLine& line : lines_) line.outcome.clear();
}

std::optional<BatchPage> SummaryBatch::next() {
  while (next_ < lines_.size()) {
    BatchLine& line = lines_[next_++];
    ReportView report(workspace_, line.client);
    report.request.paper = paper_;
    if (const auto refusal = report.refusal()) {
      line.outcome = phrase("Left out: %1", {*refusal});
      ++leftOut_;
      continue;
    }
    BatchPage page;
    page.line_ = next_ - 1;
    page.document_ = reportWords(workspace_, report.request).document;
    page.paper_ = paper_;
    page.fonts_ = &workspace_.fonts;
    page.made_ = workspace_.now();
    page.file_ = folder_ / report.suggestedFileName();
    return page;
  }
  return std::nullopt;
}

void SummaryBatch::wrote(const BatchPage& page, int pages) {
  BatchLine& line = lines_[page.line_];
  store::AuditTrail(workspace_.vault).printed(model::keyOf(ReportKind::clientSummary), line.client);
  line.outcome = phrase("Saved: %1", {counted(pages, "page", "pages")});
  ++saved_;
}

std::string SummaryBatch::verdict() const {
  const std::string saved = counted(saved_, "summary saved", "summaries saved");
  if (leftOut_ == 0) return saved + '.';
  return phrase("%1, %2 left out: the list says why.", {saved, std::to_string(leftOut_)});
}

}  // namespace trellis::view
