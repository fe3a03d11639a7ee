// Progress of one client in one relationship and period: what moved, since when, and how sure the ratings let
// one be; five paths with their findings in words, the numbers behind them, and charts. Charts are display
// lists for the size asked; the same drawing goes to paper. The ratings are the clinician's; their gaps stay
// gaps, and few of them are said to be too few.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/view/chart_export.h"
#include "app/view/notifier.h"
#include "app/view/progress_reading.h"
#include "app/view/workspace.h"
#include "core/analysis/boundary_course.h"
#include "core/analysis/path_move.h"
#include "core/model/path.h"
#include "core/model/session.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::view {

struct ProgressChoice {
  model::RelationshipId id;
  std::string alias;
  bool hasSafetyConcern = false;
};

enum class Period { everything, lastYear, lastHalfYear, lastQuarter };

struct PathProgressLine {
  model::Path path;
  std::string name;                  // "Boundaries"
  std::string sign;                  // "Poor boundaries: 3 → 1, clearly easing (9 ratings)"
  std::string characteristic;        // "Healthy boundaries: 1 → 2, no clear trend (7 ratings)"
  std::string together;              // what both say, and the step since its first practice; may be empty
  std::vector<std::string> numbers;  // behind the verdicts
};

// Charts beside those of the paths; each is as tall as it needs.
enum class Figure {
  relationships,
  heatStrip,
  boundaries,
  allBoundaries,
  giveAndTake,
  wellBeing,
  goals,
  measures
};
inline constexpr std::array kFigures = {Figure::relationships, Figure::heatStrip,   Figure::boundaries,
                                        Figure::allBoundaries, Figure::giveAndTake, Figure::wellBeing,
                                        Figure::goals,         Figure::measures};

class ProgressView {
 public:
  ProgressView(Workspace& workspace, model::ClientId client);
  ~ProgressView();

  void refresh();
  const std::vector<ProgressChoice>& relationships() const { return relationships_; }
  std::optional<model::RelationshipId> relationship() const { return chosen_; }
  void choose(model::RelationshipId relationship);
  static std::vector<std::string> periods();  // in the order of Period
  Period period() const { return period_; }
  void choosePeriod(Period period);

  std::vector<std::string> story() const;  // what moved and what did not, a sentence each
  std::vector<PathProgressLine> lines() const;
  std::string attendance() const;  // "12 sessions attended, 2 missed"
  std::string emptyState() const;  // why there is nothing to see yet; empty where there is

  display::DisplayList pathChart(model::Path path, display::Size size,
                                 const display::TextMetrics& metrics) const;
  bool has(Figure figure) const;  // anything to show
  // Where a figure has nothing to show yet, how it comes to have; empty where nobody need be told.
  std::string emptyState(Figure figure) const;
  display::DisplayList draw(Figure figure, double width, const display::TextMetrics& metrics) const;
  // All relationships are shown in some charts, which are then as unsafe as the least safe of them.
  ChartExport exportOf(std::optional<Figure> figure) const;

  Notifier changed;

 private:
  void readPeriod();
  bool isOfConcern() const;  // the relationship chosen
  bool asks(analysis::PathMove move, model::Path path) const;
  std::vector<std::string> moves(model::Date since) const;
  std::vector<std::string> besidePaths() const;
  std::vector<std::string> aboutBoundaries(const analysis::BoundaryCourse& course) const;
  bool hasBoundaries(model::RelationshipId relationship) const;

  Workspace& workspace_;
  model::ClientId client_;
  std::vector<ProgressChoice> relationships_;
  std::optional<model::RelationshipId> chosen_;
  Period period_ = Period::everything;
  ProgressReading all_;
  ProgressReading reading_;  // of the period
};

}  // namespace trellis::view
