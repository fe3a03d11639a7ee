// The few words that charts bring along themselves, in both languages: legends, "last time", "not rated".
// Names of paths, signs, levels and stages come from the catalogue, as arguments.
// Lower case, as parts of a line; `lastTime` and `ratedOnce` end in a space.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "core/model/language.h"
#include "core/model/rating.h"

namespace trellis::chart {

struct ChartWords {
  std::string lastTime;
  std::string atFirst;
  std::string latelyBetter;
  std::string latelyHarder;
  std::string unchanged;
  std::string notRated;
  std::string ratedOnce;
  std::string signs;            // key of the squares where a panel has two tracks
  std::string characteristics;  // key of the dots
  std::string given;
  std::string received;
  std::string beganPracticing;
  std::string expectedPushback;
  std::string ratings;
  std::string first;
  std::string latest;
  std::string signsNow;  // heads of the grids
  std::string characteristicsNow;
  std::string cutOff;
  std::string withinError;
  std::string sessionMissed;
  std::string boundaries;
  std::array<std::string, model::Keys<model::BoundaryOutcome>::all.size()> outcomes;
  std::string guilt;
  std::string guiltAfterBoundary;
};

const ChartWords& chartWords(model::Language language);

// "the latest 27 of 400 sessions"
std::string latestSessions(std::size_t shown, std::size_t all, model::Language language);

}  // namespace trellis::chart
