// One rated item on its way through the sessions, as every chart takes it: the name it goes by here, the
// words of its five levels, and its series. What charts of a track share: the runs between gaps, and its
// course. Levels 0 to 4; a session without a rating is a gap.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "core/analysis/series.h"
#include "core/analysis/trend.h"
#include "core/model/catalogue.h"
#include "core/model/language.h"
#include "core/model/path.h"

namespace trellis::chart {

using LevelWords = std::array<std::string, model::kLevels>;

struct Track {
  std::string name;  // "Poor boundaries", or in the client's words
  model::ItemKind kind = model::ItemKind::sign;
  LevelWords levels;
  analysis::Series series;
  std::map<model::SessionId, std::string> evidence = {};  // what was said or done; in tooltips only
};

enum class Wording { clinical, plain };  // plain: the client's page

Track trackOf(analysis::Series series, model::Item item, const model::Catalogue& catalogue,
              model::Language language, Wording wording);

// Ratings of consecutive sessions, without a gap inside.
std::vector<analysis::Series> runsOf(const analysis::Series& series);

// From baseline to now, by changeOf; unclear where there is no change or nothing to compare.
analysis::Course courseOf(const Track& track);

std::string levelInWords(const Track& track, int level);  // "3 marked"

// "Poor boundaries: 9 ratings, first 3 marked, latest 1 slight": the track in words, for descriptions.
std::string inWords(const Track& track, model::Language language);

// "19 Nov 2026 · Poor boundaries: 2 moderate", for tooltips; its evidence on a line of its own.
std::string inWords(const Track& track, const analysis::Observation& observation, model::Language language);

}  // namespace trellis::chart
