// The ratings of the last sessions in one relationship at a glance, signs beside characteristics: what the
// session form shows beneath its five paths. The clinician's ratings, as amended.
#pragma once

#include <memory>
#include <optional>

#include "app/view/workspace.h"
#include "core/model/path.h"
#include "reports/display/display_list.h"
#include "reports/display/text_metrics.h"

namespace trellis::view {

inline constexpr int kRecentSessions = 10;

class RecentRatings {
 public:
  // Those before `session`, or the latest.
  RecentRatings(Workspace& workspace, model::ClientId client, std::optional<model::SessionId> session);
  ~RecentRatings();

  bool isEmpty(model::RelationshipId relationship) const;
  display::DisplayList strip(model::RelationshipId relationship, double width,
                             const display::TextMetrics& metrics) const;  // as tall as it needs

 private:
  struct Reading;

  display::DisplayList stripOf(model::ItemKind kind, model::RelationshipId relationship, double width,
                               const display::TextMetrics& metrics) const;

  Workspace& workspace_;
  std::unique_ptr<const Reading> reading_;
};

}  // namespace trellis::view
