#include "reports/chart/track.h"

#include <utility>

#include "core/model/date_words.h"
#include "reports/chart/chart_words.h"

namespace trellis::chart {
namespace {

const model::Words& levelWord(model::ItemKind kind, int level, const model::Catalogue& catalogue,
                              Wording wording) {
  if (wording == Wording::plain) return catalogue.plainScale[static_cast<std::size_t>(level)];
  return catalogue.scaleWord(kind, level);
}

}  // namespace

Track trackOf(analysis::Series series, model::Item item, const model::Catalogue& catalogue,
              model::Language language, Wording wording) {
  const model::ItemWords& words = catalogue.item(item);
  Track track{(wording == Wording::plain ? words.plainName : words.name).in(language), item.kind, {}, {}, {}};
  for (int level = 0; level < model::kLevels; ++level)
    track.levels[static_cast<std::size_t>(level)] =
        levelWord(item.kind, level, catalogue, wording).in(language);
  track.series = std::move(series);
  return track;
}

std::vector<analysis::Series> runsOf(const analysis::Series& series) {
  std::vector<analysis::Series> runs;
  bool isOpen = false;
  for (const analysis::Observation& observation : series) {
    if (observation.value && !isOpen) runs.emplace_back();
    if (observation.value) runs.back().push_back(observation);
    isOpen = observation.value.has_value();
  }
  return runs;
}

analysis::Course courseOf(const Track& track) {
  const auto change = analysis::changeOf(track.series);
  return change ? analysis::courseOf(*change, model::better(track.kind)) : analysis::Course::unclear;
}

std::string levelInWords(const Track& track, int level) {
  return std::to_string(level) + " " + track.levels[static_cast<std::size_t>(level)];
}

std::string inWords(const Track& track, model::Language language) {
  const ChartWords& words = chartWords(language);
  const analysis::Series rated = analysis::ratedOnly(track.series);
  if (rated.empty()) return track.name + ": " + words.notRated;
  const std::string latest = levelInWords(track, *rated.back().value);
  if (rated.size() == 1) return track.name + ": " + words.ratedOnce + latest;
  return track.name + ": " + std::to_string(rated.size()) + " " + words.ratings + ", " + words.first + " " +
         levelInWords(track, *rated.front().value) + ", " + words.latest + " " + latest;
}

std::string inWords(const Track& track, const analysis::Observation& observation, model::Language language) {
  const std::string said =
      observation.value ? levelInWords(track, *observation.value) : chartWords(language).notRated;
  const std::string words = model::shortDate(observation.date, language) + " · " + track.name + ": " + said;
  const auto evidence = track.evidence.find(observation.session);
  return evidence == track.evidence.end() ? words : words + "\n“" + evidence->second + "”";
}

}  // namespace trellis::chart
