// Progress of one client in one relationship: five paths, each with its findings in words and its chart.
// Charts are display lists for the size asked; the same drawing goes to paper. The ratings are the
// clinician's; their gaps stay gaps, and few of them are said to be too few.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/model/path.h"
#include "core/model/session.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::view {

struct ProgressChoice {
  model::RelationshipId id;
  std::string alias;
};

struct PathProgressLine {
  model::Path path;
  std::string name;            // "Boundaries"
  std::string sign;            // "Poor boundaries: 3 → 1, clearly easing (9 ratings)"
  std::string characteristic;  // "Healthy boundaries: 1 → 2, no clear trend (7 ratings)"
};

class ProgressView {
 public:
  ProgressView(Workspace& workspace, model::ClientId client);
  ~ProgressView();

  void refresh();
  const std::vector<ProgressChoice>& relationships() const { return relationships_; }
  std::optional<model::RelationshipId> relationship() const { return chosen_; }
  void choose(model::RelationshipId relationship);
  std::vector<PathProgressLine> lines() const;
  std::string attendance() const;  // "12 sessions attended, 2 missed"
  std::string emptyState() const;  // why there is nothing to see yet; empty where there is

  display::DisplayList pathChart(model::Path path, display::Size size,
                                 const display::TextMetrics& metrics) const;
  display::DisplayList heatStrip(double width,
                                 const display::TextMetrics& metrics) const;  // as tall as it needs

  Notifier changed;

 private:
  display::DisplayList heatStripOf(model::ItemKind kind, double width,
                                   const display::TextMetrics& metrics) const;

  struct Reading;  // what was read for the chosen client

  Workspace& workspace_;
  model::ClientId client_;
  std::vector<ProgressChoice> relationships_;
  std::optional<model::RelationshipId> chosen_;
  std::unique_ptr<const Reading> reading_;
};

}  // namespace trellis::view
