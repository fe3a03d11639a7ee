// A chart leaves the program: copied, or saved as a picture (PNG, painted by whoever shows it), as SVG or as
// PDF. A chart about a relationship that is not safe to print is asked about first, as a page is. Saving is
// noted in the audit trail; the suggested name holds no client's name. Errors: pdf::ReportError,
// store::VaultError.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/ids.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::view {

enum class ChartFormat { png, svg, pdf };

// The same drawing for whichever ink measures its words.
using DrawChart = std::function<display::DisplayList(const display::TextMetrics&)>;

class ChartExport {
 public:
  // Without a relationship the chart is about all of them.
  ChartExport(Workspace& workspace, model::ClientId client, std::optional<model::RelationshipId> relationship)
      : workspace_(workspace), client_(client), relationship_(relationship) {}

  bool mayLeave(Prompts& prompts) const;  // asks where a relationship is not safe to print
  std::string suggestedFileName(std::string_view chart, ChartFormat format) const;

  std::string svg(const DrawChart& draw) const;
  std::string pdf(const DrawChart& draw) const;
  void write(const std::filesystem::path& file, std::string_view bytes) const;
  void noteCopied() const;

 private:
  Workspace& workspace_;
  model::ClientId client_;
  std::optional<model::RelationshipId> relationship_;
};

}  // namespace trellis::view
