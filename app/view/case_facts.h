// From a row of the caseload to what its flags and its small trends rest on.
// The trends are of the relationship that was rated most in the recent sessions: changing the subject is no
// change of the client. Means 0 to 4, shown where enough of the five were rated.
#pragma once

#include <optional>

#include "core/analysis/flags.h"
#include "core/model/path.h"
#include "core/store/caseload.h"
#include "reports/chart/sparkline.h"

namespace trellis::view {

analysis::CaseFacts factsOf(const store::CaseloadRow& row);

// The next session, today's included; one that lies behind is none.
std::optional<model::Appointment> comingUp(const std::optional<model::Appointment>& appointment,
                                           model::Date today);

enum class Direction { falling, level, rising };

// The overview of the latest session that shows one; the direction from the first shown to it, where there
// are at least two; and the way there.
struct SmallTrend {
  std::optional<double> first = {};
  std::optional<double> now = {};
  std::optional<Direction> direction = {};
  chart::Spark spark = {};  // too few of the five rated: a gap
};

SmallTrend smallTrendOf(const store::CaseloadRow& row, model::ItemKind kind);

}  // namespace trellis::view
