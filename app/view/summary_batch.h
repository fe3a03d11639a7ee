// Client summaries of everybody whose review is due, one after the other into a folder. What a page needs is
// read on the thread of the vault; making and writing it may happen on any other. A client whose page may not
// simply go home is left out, and the list says why. File names hold record numbers, no names.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "reports/content/document.h"

namespace trellis::view {

struct BatchLine {
  model::ClientId client;
  std::string name;
  std::string reason;   // why the review is due
  std::string outcome;  // empty until its turn: "saved, 2 pages", or why it was left out
};

// Ready to be made: holds all that it needs.
class BatchPage {
 public:
  int write() const;  // on any thread; the number of its pages. Throws pdf::ReportError

 private:
  friend class SummaryBatch;
  std::size_t line_ = 0;
  content::Document document_;
  Paper paper_ = Paper::a4;
  const pdf::PdfFonts* fonts_ = nullptr;
  model::Instant made_;
  std::filesystem::path file_;
};

class SummaryBatch {
 public:
  explicit SummaryBatch(Workspace& workspace) : workspace_(workspace) {}

  void refresh();  // whose review is due; nobody's before
  const std::vector<BatchLine>& lines() const { return lines_; }
  std::string emptyState() const;

  void start(std::filesystem::path folder, Paper paper);
  // The next page to make; nothing when all are done. Throws store::VaultError.
  std::optional<BatchPage> next();
  void wrote(const BatchPage& page, int pages);  // for the list and the audit trail
  void stop() { next_ = lines_.size(); }

  std::size_t done() const { return next_; }
  std::string verdict() const;  // "12 summaries saved, 2 left out."

 private:
  Workspace& workspace_;
  std::vector<BatchLine> lines_;
  std::filesystem::path folder_;
  Paper paper_ = Paper::a4;
  std::size_t next_ = 0;
  int saved_ = 0;
  int leftOut_ = 0;
};

}  // namespace trellis::view
