#include "core/analysis/rater_gap.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <utility>

#include "core/analysis/median.h"

namespace trellis::analysis {
namespace {

std::vector<int> differences(const Series& client, const Series& clinician) {
  std::vector<int> all;
  for (std::size_t i = 0; i < client.size(); ++i)
    if (client[i].value && clinician[i].value) all.push_back(*client[i].value - *clinician[i].value);
  return all;
}

RaterGap gapOf(model::Item item, std::vector<int> differences) {
  RaterGap gap{item, differences.size(), *medianOf(differences)};
  for (int& difference : differences) difference = std::abs(difference);
  gap.medianSize = *medianOf(std::move(differences));
  return gap;
}

}  // namespace

std::vector<RaterGap> raterGaps(const std::vector<SessionObservations>& sessions,
                                model::RelationshipId relationship) {
  std::vector<RaterGap> gaps;
  for (const model::ItemKind kind : {model::ItemKind::sign, model::ItemKind::characteristic})
    for (const model::Path path : model::kPaths) {
      const model::Item item{kind, path};
      auto found = differences(seriesOf(sessions, relationship, model::Rater::client, item),
                               seriesOf(sessions, relationship, model::Rater::clinician, item));
      if (!found.empty()) gaps.push_back(gapOf(item, std::move(found)));
    }
  return gaps;
}

std::vector<RaterGap> largestGaps(std::vector<RaterGap> gaps, std::size_t most) {
  std::erase_if(gaps, [](const RaterGap& gap) { return gap.medianSize == 0; });
  std::ranges::stable_sort(gaps, std::ranges::greater{}, &RaterGap::medianSize);
  if (gaps.size() > most) gaps.resize(most);
  return gaps;
}

}  // namespace trellis::analysis
