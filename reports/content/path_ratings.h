// What one relationship's ratings by one rater say over a period, path by path: what every report of progress
// stands on. Oldest first; gaps are gaps.
#pragma once

#include <array>

#include "core/analysis/series.h"
#include "core/model/path.h"

namespace trellis::content {

struct PathRatings {
  analysis::Series sign;
  analysis::Series characteristic;

  const analysis::Series& of(model::ItemKind kind) const {
    return kind == model::ItemKind::sign ? sign : characteristic;
  }
};

using AllPathRatings = std::array<PathRatings, model::kPaths.size()>;  // in the order of kPaths

}  // namespace trellis::content
